"""How the lender wants its desk to work: who is given threads, and what a text costs it."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, StrictBool, StrictInt

from accounts.fields import Currency, Part


class Assignment(Part):
    """Whether threads are given to people by themselves, and how many."""

    automatic: StrictBool = False
    """Else people take the oldest when they have time."""
    most_threads: Annotated[StrictInt, Field(ge=1, le=100)] = 10
    """Nobody is given another one while they have so many that wait for an answer."""
    idle_minutes: Annotated[StrictInt, Field(ge=2, le=120)] = 15
    """Whoever did nothing in the console for so long is given nothing, and what they were given
    and did not touch goes to others."""


class SegmentPrice(Part):
    """What the carrier charges for one segment, on average."""

    amount: Annotated[Decimal, Field(gt=0, le=100, max_digits=9, decimal_places=6)]
    currency: Currency


class DeskRules(Part):
    """How the desk works."""

    assignment: Assignment = Assignment()
    segment_price: SegmentPrice | None = None
