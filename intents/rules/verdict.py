"""What a sentence rule may say about an opt-out."""

from __future__ import annotations

from typing import Literal, NamedTuple

Certainty = Literal["sure", "likely", "partial", "grey"]


class Verdict(NamedTuple):
    """`sure` ends all texts; `partial` ends some kind, time or channel; `grey` needs a person.

    `likely` is a request that may not be the sender's own, or be about something else: the model
    decides, with a low bar.
    """

    certainty: Certainty
    rule: str
