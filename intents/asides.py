"""Texts that rules read though they ask nothing of the law: told or asked in a few set phrases."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from intents import short
from intents.labels import OUT_OF_SCOPE
from intents.rules import (
    asked_about,
    large_print,
    mischosen,
    misdirected,
    number_kept,
    own_account,
    paid_first,
    sent_after_removal,
)

_RULES: Final[tuple[tuple[Callable[[str], bool], str, str], ...]] = (
    (asked_about.read, "help", asked_about.RULE),
    (paid_first.promises, "promise_to_pay", paid_first.RULE),
    (number_kept.read, "speak_to_agent", number_kept.RULE),
    (mischosen.read, "deny", mischosen.RULE),
    (large_print.wanted_alone, "speak_to_agent", large_print.RULE),
    (own_account.kept_apart, "speak_to_agent", own_account.RULE),
    (sent_after_removal.tells, "complaint", sent_after_removal.RULE),
    (misdirected.read_alone, OUT_OF_SCOPE, misdirected.RULE),
)
"""Who hears it, the intent, and the rule's name; the first that hears it decides."""


def read(folded: str) -> tuple[str, str] | None:
    """Intent and name of the rule of a folded text, or None."""
    for hears, intent, rule in _RULES:
        if hears(folded):
            return intent, rule
    return short.read(folded)
