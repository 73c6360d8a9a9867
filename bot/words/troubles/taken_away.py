"""Words of somebody who is in jail, held by the immigration police, or sent out of the country."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH

_WHO: Final = rf"(?:i'?m|i am|i|he'?s|she'?s|he|she|they|my (?:\w+ )?{KIN}(?:'?s)?)"
_HELD: Final = (
    r"(?:in (?:the )?(?:county )?(?:jail|prison|custody|detention|lock ?up)|locked up|behind bars|"
    r"incarcerated|arrested|detained|deported|jailed|picked up by (?:ice|immigration|the (?:cops|"
    r"police))|taken by (?:ice|immigration))"
)
_POLICE: Final = r"(?:ice|immigration|border patrol|the cops|the police)"
_LO: Final = r"(?:se )?(?:me |nos )?(?:lo|la|los)"
_SE_LLEVAN: Final = (
    r"(?:detuv\w+|detienen|agarr[oa]\w*|arrest[oa]\w*|deport[oa]\w*|encarcel\w+|"
    r"llev(?:o|aron) (?:la migra|la policia|inmigracion|ice)|metieron (?:pres[oa]|a la carcel))"
)
_PRESO: Final = (
    r"(?:pres[oa]|detenid[oa]|encarcelad[oa]|arrestad[oa]|deportad[oa]|en (?:la carcel|prision|"
    r"el bote|detencion|la pinta))"
)
_TA: Final = rf"(?:[我他她佢]|{KIN_ZH}|{KIN_YUE})"
_TAKEN_AWAY: Final = words_like(
    rf"\b{_WHO}(?: (?:is|was|got|been|has been|have been|just|still|sitting|stuck|now|both))* "
    rf"{_HELD}\b",
    rf"\b{_POLICE} (?:just )?(?:took|got|has|have|grabbed|picked up|detained|arrested|deported) "
    rf"(?:him|her|them|my {KIN})\b",
    rf"\b{_LO} {_SE_LLEVAN}\b|\bme (?:detuvieron|arrestaron|deportaron)\b|"
    rf"\b(?:detuv\w+|agarraron|arrestaron|deportaron|encarcelaron) a (?:mi|su) {FAMILIA}\b|"
    rf"\b(?:estoy|esta|anda|cayo|sigue|lo tienen|la tienen|fue|{FAMILIA}) {_PRESO}\b",
    rf"{_TA}(?:昨天|今天|上周|前几天|已经|刚|刚刚|琴日|尋日|寻日)?(?:被|俾|畀)(?:警察|差人|差佬|移民局|公安|ice)?"
    r"(?:人)?(?:抓(?!包|拍)|捉|逮|拘留|拘捕|扣留|遣返|驱逐|收监|判刑|带走|关(?:进|起来|押|了)|拉(?:了|咗|走|去))|"
    rf"{_TA}(?:现在|而家|还|仲|正)*(?:在|喺)?(?:坐(?:紧|着|了|咗)?[牢监]|入(?:了|咗)?[狱册监])|"
    rf"{_TA}(?:现在|而家|还|仲)*(?:在|喺)(?:监狱|牢里|看守所|拘留所|监仓|移民监)",
)


def is_taken_away(text: str) -> bool:
    """Whether the borrower or somebody of theirs is held by the police, or was deported."""
    return mentions(text, _TAKEN_AWAY)
