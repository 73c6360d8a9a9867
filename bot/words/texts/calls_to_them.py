"""Calls to somebody who was just spoken of that are forbidden: "dont call him", "别打他电话"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_FORBIDS: Final = words_like(
    r"\b(?:don.?t|dnt|do not|stop|quit|no more|never|please not)\b(?: \w+){0,2}? "
    r"(?:call|ring|phon|text|messag|contact|bother)\w* (?:him|her|them)\b(?! back)",
    r"\b(?:no|ya no|nunca|dejen de|paren de) (?:le|la|lo|les|los) ?(?:vuelvan a |sigan |esten )?"
    r"(?:llam|marqu|marc|habl|molest|escrib)\w*|"
    r"\b(?:dejen|paren) de (?:llamar|marcar|hablar|molestar|escribir)(?:le|la|lo)s?\b|"
    r"\bno (?:llam|marqu|molest)\w* a (?:el|ella|ellos)\b",
    r"(?:别|不要|不准|不许|唔好|唔准|咪|勿|停止)(?:再|老是|一直|成日)?"
    r"(?:(?:给|俾|畀|同)(?:他|她|佢)(?:们|哋)?(?:打|发|call|send)|"
    r"(?:打|call|发|send|联系|联络|骚扰|烦|搵|找)(?:电话|短信|信息)?(?:给|俾|畀|去)?"
    r"(?:他|她|佢)(?:们|哋)?)",
)
_LONGEST: Final = 80


def forbids_calls_to_them(text: str) -> bool:
    """Whether a text forbids calls or texts to somebody else, whom it does not name."""
    return len(text) <= _LONGEST and mentions(text, _FORBIDS)
