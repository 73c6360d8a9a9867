"""What generated conversations have found, each as a short one."""

import pytest
from sqlalchemy import select

import clock
from bot.desk import take_thread
from bot.replay import replay
from crypto import Vault
from models.staff import Staff
from tests.bot.house import House
from tests.generated.accounts import ONE_LOAN, UNKNOWN
from tests.generated.conftest import OpenHouse


@pytest.fixture
def house(open_house: OpenHouse) -> House:
    return open_house()


def says_the_same(house: House, inbound_id: int) -> bool:
    """Whether the decision about a text is repeated to the byte."""
    with house.database.read() as session:
        found = replay(house.services, session, inbound_id)
    return found.same and not found.changed


def told(house: House, number: str, body: str) -> int:
    """A borrower texts, and a worker reads it; the id of the text."""
    inbound_id = house.receives(number, body)
    house.drains(number)
    return inbound_id


def test_a_notice_is_repeated_though_somebody_has_taken_the_thread_since(house: House) -> None:
    asked = told(house, UNKNOWN, "i need to speak with someone")
    with house.database.write() as session:
        ana = session.scalars(select(Staff)).one()
        take_thread(session, house.thread_id(UNKNOWN), ana, clock.now())
    assert says_the_same(house, asked)


def test_a_reply_is_repeated_without_the_code_word_that_was_set_later(house: House) -> None:
    asked = told(house, ONE_LOAN, "is this really you? i got a text with a weird link")
    for body in ("1", "20011 1988", "bluebird"):
        told(house, ONE_LOAN, body)
    thanked = told(house, ONE_LOAN, "thanks")
    assert house.texts_out(ONE_LOAN)[-1].body.endswith("[bluebird]")
    assert says_the_same(house, asked)
    assert says_the_same(house, thanked)


def test_an_amount_that_was_an_identity_answer_is_none_when_repeated(house: House) -> None:
    told(house, ONE_LOAN, "i get paid friday i'll pay then")
    assert says_the_same(house, told(house, ONE_LOAN, "20011 1988"))


def test_a_code_word_whose_key_is_gone_is_named(house: House) -> None:
    for body in (
        "is this really you? i got a text with a weird link",
        "1",
        "20011 1988",
        "bluebird",
    ):
        told(house, ONE_LOAN, body)
    asked = told(house, ONE_LOAN, "thanks")
    house.services.vault = Vault([bytes(range(32))])
    with house.database.read() as session:
        found = replay(house.services, session, asked)
    assert (found.says, found.changed) == (None, ("data_keys",))


def test_an_identity_answer_that_came_too_often_is_silence_again(house: House) -> None:
    asked = [told(house, ONE_LOAN, "20011 1988") for _ in range(4)]
    assert house.turn(asked[-1]).decided_by == "loop"
    assert all(says_the_same(house, one) for one in asked)
