"""What is asked while loans are listed, and is no answer to which of them is meant."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.questions import asks
from intents.reading import Reading

_LIST: Final = words_like(
    r"\b(?:which|what) (?:one|loan|number|list)|\bthe (?:list|numbers?)\b|\bcual\b|\blista\b|"
    r"哪[一]?[个笔]|边[一]?[个笔]|序号|列表"
)
_OF_EARLY_END: Final = words_like(
    r"\bpay\w*\b.{0,16}\b(?:early|off early|ahead)\b|"
    r"\b(?:si )?(?:pago|liquido|termino|pagar|liquidar)\b.{0,14}\b(?:antes|por adelantado|"
    r"anticipad\w+)\b|(?:提早|提前)[^,.!，。]{0,6}(?:还|结|清)|违约金"
)
_ASKED: Final = frozenset(
    {"how_to_pay", "hardship", "apply_loan", "application_status", "complaint", "speak_to_agent",
     "dispute_debt", "help"}
)  # fmt: skip
"""What such a question is read as; what is looked up waits for the choice."""


def asks_beside_loans(text: str, reading: Reading) -> bool:
    """Whether a question that was not surely read is about something else than the list."""
    if mentions(text, _OF_EARLY_END):
        return reading.intent in _ASKED
    question = asks(text) and not mentions(text, _LIST)
    return question and reading.decision == "ask" and reading.intent in _ASKED
