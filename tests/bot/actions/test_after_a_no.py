"""What is asked after an application was told of: the reasons, how long, whether once more."""

from typing import Any

import pytest

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House, account

APPLIED = {
    "ref": "A-77120",
    "amount": "5000.00",
    "currency": "USD",
    "term_months": 24,
    "submitted_at": "2026-11-18T09:30:00Z",
}


def told(house: House, status: str, **different: Any) -> None:
    """The application has a status, and Dana was told it."""
    house.imports(account(applications=[APPLIED | {"status": status}], **different))
    house.says(DANA, "any news on my application")
    assert "A-77120" in house.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "asked",
    [
        "was it my credit",
        "was it my income",
        "why",
        "es por mi crédito o qué",
        "fue por mi buró de crédito?",
        "是因为我的信用吗",
        "是收入不够吗",
        "係咪我信用唔夠好",
    ],
)
def test_no_reason_is_made_up_and_it_is_told_how_they_can_be_had(house: House, asked: str) -> None:
    told(house, "declined")
    (answer,) = house.says(DANA, asked)
    assert "A-77120" in answer
    assert any(word in answer for word in ("in writing", "por escrito", "书面", "書面"))
    assert house.thread(DANA).escalation_reason == "application_status"
    assert cases(house) == []


@pytest.mark.parametrize(
    "asked", ["can i apply again", "puedo aplicar otra vez", "第日想再申請得唔得"]
)
def test_whoever_would_apply_again_is_answered_by_a_person(house: House, asked: str) -> None:
    told(house, "declined")
    house.says(DANA, asked)
    assert house.thread(DANA).escalation_reason == "apply_loan"


@pytest.mark.parametrize(
    "asked", ["how much longer", "when will i know", "仲要等幾耐呀，我等錢交租㗎"]
)
def test_how_long_it_takes_is_no_due_date(house: House, asked: str) -> None:
    told(house, "under_review")
    (answer,) = house.says(DANA, asked)
    assert "A-77120" in answer
    assert "208.33" not in answer
    assert house.thread(DANA).escalation_reason == "application_status"


def test_trouble_after_a_refusal_is_trouble(house: House) -> None:
    told(house, "declined")
    house.says(DANA, "i lost my job and cannot pay")
    assert cases(house) == [("hardship", None)]


def test_a_due_date_is_told_after_it_too(house: House) -> None:
    told(house, "declined")
    assert "208.33" in house.says(DANA, "when is my payment due")[0]


def test_why_alone_means_nothing_else(dana: House) -> None:
    dana.says(DANA, "balance")
    dana.says(DANA, PROOF)
    assert "in writing" not in " ".join(dana.says(DANA, "was it my credit"))
