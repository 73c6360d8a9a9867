"""What comes into the index of texts, when, and what leaves it."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from bot.retention import keep_no_longer
from desk.searching import indexing
from models.base import table_of
from models.desk import Search
from models.inbound import InboundState, InboundText
from models.outbound import OutboundText
from models.searching import SearchEntry, forget_text
from models.staff import Staff
from models.threads import Thread
from tests.commands.conftest import DANA
from tests.desk.searching.conftest import SearchDesk


def entries(desk: SearchDesk) -> int:
    with desk.database.read() as session:
        return session.scalar(select(func.count()).select_from(SearchEntry)) or 0


def change(desk: SearchDesk, **columns: object) -> None:
    """Of every text of theirs."""
    with desk.database.write() as session:
        session.execute(update(InboundText).values(**columns))


def test_texts_of_both_sides_come_in_once(desk: SearchDesk) -> None:
    desk.receives("where is my refund")
    desk.sends("Your refund is on its way.")
    for _ in range(3):
        desk.indexes()
    assert entries(desk) == 2
    assert len(desk.texts("refund")) == 2


def test_nothing_is_forgotten_when_the_memory_is_lost(desk: SearchDesk) -> None:
    desk.receives("where is my refund")
    desk.indexes()
    desk.memory = {}
    desk.indexes()
    assert entries(desk) == 1


def test_an_unread_text_waits_until_it_is_handled_however_long(desk: SearchDesk) -> None:
    desk.receives("refund", state=InboundState.UNREAD)
    desk.receives("refund please", at=desk.now + timedelta(seconds=1))
    desk.indexes()
    assert desk.texts("refund") == ["refund please"]
    later = desk.now + timedelta(hours=1)
    desk.indexes(at=later)
    change(desk, state=InboundState.DONE)
    desk.indexes(at=later)
    assert desk.texts("refund") == ["refund please", "refund"]


def test_a_parked_text_is_found_and_one_that_was_set_aside_is_not(desk: SearchDesk) -> None:
    desk.receives("parked refund", state=InboundState.PARKED)
    desk.receives("set aside refund", state=InboundState.SET_ASIDE)
    desk.indexes()
    assert desk.texts("refund") == ["parked refund"]


def test_an_identity_answer_never_comes_in(desk: SearchDesk) -> None:
    desk.receives("20011 1988", shown_as="identity_answer")
    desk.indexes()
    assert entries(desk) == 0


def test_a_text_that_is_hidden_while_it_waits_never_comes_in(desk: SearchDesk) -> None:
    desk.receives("20011 1988", state=InboundState.UNREAD)
    desk.indexes(at=desk.now + timedelta(hours=1))
    change(desk, state=InboundState.DONE, body="", shown_as="identity_answer")
    desk.indexes(at=desk.now + timedelta(hours=2))
    assert entries(desk) == 0
    assert desk.memory["inbound"]["late"] == []


def test_a_text_that_is_hidden_later_leaves(desk: SearchDesk) -> None:
    desk.receives("20011 1988")
    desk.indexes()
    assert desk.texts("20011") == ["20011 1988"]
    with desk.database.write() as session:
        text = session.scalars(select(InboundText)).one()
        text.body, text.shown_as = "", "identity_answer"
        forget_text(session, text.id)
    assert entries(desk) == 0
    desk.memory = {}
    desk.indexes()
    assert entries(desk) == 0


def test_what_was_hidden_without_telling_the_index_is_not_shown(desk: SearchDesk) -> None:
    desk.receives("my pin is 4821")
    desk.indexes()
    change(desk, shown_as="identity_answer")
    assert desk.texts("pin") == []


def test_retention_empties_the_index_with_the_texts(desk: SearchDesk) -> None:
    desk.receives("refund")
    desk.sends("refund it is")
    desk.receives("refund of a stranger", sender="+12025550177")
    desk.indexes()
    silent = desk.now + timedelta(days=8 * 365)
    with desk.database.write() as session:
        stranger = desk.services.lookup.number_id("+12025550177")
        moved = update(InboundText).where(InboundText.thread_id == stranger)
        session.execute(moved.values(received_at=silent))
        session.get_one(Thread, stranger).last_inbound_at = silent
    assert keep_no_longer(desk.services, silent) == 1
    assert entries(desk) == 1
    desk.memory = {}
    desk.indexes(at=silent)
    assert entries(desk) == 1


def test_more_texts_than_one_page_all_come_in(
    desk: SearchDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "PAGE", 3)
    for number in range(10):
        desk.receives(f"refund {number}")
        desk.sends(f"refunded {number}")
    desk.indexes()
    assert entries(desk) == 20


def test_a_round_ends_after_so_many_and_the_next_goes_on(
    desk: SearchDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "PAGE", 3)
    monkeypatch.setattr(indexing, "MOST_NEW", 3)
    for number in range(8):
        desk.receives(f"refund {number}")
    later = desk.now + timedelta(hours=1)
    for expected in (3, 6, 8):
        desk.indexes(at=later)
        assert entries(desk) == expected


def test_a_row_that_was_committed_late_is_seen(desk: SearchDesk) -> None:
    """Its id is lower than that of a text which the duty has seen."""
    desk.receives("first")
    desk.receives("second")
    with desk.database.write() as session:
        first = session.scalars(select(InboundText).order_by(InboundText.id)).first()
        assert first is not None
        kept = {column.key: getattr(first, column.key) for column in table_of(InboundText).c}
        session.delete(first)
    desk.indexes()
    assert desk.texts("first") == []
    with desk.database.write() as session:
        session.add(InboundText(**kept))
    desk.indexes()
    assert desk.texts("first") == ["first"]


def test_texts_are_seen_after_the_clock_was_set_back(desk: SearchDesk) -> None:
    desk.sends("refund", at=desk.now + timedelta(days=30))
    desk.indexes(at=desk.now + timedelta(days=31))
    desk.sends("refund again")
    desk.indexes()
    assert desk.texts("again") == ["refund again"]


@pytest.mark.postgres
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_locked_text_is_left_for_later(desk: SearchDesk) -> None:
    desk.receives("refund")
    later = desk.now + timedelta(hours=1)
    with desk.database.write() as holding:
        holding.scalars(select(InboundText).with_for_update()).one()
        desk.indexes(at=later)
        assert entries(desk) == 0
    desk.indexes(at=later)
    assert entries(desk) == 1


def test_searches_without_a_name_are_forgotten_after_a_day(desk: SearchDesk) -> None:
    with desk.database.write() as session:
        staff = session.scalars(select(Staff)).first()
        assert staff is not None
        for name, age in (("kept", 30), (None, 2), (None, 0)):
            at = desk.now - timedelta(days=age)
            session.add(Search(staff_id=staff.id, query="dana", name=name, at=at))
    desk.indexes()
    with desk.database.read() as session:
        left = session.execute(select(Search.name, Search.at).order_by(Search.at)).all()
    assert [row.name for row in left] == ["kept", None]
    assert left[-1].at == desk.now


def test_the_text_of_an_outgoing_row_that_retention_emptied_stays_out(desk: SearchDesk) -> None:
    desk.receives("hello", sender=DANA)
    desk.sends("secret refund")
    with desk.database.write() as session:
        session.execute(update(OutboundText).values(body=""))
    desk.indexes()
    assert desk.texts("refund") == []
    assert entries(desk) == 1
