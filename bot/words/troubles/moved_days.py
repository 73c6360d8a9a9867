"""A due date that we are said to have moved unasked: a grievance, whatever else it looks like."""

from typing import Final

from bot.words.patterns import mentions, words_like

_MOVED: Final = words_like(
    r"\b(?:you|u|y.?all|ya|they)(?: guys)?(?: just| have|.?ve)? (?:moved|changed|switched|pushed)"
    r" (?:my|the|our) (?:due|payment) (?:date|day)\b",
    r"\b(?:me )?(?:cambiaron|movieron|adelantaron) (?:la|mi) fecha(?: de pago| limite)?\b",
    r"(?:你们?|你哋)[^，。,.]{0,10}(?:改|换|调|提前)(?:了|咗)?(?:我)?(?:的|嘅)?(?:还款日|到期日|扣款日|供款日)",
)
_UNASKED: Final = words_like(
    r"\b(?:without|never|nobody|no one|didn.?t|not|why|sin|nunca|nadie|por ?que)\b|"
    r"没(?:有)?(?:通知|告诉|说|问)|冇(?:通知|话|讲|问)|不通知|唔话|擅自|私自|就改|为什么|点解"
)


def says_day_was_moved(text: str) -> bool:
    """Whether a text says that we moved its writer's due date and told nobody."""
    return mentions(text, _MOVED) and mentions(text, _UNASKED)
