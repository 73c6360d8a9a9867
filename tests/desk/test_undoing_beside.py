"""Taking back what was done beside a thread: holds, promises, cases opened, moved or settled."""

import uuid
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from cases.claims import last_claim
from cases.ratings import unrated_case
from desk import casework
from desk.beside import set_hold
from desk.case_opening import case_by_staff
from desk.casework import Ending
from desk.exporting.complaints import Period, complaints
from desk.lifting import lift_hold
from desk.rights import NotNow
from desk.steps import Step
from desk.undoing import undo
from desk.wishes import promise_by_staff
from models.alerts import Alert, AlertKind
from models.cases import Case, CaseKind, CaseState, Hold
from models.outbound import OutboundKind, OutboundText
from models.promises import Promise, PromiseState
from models.staff import AuditEntry
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.cases_on_file import case_now, details_of, events_of, on_file

SOON = timedelta(seconds=9)
Act = Callable[[Session], Step]


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello", now - timedelta(hours=1))


def done(office: Office, act: Act) -> Step:
    with office.database.write() as session:
        return act(session)


def undone(office: Office, step: Step, at: datetime, who: str = "agent") -> None:
    assert step.undoable is not None
    with office.database.write() as session:
        undo(session, step.undoable, office.staff(who), at)


def written(office: Office, thread_id: uuid.UUID, at: datetime) -> None:
    """A text of ours to them."""
    with office.database.write() as session:
        text = OutboundText(id=uuid.uuid4(), thread_id=thread_id, kind=OutboundKind.STAFF)
        text.language, text.body, text.segments, text.tier = "en", "Settled.", 1, 0
        text.created_at = text.due_at = at
        text.expires_at = at + timedelta(minutes=30)
        session.add(text)


def holds_of(office: Office) -> list[Hold]:
    with office.database.read() as session:
        return list(session.scalars(select(Hold).order_by(Hold.id)))


def entries_of(office: Office, first: str) -> list[str]:
    with office.database.read() as session:
        rows = select(AuditEntry.action).where(AuditEntry.action.startswith(first))
        return list(session.scalars(rows.order_by(AuditEntry.id)))


# --- Holds ----------------------------------------------------------------------------------


def held(office: Office, thread_id: uuid.UUID, now: datetime) -> Step:
    ana = office.staff("agent")
    return done(
        office,
        lambda session: set_hold(
            session, thread_id, ana, scope="all", reason="in hospital", days=None, now=now
        ),
    )


def test_a_hold_set_in_error_is_lifted(office: Office, dana: uuid.UUID, now: datetime) -> None:
    step = held(office, dana, now)
    undone(office, step, now + SOON)
    assert [one.lifted_at for one in holds_of(office)] == [now + SOON]
    assert entries_of(office, "hold.") == ["hold.place", "hold.place.undo"]
    with pytest.raises(NotNow, match="Somebody has changed that hold"):
        undone(office, step, now + SOON)


def test_a_hold_lifted_in_error_stands_again(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    held(office, dana, now)
    (hold,), ana = holds_of(office), office.staff("agent")
    step = done(office, lambda session: lift_hold(session, dana, ana, hold.id, now=now))
    undone(office, step, now + SOON)
    assert [one.lifted_at for one in holds_of(office)] == [None]


def test_the_hold_of_a_case_lifted_in_error_says_so_in_its_history(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    reference = opened(office, dana, now, CaseKind.DISPUTE)[0]
    (hold,), sol = holds_of(office), office.staff("supervisor")
    step = done(office, lambda session: lift_hold(session, dana, sol, hold.id, now=now, why="Ok."))
    undone(office, step, now + SOON, "supervisor")
    assert [one.lifted_at for one in holds_of(office)] == [None]
    assert events_of(office, reference)[-2:] == [
        ("hold_lifted", "Ok."),
        ("taken_back", "hold_lifted"),
    ]


# --- Promises -------------------------------------------------------------------------------


def promised(office: Office, thread_id: uuid.UUID, day: date, at: datetime) -> Step:
    services, ana = office.terminal.services, office.staff("agent")
    return done(
        office,
        lambda session: promise_by_staff(
            session, thread_id, ana, loan_ref=None, amount=None, due_on=day,
            lender=services.voice.lender(session), now=at,
        ),
    )  # fmt: skip


def test_a_promise_recorded_in_error_was_never_made(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    day = now.date() + timedelta(days=3)
    promised(office, dana, day, now)
    step = promised(office, dana, day + timedelta(days=4), now + SOON)
    undone(office, step, now + 2 * SOON)
    with office.database.read() as session:
        states = session.scalars(select(Promise.state).order_by(Promise.id)).all()
    assert states == [PromiseState.OPEN, PromiseState.IN_ERROR]
    assert [one.lifted_at for one in holds_of(office)] == [None, now + 2 * SOON]
    assert entries_of(office, "promise.")[-2:] == ["promise.record", "promise.record.undo"]


def test_a_promise_that_they_were_written_of_stays(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    step = promised(office, dana, now.date() + timedelta(days=3), now)
    written(office, dana, now + SOON)
    with pytest.raises(NotNow, match="A text has been written"):
        undone(office, step, now + SOON)


# --- Cases opened ---------------------------------------------------------------------------


def opened(office: Office, thread_id: uuid.UUID, now: datetime, kind: CaseKind) -> tuple[str, Step]:
    services, ana = office.terminal.services, office.staff("agent")
    with office.database.write() as session:
        found = case_by_staff(services, session, thread_id, ana, kind=kind, words="Hm.", now=now)
    return found.case.reference, found.step


@pytest.mark.parametrize("kind", [CaseKind.DISPUTE, CaseKind.LEGAL, CaseKind.PAYMENT_CLAIM])
def test_a_case_opened_in_error_is_closed_and_lets_all_go(
    office: Office, dana: uuid.UUID, now: datetime, kind: CaseKind
) -> None:
    reference, step = opened(office, dana, now, kind)
    undone(office, step, now + SOON)
    case = case_now(office, reference)
    assert (case.state, case.outcome) == (CaseState.CLOSED, "opened_in_error")
    assert [one.lifted_at for one in holds_of(office)] == [now + SOON]
    assert events_of(office, reference) == [("opened", "Hm."), ("taken_back", "opened")]
    assert [one["case"] for one in details_of(office, "case.open.undo")] == [reference]
    with office.database.read() as session:
        assert last_claim(session, dana, now) is None
        assert unrated_case(session, dana, now) is None
    # Whoever opened it in error opens it for good in the same words at once.
    assert opened(office, dana, now + 2 * SOON, kind)[0] != reference


def test_no_regulator_hears_of_a_complaint_opened_in_error(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    _, step = opened(office, dana, now, CaseKind.COMPLAINT)
    undone(office, step, now + SOON)
    today = Period(now.date() - timedelta(days=1), now.date() + timedelta(days=1))
    with office.database.read() as session:
        assert complaints(office.terminal.services, session, today) == []


def test_what_was_added_to_a_complaint_is_taken_back_there(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    reference, _ = opened(office, dana, now - timedelta(hours=1), CaseKind.COMPLAINT)
    again, step = opened(office, dana, now, CaseKind.COMPLAINT)
    assert again == reference
    undone(office, step, now + SOON)
    assert case_now(office, reference).state == CaseState.OPEN
    assert events_of(office, reference)[-1] == ("taken_back", "added_by_staff")
    opened(office, dana, now + 2 * SOON, CaseKind.COMPLAINT)
    assert events_of(office, reference)[-1][0] == "added_by_staff"


def test_a_case_that_somebody_works_on_stays(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    reference, step = opened(office, dana, now, CaseKind.DISPUTE)
    with office.database.write() as session:
        casework.note_on_case(session, reference, office.staff("supervisor"), "I saw.", now + SOON)
    with pytest.raises(NotNow, match="Something else has happened to the case"):
        undone(office, step, now + SOON)


def test_a_case_that_they_were_written_of_stays(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    _, step = opened(office, dana, now, CaseKind.DISPUTE)
    written(office, dana, now + SOON)
    with pytest.raises(NotNow, match="A text has been written"):
        undone(office, step, now + SOON)


# --- Cases moved and settled ----------------------------------------------------------------

_SEEN = ("state", "owner_id", "due_at", "paused_at", "paused_seconds", "closed_at", "outcome")


def seen(office: Office, reference: str) -> list[object]:
    case = case_now(office, reference)
    standing = [one.id for one in holds_of(office) if one.lifted_at is None]
    return [*(getattr(case, name) for name in _SEEN), standing]


MOVES: dict[str, Callable[..., Step]] = {
    "owner": lambda _, session, ref, who, at: casework.assign_case(session, ref, who, who.id, at),
    "waiting": lambda house, session, ref, who, at: casework.wait_for_them(
        house, session, ref, who, at
    ),
    "closed": lambda _, session, ref, who, at: casework.finish(
        session, ref, who, Ending("verified", redress=500, currency="USD"), at
    ),
}


def moved(office: Office, reference: str, act: Callable[..., Step], at: datetime) -> Step:
    services, ana = office.terminal.services, office.staff("agent")
    return done(office, lambda session: act(services, session, reference, ana, at))


@pytest.mark.parametrize("move", MOVES)
def test_a_case_moved_in_error_is_where_it_was(
    office: Office, dana: uuid.UUID, now: datetime, *, move: str
) -> None:
    reference, _ = opened(office, dana, now, CaseKind.DISPUTE)
    before = seen(office, reference)
    step = moved(office, reference, MOVES[move], now)
    assert seen(office, reference) != before
    undone(office, step, now + SOON)
    assert seen(office, reference) == before
    assert case_now(office, reference).redress is None
    assert events_of(office, reference)[-1] == ("taken_back", move)


def test_a_clock_that_was_let_go_on_stands_again(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    reference, _ = opened(office, dana, now, CaseKind.DISPUTE)
    moved(office, reference, MOVES["waiting"], now)
    before, later = seen(office, reference), now + timedelta(days=2)

    def goes_on(_: object, session: Session, ref: str, who: Any, at: datetime) -> Step:
        return casework.go_on(session, ref, who, at)

    step = moved(office, reference, goes_on, later)
    assert seen(office, reference) != before
    undone(office, step, later + SOON)
    assert seen(office, reference) == before


def test_a_case_opened_again_in_error_is_closed_as_it_was(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    reference, _ = opened(office, dana, now, CaseKind.DISPUTE)
    moved(office, reference, MOVES["closed"], now)
    before = seen(office, reference)

    def again(services: Any, session: Session, ref: str, who: Any, at: datetime) -> Step:
        return casework.reopen_case(services, session, ref, who, reason="Papers.", now=at)

    step = moved(office, reference, again, now + SOON)
    undone(office, step, now + 2 * SOON)
    assert seen(office, reference) == before


@pytest.mark.parametrize("what", ["moved on", "told"])
def test_a_settled_case_stays_where_something_came_of_it(
    office: Office, dana: uuid.UUID, now: datetime, *, what: str
) -> None:
    reference, _ = opened(office, dana, now, CaseKind.DISPUTE)
    step = moved(office, reference, MOVES["closed"], now)
    if what == "told":
        written(office, dana, now + SOON)
    else:
        with office.database.write() as session:
            case = session.scalars(select(Case).where(Case.reference == reference)).one()
            case.score = 5
    with pytest.raises(NotNow, match="stays as it is"):
        undone(office, step, now + SOON)


def test_nobody_takes_back_a_step_with_a_complaint_about_themselves(
    office: Office, now: datetime
) -> None:
    reference = on_file(office, CaseKind.COMPLAINT, now)
    step = moved(office, reference, MOVES["waiting"], now)
    with office.database.write() as session:
        ana, ada = office.staff("agent"), office.staff("admin")
        services = office.terminal.services
        casework.categorise(services, session, reference, ada, "staff", about=ana.id, now=now)
    with pytest.raises(NotNow, match="whom it is about"):
        undone(office, step, now + SOON)


def test_whoever_puts_a_case_down_again_has_not_seen_to_its_clock(
    office: Office, now: datetime
) -> None:
    reference = on_file(office, CaseKind.DISPUTE, now)
    with office.database.write() as session:
        session.add(
            Alert(kind=AlertKind.CASE_DUE, subject=reference, since=now, raised_at=now, tell_at=now)
        )
    step = moved(office, reference, MOVES["owner"], now)

    def acknowledged() -> datetime | None:
        with office.database.read() as session:
            found: Alert = session.scalars(select(Alert)).one()
            return found.acknowledged_at

    assert acknowledged() == now
    undone(office, step, now + SOON)
    assert acknowledged() is None
