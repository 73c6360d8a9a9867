"""Pictures that are offered: "i have a screenshot, want it?". None of them reaches us here."""

from typing import Final

from bot.words.patterns import mentions, words_like

_OFFERED: Final = words_like(
    r"\b(?:screen ?shots?|screen ?grabs?|pics?|pictures?|photos?|image)\b.{0,30}"
    r"\b(?:send|text|want|need|see|share|show|help)\b|"
    r"\b(?:send|text|share|show|want|need|see)\b.{0,20}\b(?:screen ?shots?|pics?|pictures?|"
    r"photos?)\b",
    r"\b(?:captura|foto|imagen|pantallazo)s?\b.{0,30}\b(?:mand\w+|envi\w+|pas\w+|quieren?|ensen\w+)\b|"
    r"\b(?:mand\w+|envi\w+|pas\w+|ensen\w+|quieren?)\b.{0,20}\b(?:captura|foto|imagen|pantallazo)s?\b",
    r"(?:截图|截屏|照片|图片|相片|影相|cap图)[^!?！？]{0,12}(?:发|传|寄|给|send|俾|畀|看|睇|要)|"
    r"(?:发|传|send|俾|给|畀)[^,.!?，。]{0,4}(?:截图|截屏|照片|图片|相片|张图|cap图)",
)
_STOLEN: Final = words_like(
    r"\b(?:stole\w*|scam\w*|fraud|hack\w*|blackmail\w*|naked|estaf\w+|robar\w*)\b|骗|盗|偷|勒索|裸"
)


def offers_picture(text: str) -> bool:
    """Whether a text offers a picture of something, and tells of no theft."""
    return mentions(text, _OFFERED) and not mentions(text, _STOLEN)
