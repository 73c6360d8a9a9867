"""What the database says of one number, in the words of a journey."""

import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import exists, select

from models.cases import Case
from models.consent import ConsentEntry
from models.database import Database
from models.inbound import InboundState, InboundText, LawStep
from models.numbers import Number
from models.outbound import OutboundState, OutboundText, SendVerdict
from models.staff import StaffTask
from models.threads import Thread

_MOVING = (OutboundState.QUEUED, OutboundState.SENDING, OutboundState.UNCERTAIN)


def wait_until(holds: Callable[[], bool], what: str, seconds: float = 30.0) -> None:
    """Wait until something holds; ``AssertionError`` saying what did not."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds:g} s: {what}"
        time.sleep(0.05)


@dataclass(frozen=True)
class ThreadView:
    """Questions about one thread; each opens a transaction of its own."""

    database: Database
    id: uuid.UUID

    def wait_until_quiet(self) -> None:
        """Until nothing of the thread is unread, leased, or on its way out."""
        wait_until(self._is_quiet, "the thread came to rest")

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

    def verdicts(self) -> Sequence[str]:
        """What the gate decided about the thread's texts, in order."""
        ids = select(OutboundText.id).where(OutboundText.thread_id == self.id)
        with self.database.read() as session:
            return session.scalars(
                select(SendVerdict.verdict)
                .where(SendVerdict.message_id.in_(ids))
                .order_by(SendVerdict.id)
            ).all()
