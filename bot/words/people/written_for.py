"""Whoever writes the texts of a relative: "my dad can't see well so I text for him".

The phone may be the borrower's or the writer's; what the account says is told to neither through
somebody else.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH

_THEM: Final = rf"(?:her|him|them|(?:my|our) (?:\w+ )?{KIN})"
_ELLA: Final = rf"(?:ella|el(?=\W*$|[,.;]| (?:porque|no|ya|que)\b)|mi {FAMILIA})"
_TA: Final = rf"(?:[她他佢]|我?(?:的|嘅|个)?(?:{KIN_ZH}|{KIN_YUE}))"
_WRITES: Final = words_like(
    r"\bi(?:.?m|.?ll| am| will| do| have to| gotta| need to)? (?:\w+ ){0,2}?"
    r"(?:texts?|texting|writ(?:e|ing)|typ(?:e|ing)|repl(?:y|ying)|answer(?:ing)?|"
    r"translat(?:e|ing)|interpret(?:ing)?|speak(?:ing)?|messag(?:e|ing)) "
    rf"(?:this |it |these |everything )?for {_THEM}\b(?! to )|"
    r"\bi (?:\w+ )?(?:do|handle|take care of|manage) (?:all )?(?:the|her|his|their) "
    rf"(?:texts?|texting|messages?|phone)(?: for {_THEM})?(?=\W*$|[,.;]| (?:because|since|cuz|"
    rf"so)\b)|\b(?:help|helping) {_THEM} (?:(?:to )?(?:text|reply|read|write)|with (?:her|his|"
    r"their|the|this|these) (?:texts?|phone|messages?))\b",
    r"\b(?:yo )?(?:le |les )?(?:escribo|contesto|respondo|texteo|traduzco|mando (?:los )?mensajes|"
    rf"(?:estoy|ando) (?:escribiendo|contestando|traduciendo))(?: yo)? (?:por|para|a) {_ELLA}",
    rf"(?:帮|替|代|同|帮紧)(?:紧|着)?(?:我)?{_TA}(?:来|嚟)?(?:用(?:这|呢|那|嗰|她|他|佢|手机|电话)|"
    r"(?:发|回|写|覆|send|睇|看|读)(?:的|嘅|这|呢|短信|信息|讯息|短讯|text|\W*$)|打字)|"
    rf"{_TA}(?:都|也|又)?(?:不识字|唔识字|不会打字|唔识打字|不会用手机|唔识用|看不见|看不清|睇唔到|眼睛不好|眼唔好|"
    r"不懂中文|不懂英文|唔识英文).{0,8}(?:我|由我)(?:来|嚟)?(?:帮|替|代|打|发|回)",
)
_ALLOWS: Final = words_like(
    r"\b(?:can|could|may|should|will) i\b|^\W*(?:puedo|podria)\b|"
    r"(?:可以|可唔可以|能不能)(?:帮|替|代)"
)
"""Whoever asks leave first is told how somebody is authorised."""
_OF_OUR_TEXTS: Final = words_like(
    r"\b(?:stop|wrong number|don.?t know)\b|\b(?:school|class|work|homework)\b|"
    r"\bnumero equivocado\b|打错|发错"
)


def writes_for_another(text: str) -> bool:
    """Whether the writer says that the words are another's, whose texts they write."""
    told = mentions(text, _WRITES) and not mentions(text, _OF_OUR_TEXTS)
    return told and not mentions(text, _ALLOWS)
