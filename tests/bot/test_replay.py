"""A decision can be taken again from what was stored with it: the same words, or why not."""

import json

import pytest
from sqlalchemy import select, update

from bot.replay import NoTurn, Replayed, replay
from models.inbound import InboundText
from models.loans import Loan
from models.operations import LenderDocument
from models.turns import Turn
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan


def again(house: House, number: str, place: int) -> Replayed:
    """The replay of a number's text, by its place in the thread."""
    with house.database.write() as session:
        ids = session.scalars(
            select(InboundText.id)
            .where(InboundText.thread_id == house.thread_id(number))
            .order_by(InboundText.id)
        ).all()
        return replay(house.services, session, ids[place])


TALK = [
    "whats my balance and when is it due",
    PROOF,
    "i paid 200 yesterday",
    "i'll pay friday",
    "150",
    "make it next tuesday",
    "i can't pay, lost my job",
    "2",
    "is this really you?",
    "no",
    "i want to complain, your staff shouted at me on the phone",
    "no more promos please",
    "what happened with my application",
    "thanks",
    "thanks",
    "agent please",
    "are you there",
    "STOP",
    "balance",
]


def test_every_turn_of_a_long_conversation_gives_the_same_bytes(house: House) -> None:
    house.imports(account(applications=[{"ref": "A-1", "status": "under_review"}]))
    for text in TALK:
        house.says(DANA, text)
    house.passes(days=2)
    for place, text in enumerate(TALK):
        found = again(house, DANA, place)
        assert found.same, (text, found.said, found.says)
        assert found.changed == ()
        assert found.same_reading in (True, None), text


def test_what_has_changed_since_in_the_account_store_changes_nothing(house: House) -> None:
    house.imports(account())
    house.proves()
    told = house.says(DANA, "balance")[0]
    house.imports(account(loans=[loan(outstanding="7.00", as_of="2026-11-23T06:00:00Z")]))
    found = again(house, DANA, -1)
    assert (found.said, found.says) == (told, told)
    with house.database.read() as session:
        assert session.scalars(select(Loan.outstanding)).one() == 700


def test_an_identity_answer_is_repeated_without_its_words(house: House) -> None:
    house.imports(account())
    house.proves()
    found = again(house, DANA, 1)
    assert found.same
    assert found.same_reading is None
    assert "20011" not in json.dumps([found.steps, dict(found.reading)])


def test_another_lender_document_is_named_and_so_are_other_words(house: House) -> None:
    house.says(STRANGER, "hello")
    with house.database.write() as session:
        row = session.scalars(select(LenderDocument)).one()
        row.document = row.document | {"name": "Other Lane Credit"}
    house.services.voice.__init__()  # type: ignore[misc]
    found = again(house, STRANGER, -1)
    assert not found.same
    assert found.changed == ("lender",)
    assert found.says is not None
    assert found.says.startswith("Other Lane Credit: ")


@pytest.mark.parametrize("version", ["model", "dialogue", "turn"])
def test_another_version_is_named_though_the_words_are_the_same(house: House, version: str) -> None:
    house.says(STRANGER, "how can i pay")
    with house.database.write() as session:
        turn = session.scalars(select(Turn)).one()
        session.execute(update(Turn).values(versions=turn.versions | {version: "older"}))
    found = again(house, STRANGER, -1)
    assert found.same
    assert found.changed == (version,)


def test_a_question_that_was_not_asked_then_is_no_guess(house: House) -> None:
    house.imports(account())
    house.proves()
    with house.database.write() as session:
        turn = session.scalars(select(Turn).order_by(Turn.id.desc()).limit(1)).one()
        kept = {
            name: answer for name, answer in turn.before["known"].items() if "loans" not in name
        }
        turn.before = turn.before | {"known": kept}
    found = again(house, DANA, -1)
    assert found.says is None
    assert "actions" in found.changed


def test_a_replay_writes_nothing(house: House) -> None:
    house.imports(account())
    house.says(DANA, "i never took this loan")
    before = len(house.texts_out(DANA))
    assert again(house, DANA, -1).same
    with house.database.read() as session:
        assert len(session.scalars(select(Turn)).all()) == 1
    assert len(house.texts_out(DANA)) == before


def test_a_text_without_a_decision_has_nothing_to_repeat(house: House) -> None:
    house.records(STRANGER, "hello")
    with pytest.raises(NoTurn):
        again(house, STRANGER, -1)
