"""What a sentence rule may say about an opt-out."""

from __future__ import annotations

from typing import Literal, NamedTuple

Certainty = Literal["sure", "partial", "grey"]


class Verdict(NamedTuple):
    """`sure` ends all texts; `partial` ends some kind, time or channel; `grey` needs a person."""

    certainty: Certainty
    rule: str
