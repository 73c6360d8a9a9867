"""The identity step: the same for everybody, three tries, and an answer that is never kept."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.consent import ConsentEntry
from models.inbound import InboundText
from models.turns import Turn
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone


def test_an_unknown_number_hears_the_same_words_as_an_unverified_one(desk: Desk) -> None:
    known, unknown = desk.phone_of("Nora Feldman"), desk.unknown_phone()
    for text in ("what is my balance", "00000 1900", "did my payment of 20 from nov 3 arrive"):
        known.says(text)
        unknown.says(text)
        assert known.hears() == unknown.hears()


@pytest.mark.parametrize("on_file", [True, False], ids=["known number", "unknown number"])
def test_three_wrong_answers_lock_whoever_gives_them(desk: Desk, on_file: bool) -> None:
    phone = desk.phone_of("Felix Aguirre") if on_file else desk.unknown_phone()
    phone.asks("balance", "ZIP code")
    phone.asks("60618 1971", "does not match")
    phone.asks("60619 1970", "does not match")
    phone.asks("11111 1911", "no more answers here for 30 minutes")
    phone.asks("60618 1970", "no more answers here for 30 minutes", without=("812",))
    phone.asks("balance", "no more answers here for 30 minutes", without=("ZIP", "812"))
    row = phone.thread.row()
    assert (row.mode, row.escalation_reason) == ("escalated", "identity_locked")


def _kept(phone: Phone) -> str:
    """Whatever the database keeps of a thread's words."""
    thread = phone.thread
    with phone.desk.database.read() as session:
        ids = select(InboundText.id).where(InboundText.thread_id == thread.id)
        turns = session.scalars(select(Turn).where(Turn.inbound_id.in_(ids))).all()
        wordings = session.scalars(
            select(ConsentEntry.wording).where(ConsentEntry.number_id == thread.id)
        ).all()
    decisions = [[turn.reading, turn.before, turn.steps, turn.replies] for turn in turns]
    bodies = [text.body for text in thread.texts_in()]
    return json.dumps([bodies, decisions, thread.row().tracker, *wordings], ensure_ascii=False)


def test_an_identity_answer_is_neither_kept_nor_shown(desk: Desk) -> None:
    hannah = desk.phone_of("Hannah Voss")
    hannah.asks("balance", "ZIP code")
    hannah.asks("60625 1994", "does not match")
    hannah.asks("sorry: zip 60625, born 1995", "$141.10")
    hannah.asks("60625 1995", "What would you like to know")
    hannah.thread.wait_until_quiet()
    shown = [text.shown_as for text in hannah.thread.texts_in()]
    assert shown == [None, "identity_answer", "identity_answer", "identity_answer"]
    kept = _kept(hannah)
    assert not [part for part in ("60625", "1994", "1995") if part in kept]


def test_a_proof_ends_after_fifteen_minutes(desk: Desk) -> None:
    peter = desk.phone_of("Peter Lindqvist")
    peter.asks("balance", "ZIP code")
    peter.asks("60640 1958", "$2,980.00")
    desk.let_pass(timedelta(minutes=14))
    peter.asks("when is my next payment", "$165.00", "Dec 12, 2026")
    desk.let_pass(timedelta(minutes=2))
    peter.asks("balance", "ZIP code", without=("$",))
