"""Answers that come hours or days after their question."""

import pytest

from bot.dialogue.answers import is_late_answer
from tests.bot.actions.seen import cases, happened
from tests.bot.house import DANA, PROOF, STRANGER, House, account

OFFER = {
    "ref": "A-77120",
    "status": "approved_awaiting_confirmation",
    "amount": "5000.00",
    "currency": "USD",
    "term_months": 24,
    "confirm_by": "2026-11-28",
}


@pytest.mark.parametrize(
    ("slot", "text", "taken"),
    [
        ("hardship_choice", "2", True),
        ("hardship_choice", "the second one", True),
        ("hardship_choice", "第二个", True),
        ("hardship_choice", "ok", False),
        ("hardship_choice", "i still have no job", False),
        ("promise_amount", "150", True),
        ("promise_amount", "全部", True),
        ("promise_amount", "thanks", False),
        ("new_contact", "me@example.com", True),
        ("new_contact", "12 Oak St", True),
        ("new_contact", "never mind", False),
        ("details", "it was tuesday about noon, lady named karen", True),
        ("details", "ok then", False),
        ("code_word", "heron", False),
    ],
)
def test_only_what_looks_like_an_answer_is_one_by_then(slot: str, text: str, taken: bool) -> None:
    assert is_late_answer(slot, text) == taken


@pytest.mark.parametrize("time", [{"minutes": 40}, {"days": 3}])
def test_a_way_out_may_be_chosen_later(house: House, time: dict[str, int]) -> None:
    house.says(STRANGER, "lost my job cant pay")
    house.passes(**time)
    assert "another due date" in house.says(STRANGER, "2")[0]


def test_details_of_a_complaint_may_come_later(house: House) -> None:
    house.says(STRANGER, "your rep hung up on me twice")
    house.passes(minutes=40)
    (answer,) = house.says(STRANGER, "it was tuesday about noon, lady named karen")
    assert "added this to your complaint" in answer
    assert happened(house)[-1] == "added"


@pytest.fixture
def offered(house: House) -> House:
    """Dana was told of an offer."""
    house.imports(account(applications=[OFFER]))
    house.says(DANA, "did i get approved")
    assert "1 = confirm" in house.says(DANA, PROOF)[0]
    return house


@pytest.mark.parametrize("answer", ["1", "yes", "confirm"])
def test_an_offer_may_be_taken_later_behind_a_new_proof(offered: House, answer: str) -> None:
    offered.passes(days=2)
    assert "ZIP" in offered.says(DANA, answer)[0]
    assert cases(offered) == []
    assert "is confirmed" in offered.says(DANA, PROOF)[0]
    assert cases(offered) == [("application", "confirm")]


def test_an_offer_that_changed_meanwhile_is_told_anew(offered: House) -> None:
    offered.passes(hours=1)
    offered.says(DANA, "1")
    offered.imports(account(applications=[OFFER | {"amount": "4000.00"}]))
    assert "$4,000.00" in offered.says(DANA, PROOF)[0]
    assert cases(offered) == []


def test_an_offer_ends_with_its_date(offered: House) -> None:
    offered.passes(days=8)
    offered.says(DANA, "1")
    assert "A colleague looks whether" in offered.says(DANA, PROOF)[0]
    assert cases(offered) == []
