"""Proof of identity: who is proven, who is not, and that the work is the same."""

import uuid
from collections.abc import Sequence
from typing import Any, Final

import pytest

from accounts.identity import LEAST_COMPARED, Parts, prove
from crypto import LookupKey
from models.borrowers import borrowers_of
from tests.accounts.samples import Desk, account, small

PHONE: Final = "+12025550101"
PROOF: Final = Parts(("20011",), ("1988",))


def proven(desk: Desk, parts: Any, phone: str = PHONE, **more: Any) -> str | None:
    """The account that the parts prove."""
    number_id = desk.lookup.number_id(phone)
    with desk.database.read() as session:
        found = prove(session, number_id, parts, desk.lookup, **more)
        people = {person.id: person.external_id for person in borrowers_of(session, number_id)}
    return None if found is None else people[found]


@pytest.mark.parametrize(
    "parts",
    [
        PROOF,
        Parts(("20011",), (1988,)),
        Parts(("20011-1234",), ("1988",)),
        Parts(("99999", "20011"), ("1988", "1990")),
        (("20011",), ("1988",)),
    ],
)
def test_postal_code_and_birth_year_prove_the_borrower(desk: Desk, parts: Any) -> None:
    desk.take(account())
    assert proven(desk, parts) == "B01"


@pytest.mark.parametrize(
    "parts",
    [
        Parts(),
        Parts(("20011",), ()),
        Parts((), ("1988",)),
        Parts(("20012",), ("1988",)),
        Parts(("20011",), ("1989",)),
        Parts(("1988",), ("20011",)),
        Parts(("",), ("",)),
        Parts((), (), ("4821",)),
    ],
)
def test_anything_less_proves_nobody(desk: Desk, parts: Parts) -> None:
    desk.take(account())
    assert proven(desk, parts) is None


def test_a_text_that_lists_three_values_is_no_answer(desk: Desk) -> None:
    desk.take(account())
    assert proven(desk, Parts(("20010", "20011", "20012"), ("1988",))) is None
    assert proven(desk, Parts(("20011",), ("1987", "1988", "1989"))) is None


def test_the_proof_counts_only_from_the_borrowers_own_number(desk: Desk) -> None:
    desk.take(account(), small(2))
    assert proven(desk, PROOF, "+12025550102") is None
    assert proven(desk, PROOF, "+12025550177") is None


def test_a_number_that_was_replaced_proves_nothing_any_more(desk: Desk) -> None:
    desk.take(account())
    desk.take(account(phone="+12025550131"))
    assert proven(desk, PROOF) is None
    assert proven(desk, PROOF, "+12025550131") == "B01"


def test_on_a_shared_number_the_proof_decides_who_it_is(desk: Desk) -> None:
    desk.take(account(), small(2, phone=PHONE, dob="1966-10-05", postal_code="20782"))
    assert proven(desk, PROOF) == "B01"
    assert proven(desk, Parts(("20782",), ("1966",))) == "B02"
    assert proven(desk, Parts(("20782",), ("1988",))) is None


def test_two_people_with_the_same_facts_on_one_number_are_nobody(desk: Desk) -> None:
    twins = {"phone": PHONE, "dob": "1988-04-17", "postal_code": "20011"}
    desk.take(small(1, **twins), small(2, **twins))
    assert proven(desk, PROOF) is None


def test_a_borrower_without_facts_cannot_be_proven(desk: Desk) -> None:
    desk.take(small(1))
    assert proven(desk, PROOF) is None
    assert proven(desk, Parts(("",), ("",), ("",)), factors=("pin",)) is None


@pytest.mark.parametrize(
    ("factors", "who"),
    [
        (("pin",), "B01"),
        (("portal_link", "pin", "postal_code_birth_year"), "B01"),
        (("postal_code_birth_year",), None),
        (("portal_link",), None),
    ],
)
def test_a_pin_proves_only_where_the_lender_takes_pins(
    desk: Desk, factors: Sequence[str], who: str | None
) -> None:
    desk.take(account())
    assert proven(desk, Parts(pins=("4821",)), factors=factors) == who


class CountingKey(LookupKey):
    """A lookup key that counts the hashes it makes."""

    def __init__(self) -> None:
        super().__init__(b"k" * 32)
        self.hashes = 0

    def identity_hash(self, borrower_id: int, kind: str, value: str) -> bytes:
        self.hashes += 1
        return super().identity_hash(borrower_id, kind, value)


def test_the_work_is_the_same_whoever_asks_and_whatever_they_offer(desk: Desk) -> None:
    desk.take(account(), small(2, phone=PHONE))
    work = set()
    for phone in (PHONE, "+12025550102", "+12025550177"):
        for parts in (PROOF, Parts(), Parts(("20011", "20012"), ("1988", "1989"), ("1", "2"))):
            key = CountingKey()
            with desk.database.read() as session:
                prove(session, desk.lookup.number_id(phone), parts, key)
            work.add(key.hashes)
    assert len(work) == 1
    assert work.pop() >= LEAST_COMPARED


def test_an_id_that_no_number_has_proves_nobody(desk: Desk) -> None:
    with desk.database.read() as session:
        assert prove(session, uuid.uuid4(), PROOF, desk.lookup) is None
