"""What a sentence rule may say about an opt-out."""

from __future__ import annotations

from typing import Literal, NamedTuple

Certainty = Literal["sure", "clear", "likely", "partial", "grey"]
UNDONE = "mistaken_stop"
"""The rule for an opt-out that the text itself takes back; it outranks the words of the opt-out."""

ONLY_ONE_KIND = "only_one_kind"
"""The rule for a text that ends one kind or hour of texts and says nothing else."""


class Verdict(NamedTuple):
    """`sure` ends all texts; `partial` ends some kind, time or channel; `grey` needs a person.

    `clear` is a request within a longer text: it ends all texts, unless the model finds that next
    to impossible, and then a person reads it. `likely` is a request that may not be the sender's
    own, or be about something else: the model decides, with a low bar.
    """

    certainty: Certainty
    rule: str
