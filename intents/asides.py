"""Texts that rules read though they ask nothing of the law: told or asked in a few set phrases."""

from __future__ import annotations

from intents import short
from intents.labels import OUT_OF_SCOPE
from intents.rules import asked_about, misdirected, number_kept, paid_first, sent_after_removal


def read(folded: str) -> tuple[str, str] | None:
    """Intent and name of the rule of a folded text, or None."""
    if asked_about.read(folded):
        return "help", asked_about.RULE
    if paid_first.promises(folded):
        return "promise_to_pay", paid_first.RULE
    if number_kept.read(folded):
        return "speak_to_agent", number_kept.RULE
    if sent_after_removal.tells(folded):
        return "complaint", sent_after_removal.RULE
    if misdirected.read_alone(folded):
        return OUT_OF_SCOPE, misdirected.RULE
    return short.read(folded)
