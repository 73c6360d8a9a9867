"""Notes, mentions and labels."""

import uuid
from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from desk.labelling import set_label
from desk.mentions import MOST_OFFERED, mentioned, nameable
from desk.notes import (
    LONGEST_NOTE,
    see_mentions,
    unseen_mentions,
    write_note,
)
from desk.rights import NotNow
from models.desk import Label
from models.staff import Staff
from tests.commands.texts import receive
from tests.console.office import Office


@pytest.fixture
def thread_id(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, "+12025550101", "hello", now)


def test_whoever_a_note_names_is_told_until_they_have_read_it(
    office: Office, thread_id: uuid.UUID, now: datetime
) -> None:
    ana, sol = office.staff("agent"), office.staff("supervisor")
    with office.database.write() as session:
        write_note(session, thread_id, ana, "Please look, @sol. And @ana, and @nobody.", now)
    with office.database.read() as session:
        assert [note.body[:6] for note in unseen_mentions(session, sol)] == ["Please"]
        assert unseen_mentions(session, ana) == []
    with office.database.write() as session:
        see_mentions(session, thread_id, sol, now)
    with office.database.read() as session:
        assert unseen_mentions(session, sol) == []


@pytest.mark.parametrize(
    ("body", "told", "unknown"),
    [
        ("@sol look", ["Sol Vega"], ()),
        ("@SOL@lender.example, look", ["Sol Vega"], ()),
        ("please, @sol vega and @Ada Moss.", ["Sol Vega", "Ada Moss"], ()),
        ("@sol. @sol", ["Sol Vega"], ()),
        ("@Sol Vegas and @nobody", ["Sol Vega"], ("nobody",)),
        ("they wrote from dana@example.com, @ 5", [], ()),
    ],
)
def test_a_colleague_is_named_by_address_or_name(
    office: Office, body: str, told: list[str], unknown: tuple[str, ...]
) -> None:
    with office.database.read() as session:
        found = mentioned(session, body)
    assert ([one.name for one in found.people], found.unknown) == (told, unknown)


def hire(session: Session, email: str, name: str, now: datetime) -> None:
    session.add(Staff(email=email, name=name, role="agent", password_hash="-", created_at=now))


def test_colleagues_are_offered_by_name_and_by_address_where_two_share_it(
    office: Office, now: datetime
) -> None:
    with office.database.write() as session:
        for number in range(9):
            hire(session, f"sol{number}@lender.example", f"Sol {number}", now)
        hire(session, "v@lender.example", "SOL Vega", now)
    with office.database.read() as session:
        assert len(nameable(session, "sol")) == MOST_OFFERED
        vegas = nameable(session, "Vega")
        assert {one.words for one in vegas} == {"@sol@lender.example ", "@v@lender.example "}
        for one in vegas:
            assert [who.email for who in mentioned(session, one.words).people] == [one.email]
        assert [one.words for one in nameable(session, "ada@")] == ["@Ada Moss "]
        assert nameable(session, "nobody") == []


@pytest.mark.parametrize("body", ["", "x" * (LONGEST_NOTE + 1)])
def test_a_note_has_something_in_it_and_an_end(
    office: Office, thread_id: uuid.UUID, now: datetime, body: str
) -> None:
    with pytest.raises(NotNow, match="characters"), office.database.write() as session:
        write_note(session, thread_id, office.staff("agent"), body, now)


def test_an_auditor_writes_nothing(office: Office, thread_id: uuid.UUID, now: datetime) -> None:
    with pytest.raises(NotNow, match="read threads"), office.database.write() as session:
        write_note(session, thread_id, office.staff("auditor"), "mine", now)


def test_a_label_is_put_on_once_and_taken_off(
    office: Office, thread_id: uuid.UUID, now: datetime
) -> None:
    ana = office.staff("agent")
    with office.database.write() as session:
        label = Label(name="vip", created_at=now)
        session.add(label)
        session.flush()
        for on in (True, True, False, False, True):
            set_label(session, thread_id, ana, label.id, now, on=on)
        label.retired_at = now
        with pytest.raises(NotNow, match="no such label"):
            set_label(session, thread_id, ana, label.id, now, on=True)
        set_label(session, thread_id, ana, label.id, now, on=False)
