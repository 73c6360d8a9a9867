"""All rows that the invariants look at, as they stand at one moment."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from models.cases import Case, CaseEvent
from models.inbound import InboundText
from models.numbers import Number
from models.outbound import OutboundState, OutboundText
from models.threads import Thread
from models.turns import Turn
from tests.bot.house import House

SENT: Final = frozenset({OutboundState.SENDING, OutboundState.UNCERTAIN, OutboundState.ACCEPTED})


@dataclass(frozen=True)
class Rows:
    """The rows by their ids; those of a thread are found by its id, which is the number's."""

    inbound: Mapping[int, InboundText]
    outbound: Mapping[uuid.UUID, OutboundText]
    turns: Mapping[int, Turn]
    cases: Mapping[int, Case]
    events: Mapping[int, CaseEvent]
    threads: Mapping[uuid.UUID, Thread]
    numbers: Mapping[uuid.UUID, Number]

    def is_out(self, number_id: uuid.UUID) -> bool:
        """Whether a number is opted out."""
        number = self.numbers.get(number_id)
        return number is not None and number.opted_out_at is not None

    def is_sent(self, message_id: uuid.UUID) -> bool:
        """Whether a text has left, or may have."""
        text = self.outbound.get(message_id)
        return text is not None and text.state in SENT


def read(house: House) -> Rows:
    """Everything there is now."""
    with house.database.read() as session:
        return Rows(
            {row.id: row for row in session.scalars(select(InboundText).order_by(InboundText.id))},
            {row.id: row for row in session.scalars(_OUTBOUND)},
            {row.id: row for row in session.scalars(select(Turn).order_by(Turn.id))},
            {row.id: row for row in session.scalars(select(Case).order_by(Case.id))},
            {row.id: row for row in session.scalars(select(CaseEvent).order_by(CaseEvent.id))},
            {row.id: row for row in session.scalars(select(Thread))},
            {row.id: row for row in session.scalars(select(Number))},
        )


_OUTBOUND: Final = select(OutboundText).order_by(OutboundText.created_at)
