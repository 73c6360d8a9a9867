"""Taking a step back: what nobody has changed since is as it was, and the rest is said."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.handing_back import LEFT_TO_A_PERSON
from desk.labelling import set_label
from desk.queueing import assign, prioritise, reopen, snooze
from desk.rights import NotNow
from desk.steps import Step
from desk.taking import settle, take_thread
from desk.together import Act, Together, together
from desk.undoing import Undone, undo
from models.desk import Label, ThreadLabel
from models.inbound import InboundState, InboundText
from models.staff import AuditEntry, Staff
from models.threads import ThreadMode
from models.turns import Turn
from tests.commands.texts import escalate, put, receive
from tests.console.office import Office

HOUR = timedelta(hours=1)
SOON = timedelta(seconds=9)


@pytest.fixture
def waits(office: Office, now: datetime) -> uuid.UUID:
    """Dana's thread, escalated an hour ago."""
    thread_id = receive(office.terminal, "+12025550101", "hello?", now - HOUR)
    escalate(office.terminal, thread_id, now - HOUR, "complaint")
    return thread_id


@pytest.fixture
def ana(office: Office) -> Staff:
    return office.staff("agent")


def others(office: Office, now: datetime) -> list[uuid.UUID]:
    found = [receive(office.terminal, f"+1202555017{last}", "and me?", now) for last in "12"]
    for thread_id in found:
        escalate(office.terminal, thread_id, now, "unsure")
    return found


def done(office: Office, act: Act, thread_id: uuid.UUID) -> Step:
    with office.database.write() as session:
        return act(session, thread_id)


def undone(office: Office, step: Step | Together, staff: Staff, at: datetime) -> Undone:
    assert step.undoable is not None
    with office.database.write() as session:
        return undo(session, step.undoable, staff, at)


def labels(office: Office, now: datetime) -> int:
    with office.database.write() as session:
        label = Label(name="vip", created_at=now)
        session.add(label)
    return label.id


def test_a_step_can_be_taken_back_for_a_minute(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    before = office.thread(waits)
    step = done(office, lambda s, one: settle(s, one, ana, now, resolved=True)[1], waits)
    assert office.thread(waits).mode == ThreadMode.BOT
    undone(office, step, ana, now + SOON)
    after = office.thread(waits)
    assert (after.mode, after.escalated_at) == (before.mode, before.escalated_at)
    with pytest.raises(NotNow, match="too late"):
        undone(office, step, ana, now + timedelta(seconds=61))


def test_nobody_takes_back_what_a_colleague_did_or_what_was_changed_since(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    sol = office.staff("supervisor")
    step = done(office, lambda s, one: prioritise(s, one, ana, 1, now), waits)
    with pytest.raises(NotNow, match="no such step"):
        undone(office, step, sol, now)
    done(office, lambda s, one: prioritise(s, one, sol, -1, now), waits)
    with pytest.raises(NotNow, match="happened to the thread"):
        undone(office, step, ana, now)
    assert office.thread(waits).priority == -1


def test_taking_a_thread_is_taken_back(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    put(office.terminal, waits, assigned_to=office.staff("supervisor").id)
    step = done(office, lambda s, one: take_thread(s, one, ana, now), waits)
    assert office.thread(waits).taken_by == ana.id
    undone(office, step, ana, now + SOON)
    thread = office.thread(waits)
    assert (thread.mode, thread.taken_by, thread.taken_at) == (ThreadMode.ESCALATED, None, None)
    assert thread.assigned_to == office.staff("supervisor").id
    assert thread.escalation_reason == "complaint"
    actor = f"staff:{ana.id}"
    assert office.audited("thread.") == [(actor, "thread.take"), (actor, "thread.take.undo")]


def test_what_they_asked_while_it_was_taken_is_the_bots_to_answer(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    step = done(office, lambda s, one: take_thread(s, one, ana, now), waits)
    left = {"rule": LEFT_TO_A_PERSON[0], "intent": "check_balance"}
    receive(office.terminal, "+12025550101", "what do i owe", now, **left)
    undone(office, step, ana, now + SOON)
    with office.database.read() as session:
        asked = select(InboundText).where(InboundText.body == "what do i owe")
        text = session.scalars(asked).one()
        turn = session.scalars(select(Turn).where(Turn.inbound_id == text.id)).one()
    assert (text.state, turn.decided_by) == (InboundState.UNREAD, "waited")


def test_what_the_step_left_alone_stays_as_a_colleague_made_it(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    sol = office.staff("supervisor")
    step = done(office, lambda s, one: snooze(s, one, ana, now + HOUR, now), waits)
    done(office, lambda s, one: prioritise(s, one, sol, 1, now), waits)
    undone(office, step, ana, now + SOON)
    thread = office.thread(waits)
    assert (thread.snoozed_until, thread.snoozed_at, thread.priority) == (None, None, 1)


@pytest.mark.parametrize("was_on", [False, True])
def test_a_label_is_as_it_was(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime, *, was_on: bool
) -> None:
    label_id, sol = labels(office, now), office.staff("supervisor")

    def kept() -> tuple[datetime, int] | None:
        with office.database.read() as session:
            row = session.get(ThreadLabel, (waits, label_id))
        return row and (row.since, row.staff_id)

    if was_on:
        done(office, lambda s, one: set_label(s, one, sol, label_id, now - HOUR, on=True), waits)
    before = kept()
    step = done(office, lambda s, one: set_label(s, one, ana, label_id, now, on=not was_on), waits)
    assert (kept() is None) == was_on
    undone(office, step, ana, now + SOON)
    assert kept() == before


def test_a_label_that_was_set_again_since_stays(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    label_id = labels(office, now)

    def set_it(session: Session, one: uuid.UUID) -> Step:
        return set_label(session, one, ana, label_id, now, on=True)

    step = done(office, set_it, waits)
    sol = office.staff("supervisor")
    with office.database.write() as session:
        for on in (False, True):
            set_label(session, waits, sol, label_id, now, on=on)
    with pytest.raises(NotNow, match="changed that label since"):
        undone(office, step, ana, now + SOON)
    assert done(office, set_it, waits).undoable is None


def test_what_changed_nothing_offers_nothing_to_take_back(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    done(office, lambda s, one: take_thread(s, one, ana, now), waits)
    again = done(office, lambda s, one: take_thread(s, one, ana, now + SOON), waits)
    assert again.undoable is None
    assert done(office, lambda s, one: reopen(s, one, ana, now), waits).undoable is None


def test_whoever_became_an_auditor_takes_nothing_back(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    step = done(office, lambda s, one: take_thread(s, one, ana, now), waits)
    ana.role = "auditor"
    with pytest.raises(NotNow, match="Auditors"):
        undone(office, step, ana, now)


def test_a_step_with_several_is_taken_back_where_nobody_has_changed_them(
    office: Office, waits: uuid.UUID, ana: Staff, now: datetime
) -> None:
    sol, threads = office.staff("supervisor"), [waits, *others(office, now)]
    done(office, lambda s, one: assign(s, one, sol, sol.id, now), threads[1])
    came = together(
        *(office.database, ana, "mine", threads),
        act=lambda s, one: take_thread(s, one, ana, now),
        now=now,
    )
    assert came.done == 2
    assert "Sol Vega has this thread" in str(came.refused[threads[1]])
    done(office, lambda s, one: assign(s, one, sol, sol.id, now), threads[2])
    undone_now = undone(office, came, ana, now + SOON)
    assert undone_now.threads == (waits,)
    assert "happened to the thread" in str(undone_now.stayed[threads[2]])
    assert office.thread(waits).taken_by is None
    assert [office.thread(one).taken_by for one in threads[1:]] == [sol.id, sol.id]
    with office.database.read() as session:
        asked = select(AuditEntry).where(AuditEntry.action == "bulk.undo")
        entry = session.scalars(asked).one()
    assert entry.details == {"entry": came.undoable, "done": 1, "stayed": [threads[2].hex]}
