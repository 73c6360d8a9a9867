"""Notes of staff are found by their words, as texts are."""

import uuid
from datetime import timedelta

import pytest
from sqlalchemy import select, text, update

from bot.retention import keep_no_longer
from desk.notes import LONGEST_NOTE, write_note
from desk.searching.newest import NEWEST
from models.desk import Label, Note, ThreadLabel
from models.staff import Staff
from models.words import by_index
from tests.desk.searching.conftest import SearchDesk


@pytest.fixture
def thread(desk: SearchDesk) -> uuid.UUID:
    return desk.receives("hello")


def writes(desk: SearchDesk, thread: uuid.UUID, body: str, **ago: float) -> None:
    with desk.database.write() as session:
        ana = session.scalars(select(Staff)).one()
        write_note(session, thread, ana, body, desk.now - timedelta(**ago))


def test_a_note_is_found_at_once_with_who_wrote_it_and_where(
    desk: SearchDesk, thread: uuid.UUID
) -> None:
    writes(desk, thread, "Called her employer about the refund")
    (hit,) = desk.finds("REFUND employer").notes
    assert (hit.thread_id, hit.at, hit.name) == (thread, desk.now, "Ana Ruiz")
    assert [part.words for part in hit.parts if part.hit] == ["employer", "refund"]
    assert desk.finds("refund landlord").notes == []


def test_a_found_note_is_no_text(desk: SearchDesk, thread: uuid.UUID) -> None:
    desk.sends("Your refund is on its way.")
    desk.indexes()
    writes(desk, thread, "refund promised")
    found = desk.finds("refund")
    assert found.counts == {"people": 0, "cases": 0, "threads": 0, "texts": 1, "notes": 1}
    assert found.names == {thread: "Dana Whitfield"}


@pytest.mark.parametrize("query", ["退款", "退 款", "已退款", "已退款給"])
def test_chinese_words_of_notes_are_found_in_either_script(
    desk: SearchDesk, thread: uuid.UUID, query: str
) -> None:
    writes(desk, thread, "主管說已退款給客戶")
    assert desk.notes(query) == ["主管說已退款給客戶"]
    assert desk.notes("款退") == []


def test_whoever_may_not_read_notes_finds_none(desk: SearchDesk, thread: uuid.UUID) -> None:
    writes(desk, thread, "refund promised")
    assert desk.finds("refund", notes=False).notes == []


def test_the_last_words_of_the_longest_note_are_found(desk: SearchDesk, thread: uuid.UUID) -> None:
    body = "".join(chr(0x4E00 + at) for at in range(LONGEST_NOTE - 2)) + "退款"
    writes(desk, thread, body)
    assert len(desk.finds("退款").notes) == 1


def test_notes_are_narrowed_by_time_and_label(desk: SearchDesk, thread: uuid.UUID) -> None:
    for days in (40, 3, 0):
        writes(desk, thread, f"refund {days}", days=days)
    writes(desk, desk.receives("hi", sender="+12025550102"), "refund of another")
    with desk.database.write() as session:
        session.add(Label(id=1, name="VIP", created_at=desk.now))
        session.flush()
        ana = session.scalars(select(Staff)).one().id
        session.add(ThreadLabel(thread_id=thread, label_id=1, since=desk.now, staff_id=ana))
    assert desk.notes("refund label:vip") == ["refund 0", "refund 3", "refund 40"]
    assert desk.notes("refund label:vip from:2026-11") == ["refund 0", "refund 3"]
    assert desk.notes("refund to:2026-10") == ["refund 40"]
    assert desk.finds("label:vip").notes == []


def test_the_newest_are_shown(desk: SearchDesk, thread: uuid.UUID) -> None:
    for number in range(NEWEST + 2):
        writes(desk, thread, f"refund {number}", hours=number)
    found = desk.notes("refund")
    assert (len(found), found[0]) == (NEWEST, "refund 0")


def test_retention_takes_the_words_with_the_note(desk: SearchDesk, thread: uuid.UUID) -> None:
    writes(desk, thread, "refund promised")
    silent = desk.now + timedelta(days=8 * 365)
    assert keep_no_longer(desk.services, silent) == 1
    with desk.database.read() as session:
        assert session.scalars(select(Note.words)).one() == []


def test_a_note_that_was_emptied_is_not_shown(desk: SearchDesk, thread: uuid.UUID) -> None:
    writes(desk, thread, "refund promised")
    with desk.database.write() as session:
        session.execute(update(Note).values(body="", words=[]))
    assert desk.finds("refund").notes == []


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_inverted_index_answers(desk: SearchDesk) -> None:
    asked = text("EXPLAIN SELECT 1 FROM notes WHERE words && ARRAY['261121:refund']")
    with desk.database.read() as session, by_index(session):
        assert "ix_notes_words" in "\n".join(session.scalars(asked))
