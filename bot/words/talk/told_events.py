"""When something happened, how often and who did it: "it was sunday", "fue a las 7", "是上周日".

Read by themselves such words say nothing; of a complaint they are what whoever looks into it needs.
"""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_HOUR: Final = (
    r"\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|o.?clock|in the (?:morning|evening))|\bin the (?:morning|"
    r"evening|middle of the night)|\bmidnight\b"
)
_DAY: Final = (
    rf"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|\byesterday\b|"
    r"\b(?:last|this|that|same|every) (?:night|week|weekend|month|morning|day)\b|\bago\b|"
    rf"\bthe \d{{1,2}}(?:st|nd|rd|th)\b|{_HOUR}"
)
_OFTEN: Final = (
    r"\btwice\b|\b(?:two|three|four|five|six|\d{1,2}|several|many|(?:a )?couple|a few|both)"
    r" (?:of )?times\b"
)
_THEY: Final = (
    r"(?:it|that|this|they|he|she|you(?: guys)?|somebody|someone|"
    r"(?:the )?(?:last|first|second|other)(?: (?:one|time|call|text))?|"
    r"(?:the|that|your) (?:calls?|texts?|messages?|visit|guy|lady|man|woman|agent|rep|caller|"
    r"person|collector))"
)
_DID: Final = (
    r"(?:was|were|happened|call(?:ed)?|rang|rung|came|phoned|did it|showed up|said|yelled|hung up)"
)
_IN_ENGLISH: Final = words_like(
    rf"^\W*(?:(?:and|also|btw|oh|yes|yeah|well|i think|i believe|about|ok)\W+)*{_THEY}\b.{{0,16}}"
    rf"\b{_DID}\b.{{0,40}}(?:{_DAY}|{_OFTEN})",
    r"^\W*(?:(?:and|also|oh|i think)\W+)*(?:his|her|their|the (?:guy|lady|man|woman|agent|rep|"
    r"caller|collector).?s?) name (?:is|was) [a-z]+(?: [a-z]+)?\W*$",
)
_DIA: Final = (
    r"\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|ayer|anoche|antier|anteayer|"
    r"antes de ayer|hoy|esta (?:manana|madrugada|tarde|noche)|hace (?:\d+|un[oa]?s?|dos|tres|"
    r"varios) (?:dias?|horas?|semanas?)|la semana pasada|el (?:dia )?\d{1,2}|"
    r"de la (?:manana|noche|madrugada|tarde)|en la (?:manana|noche|madrugada)|madrugada|"
    r"(?:dos|tres|cuatro|cinco|\d+|varias|muchas) veces)\b"
)
_PASO: Final = (
    r"(?:fue|fueron|paso|ocurrio|sucedio|era|eran|(?:me |nos )?(?:llamaron|llamo|marcaron|marco|"
    r"hablaron|hablo|gritaron|grito|colgaron|colgo|vinieron|vino))"
)
_IN_SPANISH: Final = words_like(
    r"^\W*(?:(?:y|tambien|ah|si|pues|creo que|bueno|eso|esto|ya)\W+)*"
    r"(?:(?:la|el) (?:ultim[ao]|primer[ao]|otra|llamada|mensaje|senor[a]?|tipo|muchach[ao]|agente)"
    rf"(?: vez)?\W+)?(?:que )?{_PASO}\b.{{0,40}}{_DIA}",
    r"^\W*(?:(?:y|ah|creo que)\W+)*(?:(?:el|ella|la (?:senora|muchacha|agente)|"
    r"el (?:senor|muchacho|agente)) )?(?:se llama(?:ba)?|(?:su|el) nombre (?:es|era|fue)) "
    r"[a-z]+(?: [a-z]+)?\W*$",
)
_RI: Final = (
    r"(?:上个?(?:周|星期|礼拜)[一二三四五六日天末]?|昨[天日晚]|[琴寻]日|(?:大)?前[天日晚]|"
    r"今早|今朝|今[天日](?:早上|凌晨|一早|早)|那天|嗰日|\d{1,2}月\d{1,2}[号日])"
)
_DIAN: Final = (
    r"(?:早上|上午|下午|晚上|夜晚|凌晨|半夜|朝早|朝头早|大概|左右|差不多|[\d一二两三四五六七八九十]{1,3}点半?|钟|"
    r"(?:这|那|呢)?(?:一)?次|的|嘅|事|时候|啊|呀|吧|喇|啦|左右)"
)
_IN_CHINESE: Final = words_like(
    rf"^\W*(?:(?:就|那|最近|最后|最后一次|上次|上一次|应该|好像)*(?:是|系|喺|在))?(?:{_RI}|{_DIAN}\W*)*{_RI}"
    rf"(?:\W*{_DIAN})*(?:打(?:来|过来|畀我|给我|电话)?|发生)?(?:的|嘅|过|咗|了)?\W*$",
    rf"^.{{0,12}}{_RI}.{{0,12}}(?:打(?:来|过来|畀我|给我|的|嘅|咗|了|电话)|来电|发生|骂|闹我|上门)",
    r"^\W*(?:一共|总共|前后|已经|连续|一日)*打(?:了|咗|过)?(?:来)?[\d一二两三四五六七八九十几]{1,2}次",
    r"^\W*(?:那个|嗰个)?(?:[他她佢]|客服|对方|打电话的?人?|人)(?:姓|叫|自称)[^,，。]{1,6}$",
)
_OF_MONEY: Final = words_like(
    r"\b(?:paid|pay|payment|transfer\w*|charge[ds]?|debit\w*|deposit\w*|due|zelle\w*|wired|"
    r"pag\w+|deposit\w+|transfer\w+|abon\w+|cobr\w+|mande|envie)\b|[还付缴扣转汇存]了?款?|入数|过数|找数"
)
_BARE: Final = words_like(rf"^\W*{_RI}\W*$|\d[.,]\d\d\b|[$€¥]")
"""A day alone may be meant for anything, and a sum is no hour."""
_NOT: Final = (_OF_MONEY, _BARE)
_LONGEST: Final = 80


def tells_of_event(text: str) -> bool:
    """Whether a text tells when something happened, how often, or who it was, and of no money."""
    if len(text) > _LONGEST or asks(text) or any(mentions(text, one) for one in _NOT):
        return False
    tongues = (_IN_ENGLISH, _IN_SPANISH, _IN_CHINESE)
    return any(mentions(text, words) for words in tongues)
