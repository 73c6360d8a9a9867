"""Intents that the words of a text speak against, whatever the model hears in it."""

from __future__ import annotations

from intents.letters import is_letter
from intents.normalise import fold
from intents.rules import mischosen, number_kept, once_more
from intents.rules.other_wishes import may_end
from intents.rules.tongues import spelt


def ruled_out(text: str) -> frozenset[str]:
    """The intents that are not to be read: acting on them would do what nobody asked for."""
    folded = fold(text)
    words = spelt(folded)
    found = set()
    if once_more.wanted(*words):
        found.add("start")
    if number_kept.kept(*words):
        found.add("wrong_number")
    if mischosen.put_right(*words):
        found |= {"wrong_number", "dispute_debt"}
    if is_letter(folded):
        found.add("legal_notice")
        if not may_end(*words):
            found.add("stop")
    return frozenset(found)
