"""A part of an address put right or added: "wait its apt 6 not 5", "是6楼不是5楼", "apt 6b"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_SIGN: Final = r"(?:\d{1,6}|[一二两三四五六七八九十百零]{1,4}|[a-z])"
_LOU: Final = (
    rf"第?{_SIGN}(?:楼|层|号楼|室|座|栋|幢|单元|号房|房(?![子东租贷产价])|弄|巷)[a-z]?|"
    r"(?<!\d)(?:3[2-9]|[4-9]\d|\d{3,5})号(?!码)|"
    r"(?:邮编|门牌|邮政编码)\W*(?:就|应该)?(?:是|系)?\W*\d{1,6}"
)
"""A house has no number that may be a day: "不是5号是6号" is left alone."""
_APT: Final = (
    r"\b(?:apt|apartment|unit|suite|ste|floor|flr?|bldg|building|room|rm|lot|house (?:number|no)|"
    r"street number|zip(?: code)?|trailer|space)\b\W*(?:number|no|is|s|#)?\W*"
    r"(?:\d{1,5}\w?|[a-z]\d{0,4})\b|\b\d{1,3}(?:st|nd|rd|th) floor\b"
)
_DEPTO: Final = (
    r"\b(?:depto|dept|departamento|apto|apartamento|piso|interior|int|edificio|casa|lote|manzana|"
    r"codigo postal|cp|(?:el )?numero)\b\W*(?:es|el|numero|#)?\W*(?:\d{1,5}\w?|[a-z]\d{0,4})\b"
)
_PART: Final = words_like(_LOU, _APT, _DEPTO)
_RIGHT: Final = words_like(
    r"\b(?:sorry|oops|oop|i mean\w*|meant|actually|not|wait|hold on|correction|should be|wrong|"
    r"typo|scratch that|make (?:it|that)|i said|forgot|instead|fix|change)\b",
    r"\b(?:perdon|disculpe|quise decir|digo|es|era|no|mejor dicho|corrijo|corrij\w+|espere|"
    r"equivoque|me falto|olvide|cambie\w*)\b",
    r"(?:不|唔)(?:是|系)|应该|打错|写错|讲错|说错|更正|搞错|弄错|等等|等下|等阵|等一下|慢着|"
    r"我(?:说|话|讲|意思)|改|才对|先啱|漏了|忘了|漏咗|唔记得|补充",
)
_ALONE: Final = words_like(
    rf"^\W*(?:(?:and|its|it.?s|is|also|in|the|y|es|el|la|en|是|系|还有|仲有|在|喺)\W*)*"
    rf"(?:{_LOU}|{_APT}|{_DEPTO})\W*(?:too|also|tambien|please|pls|啊|呀|哦|喎|的|嘅)?\W*$"
)
_LONGEST: Final = 60


def puts_address_right(text: str) -> bool:
    """Whether a text names a part of an address, alone or with a word of putting it right."""
    if len(text) > _LONGEST:
        return False
    return mentions(text, _ALONE) or (mentions(text, _PART) and mentions(text, _RIGHT))
