"""Calls to somebody's work, forbidden in passing: a grievance beside whatever else is said."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.reading import Reading

_FORBIDS: Final = words_like(
    r"\b(?:don.?t|do not|dnt|stop|quit|no more|never|can.?t|pls no)\b.{0,16}\b(?:call|ring|phon|"
    r"contact)\w*\b"
    r".{0,16}\b(?:at|@|my|our) ?(?:my |our )?(?:work\w*|job|boss|office|employer|manager)\b",
    r"(?:别|不要|不准|唔好|勿)再?(?:往|给|去|向)?(?:我)?(?:打|致电|联系|call).{0,4}(?:公司|单位|老板|办公室|上班)|"
    r"(?:别|不要|唔好|勿)再?(?:往|给|向|打去?)(?:我)?(?:的)?(?:公司|单位|老板|办公室|上班的?地方).{0,3}(?:打|电话|联系)?",
    r"\b(?:no|ya no|dejen de)\b.{0,10}\b(?:llam\w*|marqu\w*|hablen?)\b.{0,16}\b(?:trabajo|jefe|"
    r"jefa|"
    r"oficina|empleo)\b",
)
_FEARS: Final = words_like(
    r"^\W*(?:so |and |but |hey )*(?:are|r|will|would|can|do) (?:you|u|y.?all|"
    r"they)\b.{0,16}\b(?:call|"
    r"calling|contact|phone|tell)\b.{0,8}\bmy (?:job|work|boss|office|employer|manager)\b",
    r"\b(?:you|u|y.?all|they) (?:ain.?t|are ?n.?t|not|won.?t|wont)\b.{0,12}\b(?:call\w*|contact\w*|"
    r"phone|tell)\b.{0,8}\bmy (?:job|work|boss|office|employer|manager)\b.{0,6}\b(?:right|are you|"
    r"correct)\b",
    r"(?:你们?|你哋)会不会(?:打|联系|告诉).{0,6}(?:公司|单位|老板)",
    r"\b(?:van|iran|piensan) a (?:llamar|marcar|hablar)\w*\b.{0,6}\b(?:a|con) mi (?:trabajo|jefe|"
    r"jefa|"
    r"oficina)\b",
)
_BESIDE: Final = frozenset(
    {"hardship", "promise_to_pay", "check_balance", "payment_due", "how_to_pay", "confirm_payment"}
)


def forbids_work_calls(text: str) -> bool:
    """Whether a text forbids calls to the work of whoever writes it."""
    return mentions(text, _FORBIDS)


def fears_work_calls(text: str) -> bool:
    """Whether a text asks if we call the work of whoever writes it, which is no grievance yet."""
    return mentions(text, _FEARS)


def complained_beside(text: str, reading: Reading) -> str | None:
    """The complaint of such calls beside another request, which the reading does not name."""
    told = reading.intent in _BESIDE and reading.second is None and forbids_work_calls(text)
    return "complaint" if told else None
