"""What the database says of one number, in the words of a journey."""

import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from models.cases import Case
from models.consent import ConsentEntry
from models.database import Database
from models.inbound import InboundState, InboundText, LawStep
from models.numbers import Number
from models.outbound import OutboundState, OutboundText
from models.staff import StaffTask
from models.threads import Thread

_MOVING = (OutboundState.QUEUED, OutboundState.SENDING, OutboundState.UNCERTAIN)


@dataclass(frozen=True)
class ThreadView:
    """Questions about one thread; each opens a transaction of its own."""

    database: Database
    id: uuid.UUID

    def wait_until_quiet(self, seconds: float = 30.0) -> None:
        """Until nothing of the thread is unread, leased, or on its way out."""
        deadline = time.monotonic() + seconds
        while not self._is_quiet():
            assert time.monotonic() < deadline, f"the thread still moves after {seconds:g} s"
            time.sleep(0.05)

    def _is_quiet(self) -> bool:
        unread = exists().where(
            InboundText.thread_id == self.id,
            (InboundText.state == InboundState.UNREAD) | (InboundText.law_step == LawStep.PENDING),
        )
        leased = exists().where(Thread.id == self.id, Thread.lease_owner.is_not(None))
        moving = exists().where(OutboundText.thread_id == self.id, OutboundText.state.in_(_MOVING))
        with self.database.read() as session:
            return not any(session.execute(select(unread, leased, moving)).one())

    def row(self) -> Thread:
        with self.database.read() as session:
            return session.get_one(Thread, self.id)

    def number(self) -> Number:
        with self.database.read() as session:
            return session.get_one(Number, self.id)

    def texts_in(self) -> Sequence[InboundText]:
        """Every text recorded of the number, in order."""
        with self.database.read() as session:
            return session.scalars(
                select(InboundText).where(InboundText.thread_id == self.id).order_by(InboundText.id)
            ).all()

    def texts_out(self) -> Sequence[OutboundText]:
        """Every text to the number, whatever became of it, in order."""
        with self.database.read() as session:
            return session.scalars(
                select(OutboundText)
                .where(OutboundText.thread_id == self.id)
                .order_by(OutboundText.created_at)
            ).all()

    def cases(self) -> Sequence[Case]:
        with self.database.read() as session:
            return session.scalars(
                select(Case).where(Case.thread_id == self.id).order_by(Case.id)
            ).all()

    def ledger(self) -> Sequence[ConsentEntry]:
        """The number's consent entries, in order."""
        with self.database.read() as session:
            return session.scalars(
                select(ConsentEntry)
                .where(ConsentEntry.number_id == self.id)
                .order_by(ConsentEntry.sequence)
            ).all()

    def tasks(self) -> set[str]:
        """The kinds of staff tasks about the thread."""
        with self.database.read() as session:
            return set(
                session.scalars(select(StaffTask.kind).where(StaffTask.thread_id == self.id))
            )


def count_inbound(session: Session) -> int:
    """How many texts were ever recorded."""
    return session.scalar(select(func.count()).select_from(InboundText)) or 0
