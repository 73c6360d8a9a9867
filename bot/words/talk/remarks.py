"""A word on what was told just before, which asks for nothing: "good to know", "i thought so"."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks

_REMARKS: Final = words_like(
    r"^\W*(?:(?:oh|ah|ok+(?:ay)?|k|alright|aight|cool|bueno|ah|y)\W+)*(?:good to know|got it|"
    r"gotcha|"
    r"makes sense|i (?:see|thought|had|figured)|that.?s what i|thats what i|so (?:it.?s|its)|(?:ok|"
    r"alright|cool) (?:i|so|that|then|thats)|es bueno saber|ya (?:vi|entendi|veo)|entiendo|yo "
    r"(?:pense|"
    r"crei|tenia))\b|"
    r"^\W*(?:哦|噢|原来|明白|知道了|好的?)[^?？吗]{2,}"
)
_LONGEST: Final = 70


def is_remark(text: str) -> bool:
    """Whether a short text only remarks on what was told, where something was."""
    return len(text) <= _LONGEST and not asks(text) and mentions(text, _REMARKS)
