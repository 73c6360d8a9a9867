"""What is owed, in words: "my balance", "还欠多少", "cuanto debo"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_BALANCE: Final = words_like(
    r"\bbalance\b|\bhow much (?:do|did) i (?:still )?owe|(?:还|仲)?[欠争]多少|争几多|余额|结欠|"
    r"\bsaldo\b|\bcuanto (?:les |te )?de[bv]o\b"
)


def names_balance(text: str) -> bool:
    """Whether a text asks what is owed, whatever else it says."""
    return mentions(text, _BALANCE)
