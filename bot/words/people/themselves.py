"""Whether somebody else may write to us themselves: who writes for them asks it."""

from typing import Final

from bot.words.patterns import mentions, words_like

_THEMSELVES: Final = words_like(
    r"\b(?:can|could|may|should) (?:he|she|they|my \w+) (?:text|write|message|contact|call|do it)"
    r"(?: (?:you|yall|u|in))? (?:him|her|them)sel(?:f|ves)\b|"
    r"\bpuede (?:escribir|mandar|llamar|contactar)(?:les|los)? (?:el|ella) mism[oa]\b",
    r"(?:他|她|佢|本人)(?:自己|本人)(?:来)?(?:发|传|写|打|说|联系|联络|send|call)"
    r"[^,.!?，。]{0,6}(?:可以|行|得|可唔可以|行不行)",
)


def asks_if_they_may_write(text: str) -> bool:
    """Whether it is asked if the one it is about may text or call themselves."""
    return mentions(text, _THEMSELVES)
