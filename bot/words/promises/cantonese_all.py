"""All of what is due promised for a day in Cantonese: "我8號俾晒佢", "8號出糧俾晒"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.promises.denied_days import meant_days
from intents.normalise import fold

_ALL: Final = words_like(
    r"(?:俾|畀|还|交|付|找|供|清)(?:返)?(?:晒|清|齐)(?:佢|数|你哋?|条数|啲钱|[$\d][\d.,]*)*"
    r"(?:㗎|啦|喇|呀|嘅|吧|啊|噃|住先|先)*\W*$"
)
_NOT_SO: Final = words_like(
    r"唔(?!好意思|该)|冇|未|如果|咗(?!粮)|[吗么咩?？]|点(?:样|算)|几(?:时|多)|可[不唔]可以|得唔得|已经|都话"
)
_ON_PAYDAY: Final = words_like(
    r"(?:出|发)(?:咗|了)?(?:粮|工资|人工|薪水?)(?:就|之?后|嗰日|当日|即刻)?"
)
"""The day is named beside it: it is when the wages come."""
_LONGEST: Final = 40


def pays_all_on_a_day(text: str) -> bool:
    """Whether a text says that all of it will be paid on one day."""
    if len(text) > _LONGEST or mentions(text, _NOT_SO):
        return False
    return mentions(text, _ALL) and len(meant_days(_ON_PAYDAY.sub("", fold(text)))) == 1
