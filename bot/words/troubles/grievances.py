"""A grievance beside the wish for a person: whoever asks for a manager because it is unfair."""

from typing import Final

from bot.words.patterns import mentions, words_like
from intents.reading import Reading

_UNFAIR: Final = words_like(
    r"\b(?:not fair|isn.?t fair|ain.?t fair|unfair\w*|not right what|discriminat\w+|racis[tm])\b|"
    r"\b(?:no (?:es|me parece|se me hace) justo|injust[oa]s?|injusticia|discrimin\w+)\b|"
    r"不公平|唔公平|不公道|歧视"
)
_BESIDE: Final = frozenset({"speak_to_agent", "application_status"})


def grieves_beside(text: str, reading: Reading) -> str | None:
    """The complaint beside a request, which the reading does not name."""
    told = reading.intent in _BESIDE and reading.second is None and mentions(text, _UNFAIR)
    return "complaint" if told else None
