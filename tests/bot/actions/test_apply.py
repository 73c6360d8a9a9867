"""New credit: products only for whoever agreed to offers."""

from typing import Any

import pytest

from tests.bot.house import DANA, STRANGER, House, account

AGREED: dict[str, Any] = {
    "service": "granted",
    "collections": "granted",
    "marketing": "granted",
    "method": "loan agreement",
    "at": "2026-01-05T10:00:00Z",
}


@pytest.mark.parametrize(
    "said", ["i want to borrow 2000 more", "我想再借一点钱", "quiero otro préstamo"]
)
def test_without_consent_to_offers_a_person_answers(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "http" not in answer
    assert dana.thread(DANA).escalation_reason == "apply_loan"
    assert dana.says(STRANGER, said) == [answer]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("can i get a new loan", "auto loan"),
        ("我想再借一点钱", "汽车贷款"),
        ("quiero otro préstamo", "préstamo de auto"),
    ],
)
def test_with_consent_the_products_and_where_to_apply(house: House, said: str, told: str) -> None:
    house.imports(account(consent=AGREED))
    (answer,) = house.says(DANA, said)
    assert told in answer
    assert "https://my.harborlane.example" in answer


def test_no_rate_and_no_promise_of_credit(house: House) -> None:
    house.imports(account(consent=AGREED))
    (answer,) = house.says(DANA, "can i get a new loan")
    assert "%" not in answer
    assert "Approval depends on a review" in answer


def test_after_an_end_of_promotions_nothing_is_offered_any_more(house: House) -> None:
    house.imports(account(consent=AGREED))
    house.says(DANA, "no more promotional texts")
    assert "http" not in house.says(DANA, "can i get a new loan")[0]
