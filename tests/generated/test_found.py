"""What generated conversations have found, each as a short one."""

import pytest
from sqlalchemy import select

import clock
from bot.payment_links import read_event, settle_link
from bot.replay import replay
from crypto import Vault
from desk.taking import take_thread
from models.cases import Case
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


@pytest.mark.parametrize(
    "grievance",
    [
        "your agent insulted me, since 2019 nobody answers, i want to complain",
        "i filed bankruptcy in 2026",
        "lost my job in 2025 and cant pay",
        "i dispute this debt from 2024",
        "quiero poner una queja, desde 2019 llaman a mi trabajo",
        "我要投诉，2019年起没人接电话",
    ],
)
def test_a_grievance_that_names_a_year_is_no_wrong_proof(house: House, grievance: str) -> None:
    told(house, ONE_LOAN, "balance")
    asked = told(house, ONE_LOAN, grievance)
    with house.database.read() as session:
        (reference,) = session.scalars(select(Case.reference).where(Case.inbound_id == asked))
    assert reference in house.texts_out(ONE_LOAN)[-1].body
    assert house.thread(ONE_LOAN).identity_tries == 0


def test_an_end_of_texts_that_names_a_year_is_no_wrong_proof(house: House) -> None:
    told(house, ONE_LOAN, "balance")
    told(house, ONE_LOAN, "i have told you people since 2019 not to text me, quit it")
    assert house.number(ONE_LOAN).opted_out_at is not None


@pytest.mark.parametrize(
    "proof",
    ["oh wait 20011 1988", "my zip code is 20011 and i was born in the year 1988", "ok its 20011, year is 1988 i think"],
)  # fmt: skip
def test_a_proof_with_words_around_it_is_one(house: House, proof: str) -> None:
    told(house, ONE_LOAN, "balance")
    told(house, ONE_LOAN, proof)
    assert "$1,250.37" in house.texts_out(ONE_LOAN)[-1].body


def test_a_payment_link_that_ends_while_a_person_has_the_thread_is_theirs_to_tell(
    house: House,
) -> None:
    for body in ("PAY", "20011 1988"):
        told(house, ONE_LOAN, body)
    before = house.texts_out(ONE_LOAN)
    token = before[-1].body.partition("example/")[2][:24]
    thread_id = house.thread_id(ONE_LOAN)
    with house.database.write() as session:
        take_thread(session, thread_id, session.scalars(select(Staff)).one(), clock.now())
        settle_link(
            house.services, session, read_event({"token": token, "event": "paid"}), clock.now()
        )
    assert len(house.texts_out(ONE_LOAN)) == len(before)
    assert house.tasks() == ["payment_link"]
