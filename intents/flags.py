"""Warnings beside the intent: what a person must see, or what must be held, whatever was meant."""

from __future__ import annotations

from intents.law import read_law, uncertainty
from intents.normalise import fold
from intents.rules import distress, legal, own_account, sent_after_removal
from intents.rules.verdict import Verdict

GREY_OPT_OUT = "grey_opt_out"
PARTIAL_OPT_OUT = "partial_opt_out"
DISTRESS = "distress"
LEGAL = "legal"
_FLAGS = {
    "clear": GREY_OPT_OUT,
    "likely": GREY_OPT_OUT,
    "grey": GREY_OPT_OUT,
    "partial": PARTIAL_OPT_OUT,
}


def flags(text: str) -> frozenset[str]:
    """The flags that rules raise for a text.

    `distress`: words of self-harm, crisis or violence. `legal`: words of law, in a notice or not.
    `grey_opt_out`: may ask to end all texts; hold what we start until a person has looked.
    `partial_opt_out`: ends one kind, hour or channel of texts.
    """
    folded = fold(text)
    certain = read_law(text) is not None
    return raised_by(folded, legal.notice(folded), None if certain else uncertainty(text))


def raised_by(folded: str, notice: str | None, verdict: Verdict | None) -> frozenset[str]:
    """The flags of folded text whose legal notice and opt-out verdict are known already."""
    raised = set()
    if distress.read(folded):
        raised.add(DISTRESS)
    if notice or legal.mentions(folded):
        raised.add(LEGAL)
    if sent_after_removal.tells(folded) or own_account.kept_apart(folded):
        raised.add(GREY_OPT_OUT)
    if verdict and verdict.certainty in _FLAGS:
        raised.add(_FLAGS[verdict.certainty])
    return frozenset(raised)
