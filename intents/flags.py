"""Warnings beside the intent: what a person must see, or what must be held, whatever was meant."""

from __future__ import annotations

from intents.law import read_law, uncertainty
from intents.normalise import fold
from intents.rules import distress, legal

GREY_OPT_OUT = "grey_opt_out"
PARTIAL_OPT_OUT = "partial_opt_out"
DISTRESS = "distress"
LEGAL = "legal"


def flags(text: str) -> frozenset[str]:
    """The flags that rules raise for a text.

    `distress`: words of self-harm, crisis or violence. `legal`: words of law, in a notice or not.
    `grey_opt_out`: may ask to end all texts; hold what we start until a person has looked.
    `partial_opt_out`: ends one kind, hour or channel of texts.
    """
    folded = fold(text)
    raised = set()
    if distress.read(folded):
        raised.add(DISTRESS)
    if legal.mentions(folded) or legal.notice(folded):
        raised.add(LEGAL)
    law = read_law(text)
    if law is None:
        verdict = uncertainty(text)
        if verdict and verdict.certainty in {"grey", "partial"}:
            raised.add(GREY_OPT_OUT if verdict.certainty == "grey" else PARTIAL_OPT_OUT)
    return frozenset(raised)
