"""Threads of one person settled as one: what is shown, what stays where it is, what is refused."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from cases.opening import open_case
from desk.conversation import conversation
from desk.merging import merge, merged_threads, others_of, part, thread_with
from desk.rights import NotNow
from desk.summary import summary_of
from desk.taking import take_thread
from models.borrowers import Borrower, BorrowerNumber
from models.cases import CaseKind
from models.threads import Thread, ThreadMode
from tests.commands.texts import escalate, put, receive
from tests.console.office import Office

HOUR = timedelta(hours=1)
DANA = "+12025550101"
UNKNOWN = "+12025550177"
BEN = "+12025550102"


@pytest.fixture
def dana(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "hello from my phone", now - HOUR)


@pytest.fixture
def other(office: Office, now: datetime) -> uuid.UUID:
    """A thread with a number that is on no account, in the queue."""
    thread_id = receive(office.terminal, UNKNOWN, "it is me on another phone", now)
    escalate(office.terminal, thread_id, now, "person_asked_for")
    return thread_id


def merges(office: Office, one: uuid.UUID, into: uuid.UUID, now: datetime) -> None:
    with office.database.write() as session:
        merge(session, one, into, office.staff("agent"), now)


def test_its_texts_stand_in_the_other_thread_with_their_number(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    merges(office, other, dana, now)
    with office.database.read() as session:
        lines = [one for one in conversation(session, dana).lines if one.what == "text"]
        assert [one.id for one in merged_threads(session, dana)] == [other]
        own = [one for one in conversation(session, other).lines if one.what == "text"]
    assert [(one.words, one.last4) for one in lines] == [
        ("hello from my phone", None),
        ("it is me on another phone", "0177"),
    ]
    assert [one.words for one in own] == ["it is me on another phone"]


def test_the_summary_of_the_next_shift_knows_of_the_other_number(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    merges(office, other, dana, now)
    with office.database.write() as session:
        case = open_case(session, CaseKind.DISPUTE, thread_id=other, due_at=None, now=now)
        reference = case.reference
    with office.database.read() as session:
        found = summary_of(session, session.get_one(Thread, dana))
    assert [case.reference for case in found.cases] == [reference]
    assert found.row.thread_id == dana
    assert found.last_asked == "it is me on another phone"


def test_what_it_waits_for_waits_in_the_other_thread(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    put(office.terminal, other, mode=ThreadMode.TAKEN, person_asked_for=True, priority=1)
    merges(office, other, dana, now)
    into, merged = office.thread(dana), office.thread(other)
    assert (into.mode, into.escalation_reason) == (ThreadMode.ESCALATED, "person_asked_for")
    assert (into.escalated_at, into.priority) == (now, 1)
    assert (merged.mode, merged.escalated_at, merged.priority) == (ThreadMode.BOT, None, 0)
    assert not merged.person_asked_for
    assert office.audited("thread.merge") == [
        (f"staff:{office.staff('agent').id}", "thread.merge"),
        (f"staff:{office.staff('agent').id}", "thread.merged"),
    ]


def test_the_other_keeps_its_own_reason_and_the_longer_wait(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    escalate(office.terminal, dana, now - HOUR, "complaint")
    merges(office, other, dana, now)
    into = office.thread(dana)
    assert (into.escalated_at, into.escalation_reason) == (now - HOUR, "complaint")


def test_parted_threads_are_shown_apart(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    merges(office, other, dana, now)
    with office.database.write() as session:
        part(session, other, office.staff("agent"), now)
    with office.database.read() as session:
        lines = [one.words for one in conversation(session, dana).lines if one.what == "text"]
    assert lines == ["hello from my phone"]
    with pytest.raises(NotNow, match="not merged"), office.database.write() as session:
        part(session, other, office.staff("agent"), now)


def test_what_nobody_has_seen_to_is_waited_for_again_when_they_are_parted(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    escalate(office.terminal, dana, now - HOUR, "complaint")
    merges(office, other, dana, now)
    with office.database.write() as session:
        part(session, other, office.staff("agent"), now)
    again, left = office.thread(other), office.thread(dana)
    assert (again.mode, again.escalation_reason) == (ThreadMode.ESCALATED, "person_asked_for")
    assert again.escalated_at == now
    assert (left.mode, left.escalation_reason) == (ThreadMode.ESCALATED, "complaint")


@pytest.mark.parametrize("waits", [True, False])
def test_what_was_seen_to_or_never_waited_waits_for_nobody_when_they_are_parted(
    office: Office, dana: uuid.UUID, now: datetime, *, waits: bool
) -> None:
    other = receive(office.terminal, UNKNOWN, "it is me on another phone", now)
    escalate(office.terminal, dana, now - HOUR, "complaint")
    if waits:
        escalate(office.terminal, other, now, "person_asked_for")
    merges(office, other, dana, now)
    with office.database.write() as session:
        if waits:
            take_thread(session, dana, office.staff("agent"), now)
        part(session, other, office.staff("agent"), now)
    assert office.thread(other).mode == ThreadMode.BOT


def test_threads_of_different_people_stay_apart(
    office: Office, dana: uuid.UUID, now: datetime
) -> None:
    ben = receive(office.terminal, BEN, "hi", now)
    with pytest.raises(NotNow, match="different people"):
        merges(office, ben, dana, now)
    assert office.thread(ben).merged_into is None


def test_a_known_number_is_not_merged_into_an_unknown_one(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    with pytest.raises(NotNow, match="different people"):
        merges(office, dana, other, now)


def test_merging_twice_in_a_ring_or_into_itself_is_refused(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    third = receive(office.terminal, "+12025550178", "and a third", now)
    with pytest.raises(NotNow, match="the thread itself"):
        merges(office, other, other, now)
    merges(office, other, dana, now)
    for one, into, why in (
        (other, third, "merged already"),
        (third, other, "that the others were merged into"),
        (dana, third, "that the others were merged into"),
    ):
        with pytest.raises(NotNow, match=why):
            merges(office, one, into, now)


def test_a_thread_in_a_colleagues_hands_is_not_merged_away(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    with office.database.write() as session:
        take_thread(session, dana, office.staff("supervisor"), now)
    with pytest.raises(NotNow, match="Sol Vega has this thread"):
        merges(office, other, dana, now)


def test_other_numbers_of_the_same_person_are_offered(
    office: Office, dana: uuid.UUID, other: uuid.UUID, now: datetime
) -> None:
    with office.database.read() as session:
        assert others_of(session, dana) == []
    with office.database.write() as session:
        owner = session.scalars(
            select(Borrower).join(BorrowerNumber).where(BorrowerNumber.number_id == dana)
        ).one()
        session.add(BorrowerNumber(borrower_id=owner.id, number_id=other, since=now))
    with office.database.read() as session:
        assert [one.id for one in others_of(session, dana)] == [other]
    merges(office, dana, other, now)
    with office.database.read() as session:
        assert others_of(session, other) == []


@pytest.mark.parametrize("typed", [UNKNOWN, "+1 202 555 0177", "(202) 555-0177"])
def test_a_thread_is_found_by_its_number_however_it_is_typed(
    office: Office, other: uuid.UUID, typed: str
) -> None:
    with office.database.read() as session:
        assert thread_with(session, office.terminal.services.lookup, typed) == other


@pytest.mark.parametrize("typed", ["+12025550199", "hello", "", "+" * 40])
def test_a_number_without_a_thread_is_refused(office: Office, other: uuid.UUID, typed: str) -> None:
    with office.database.read() as session, pytest.raises(NotNow, match="not one thread"):
        thread_with(session, office.terminal.services.lookup, typed)
