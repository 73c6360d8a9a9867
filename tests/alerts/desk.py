"""What happens in a house that alerts are about, in shorthands."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update

import clock
from alerts.channels import Channels
from alerts.raising import raise_alerts
from alerts.telling import tell
from cases.opening import open_case
from desk.answering import answer_thread
from desk.taking import release_thread_to_bot, take_thread
from models.alerts import Alert
from models.cases import Case, CaseKind
from models.operations import Duty
from models.outbound import OutboundState, OutboundText
from models.staff import Staff, StaffTask
from models.tasks import open_task
from tests.bot.house import STRANGER, House

SAD = "I want to kill myself"
GREY = "lose it"
DUTIES: Mapping[str, timedelta] = {"catch_up": timedelta(minutes=3)}


class Desk:
    """A house with a borrower, one member of staff and the alerts."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.services = house.services
        self.channels = Channels(house.services.settings.alert_urls)
        self.start = clock.real_now()
        with self.write() as session:
            session.add(
                Staff(
                    email="ana@lender.example",
                    name="Ana Ruiz",
                    role="agent",
                    password_hash="none",
                    created_at=clock.now(),
                )
            )

    @property
    def write(self) -> Any:
        return self.house.database.write

    # --- What happens ----------------------------------------------------------------------

    def borrower_says(self, body: str, number: str = STRANGER) -> uuid.UUID:
        self.house.says(number, body)
        return self.house.thread_id(number)

    def task(self, kind: str, subject: str = "1", number: str | None = STRANGER) -> None:
        thread_id = self.house.thread_id(number) if number else None
        with self.write() as session:
            open_task(
                session,
                kind=kind,
                subject=subject,
                thread_id=thread_id,
                now=clock.now(),
                note="Look.",
            )

    def finishes_tasks(self) -> None:
        with self.write() as session:
            session.execute(update(StaffTask).values(done_at=clock.now()))

    def complaint(self, due_at: datetime, number: str = STRANGER) -> str:
        with self.write() as session:
            case = open_case(
                session,
                CaseKind.COMPLAINT,
                thread_id=self.house.thread_id(number),
                now=clock.now(),
                due_at=due_at,
            )
            return case.reference

    def changes_cases(self, **columns: Any) -> None:
        with self.write() as session:
            session.execute(update(Case).values(**columns))

    def duty(self, **columns: Any) -> None:
        """The duty of catching up stands so in its row."""
        with self.write() as session:
            session.merge(Duty(**({"name": "catch_up", "due_at": clock.real_now()} | columns)))

    def uncertain(self, number: str, claimed_at: datetime) -> None:
        message_id = self.house.queues(number)
        with self.write() as session:
            text = session.get_one(OutboundText, message_id)
            text.state, text.claimed_at = OutboundState.UNCERTAIN, claimed_at

    # --- Staff -----------------------------------------------------------------------------

    def takes(self, thread_id: uuid.UUID) -> None:
        with self.write() as session:
            take_thread(session, thread_id, session.scalars(select(Staff)).one(), clock.now())

    def answers(self, thread_id: uuid.UUID) -> None:
        with self.write() as session:
            ana = session.scalars(select(Staff)).one()
            answer_thread(
                session,
                thread_id,
                ana,
                "We call.",
                now=clock.now(),
                voice=self.services.voice,
                vault=self.services.vault,
            )

    def releases(self, thread_id: uuid.UUID, *, resolved: bool = False) -> None:
        with self.write() as session:
            ana = session.scalars(select(Staff)).one()
            release_thread_to_bot(session, thread_id, ana, clock.now(), resolved=resolved)

    # --- Alerts ----------------------------------------------------------------------------

    def looks(self) -> list[str]:
        """The scheduler looks; the kinds of what is open."""
        raise_alerts(self.services, DUTIES, clock.now(), clock.real_now())
        return [one.kind.value for one in self.alerts() if one.ended_at is None]

    def tells(self, *, minutes: float = 0, seconds: float = 0) -> int:
        """The scheduler tells, some real time after the desk was opened."""
        later = timedelta(minutes=minutes, seconds=seconds + 60)
        return tell(self.services, self.channels, self.start + later)

    def alerts(self) -> Sequence[Alert]:
        return self.house.rows(Alert)

    def alert(self) -> Alert:
        (only,) = self.alerts()
        return only
