"""What somebody told us of holds back what we start to them, at whatever number they have."""

import uuid
from typing import Any

import pytest
from sqlalchemy import select, update

import clock
from bot.outbox.dispatch import dispatch
from models.borrowers import Borrower, BorrowerNumber
from models.cases import Hold
from models.outbound import OutboundKind
from tests.bot.house import DANA, PROOF, House, account, loan

OTHER = "+12025550177"
GRANTED = {"service": "granted", "collections": "granted", "method": "loan agreement",
           "at": "2026-01-05T10:00:00Z"}  # fmt: skip
_ENDED = ("opted_out", "consent_revoked")
"""A letter of cease and desist ends all texts to its number besides."""
TOLD = [
    "i filed for bankruptcy, here is my case number 24-1234",
    "cease and desist all collection calls, my attorney represents me",
    "i never took this loan, this is not my debt",
    "i lost my job and cannot pay this month",
    "someone stole my identity and opened this loan",
    "i want to kill myself",
]


def of_dana(number: str = DANA) -> dict[str, Any]:
    return account(number, consent=GRANTED)


def of_ana(number: str = DANA) -> dict[str, Any]:
    return account(
        number, id="B02", name="Ana Ruiz", postal_code="60653", loans=[loan("L-9")],
        consent=GRANTED,
    )  # fmt: skip


def id_of(house: House, external_id: str) -> int:
    with house.database.read() as session:
        found = session.scalars(select(Borrower.id).where(Borrower.external_id == external_id))
        return found.one()


def has_too(house: House, number: str, external_id: str = "B01") -> None:
    """A number beside the one of the document, with consent to all that we start."""
    house.opens_thread(number)
    row = {"borrower_id": id_of(house, external_id), "number_id": house.thread_id(number)}
    with house.database.write() as session:
        session.add(BorrowerNumber(**row, since=clock.now()))
        theirs = session.get_one(type(house.number(number)), row["number_id"])
        theirs.service = theirs.collections = "granted"


def is_held(house: House, number: str, **about: Any) -> bool:
    """Whether the gate holds back a word of collection."""
    message_id = house.queues(
        number, "You are 15 days behind.", kind=OutboundKind.NOTICE,
        **{"purpose": "collections"} | about,
    )  # fmt: skip
    went = dispatch(house.services, message_id, uuid.uuid4().hex)
    reasons = house.reasons(message_id)
    assert went == (not reasons)
    assert set(reasons) <= {"held", *_ENDED}
    return "held" in reasons


@pytest.fixture
def dana(house: House) -> House:
    """Dana on file, with consent to all that we start."""
    house.imports(of_dana())
    house.opens_thread(DANA)
    assert not is_held(house, DANA)
    return house


@pytest.mark.parametrize("told", TOLD)
def test_who_has_two_numbers_is_held_on_both(dana: House, told: str) -> None:
    has_too(dana, OTHER)
    assert not is_held(dana, OTHER)
    dana.says(DANA, told)
    assert is_held(dana, DANA)
    assert is_held(dana, OTHER)


@pytest.mark.parametrize("told", TOLD)
def test_who_moves_is_held_at_the_new_number(dana: House, told: str) -> None:
    dana.says(DANA, told)
    dana.passes(days=1)
    dana.imports(of_dana(OTHER))
    dana.opens_thread(OTHER)
    assert is_held(dana, OTHER)


@pytest.mark.parametrize("at_once", [True, False])
def test_whoever_gets_the_old_number_is_not(dana: House, at_once: bool) -> None:
    for told in TOLD:
        dana.says(DANA, told)
    dana.passes(days=1)
    if at_once:
        dana.imports(of_dana(OTHER), of_ana())
    else:
        dana.imports(of_dana(OTHER))
        dana.passes(days=1)
        dana.imports(of_ana())
    dana.opens_thread(OTHER)
    assert not is_held(dana, DANA)
    assert not is_held(dana, DANA, borrower_id=id_of(dana, "B02"))
    assert is_held(dana, OTHER)


def test_a_text_about_whoever_has_left_is_held_at_the_old_number(dana: House) -> None:
    dana.says(DANA, TOLD[0])
    dana.imports(of_dana(OTHER), of_ana())
    assert is_held(dana, DANA, borrower_id=id_of(dana, "B01"))


def test_a_number_that_is_nobodys_yet_stays_held(dana: House) -> None:
    """The old phone may be in Dana's drawer."""
    dana.says(DANA, TOLD[0])
    dana.imports(of_dana(OTHER))
    assert is_held(dana, DANA)


def test_what_one_of_two_has_proved_goes_with_them_alone(dana: House) -> None:
    dana.imports(of_ana())
    dana.says(DANA, "balance")
    dana.says(DANA, PROOF)
    dana.says(DANA, TOLD[0])
    assert is_held(dana, DANA, borrower_id=id_of(dana, "B02"))
    dana.imports(of_dana(OTHER))
    dana.opens_thread(OTHER)
    assert not is_held(dana, DANA)
    assert is_held(dana, OTHER)


def test_what_either_of_two_may_have_told_stays_with_the_number(dana: House) -> None:
    dana.imports(of_ana())
    dana.says(DANA, TOLD[0])
    dana.imports(of_dana(OTHER))
    dana.opens_thread(OTHER)
    assert is_held(dana, DANA)
    assert not is_held(dana, OTHER)


def test_a_promise_keeps_reminders_back_at_both_numbers(dana: House) -> None:
    has_too(dana, OTHER)
    dana.says(DANA, "i will pay 150 on friday")
    assert is_held(dana, OTHER, purpose="service")


@pytest.mark.parametrize("told", ["dont text me until monday", "wrong number, i dont know dana"])
def test_what_is_of_the_phone_stays_with_it(dana: House, told: str) -> None:
    has_too(dana, OTHER)
    dana.says(DANA, told)
    assert is_held(dana, DANA)
    assert not is_held(dana, OTHER)


def test_what_a_stranger_says_beside_is_not_the_borrowers(dana: House) -> None:
    dana.says(DANA, "this is not my loan and you have the wrong number")
    assert [one.reason for one in dana.rows(Hold)] == ["wrong_number", "dispute"]
    has_too(dana, OTHER)
    assert not is_held(dana, OTHER)


def test_lifted_once_it_is_lifted_at_every_number(dana: House) -> None:
    has_too(dana, OTHER)
    for number in (DANA, OTHER, DANA):
        dana.says(number, TOLD[-1])
    assert len(dana.rows(Hold)) == 1
    with dana.database.write() as session:
        session.execute(update(Hold).values(lifted_at=clock.now()))
    assert not is_held(dana, DANA)
    assert not is_held(dana, OTHER)
