"""Words of whoever wants somebody above the one they spoke to."""

from typing import Final

from bot.words.patterns import mentions, words_like

_WANTS: Final = words_like(
    r"\b(?:i (?:just |really )?(?:want|need|demand)|i.?d like|get me|give me|put me (?:on|through)|"
    r"let me (?:talk|speak)|can i (?:talk|speak)|transfer me)\b.{0,20}"
    r"\b(?:manager|supervisor|superior|boss)\b",
    r"\b(?:quiero|necesito|paseme|pasenme|pongame|comuniqueme|deme)\b.{0,20}"
    r"\b(?:gerente|supervisor[a]?|encargad[oa]|jef[ea])\b",
    r"(?:我要|我想|要求|叫|找|请|畀|俾)[^,.!?]{0,6}(?:经理|主管|上司|领导|负责人|话事人|主任)",
)
_MY_OWN: Final = words_like(
    r"\bmy (?:manager|supervisor|boss)\b|\bmi jef[ea]\b|我(?:的|们|老)?(?:上司|领导)"
)
"""Of the writer's own work."""


def wants_manager(text: str) -> bool:
    """Whether a text asks for a manager of ours: "he was rude, I want a manager"."""
    return mentions(text, _WANTS) and not mentions(text, _MY_OWN)
