"""New credit: products only for whoever agreed to offers."""

from typing import Any

import pytest

from bot.actions.apply import asks_own_rate
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


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what is my interest rate", "in your agreement"),
        ("whats my rate right now", "in your agreement"),
        ("what apr am i paying", "in your agreement"),
        ("我的利率是多少", "写在合同里"),
        ("我筆貸款嘅利率係幾多", "寫在合約裡"),
        ("cuál es mi tasa", "figura en su contrato"),
        ("qué tasa estoy pagando", "figura en su contrato"),
    ],
)
def test_the_rate_of_ones_own_loan_is_no_occasion_to_sell(
    house: House, said: str, told: str
) -> None:
    house.imports(account(consent=AGREED))
    (answer,) = house.says(DANA, said)
    assert told in answer
    assert "http" not in answer
    assert house.thread(DANA).escalation_reason == "own_rate"


@pytest.mark.parametrize(
    "said",
    ["whats the interest gonna be on a new loan", "现在新客什么利率", "que tasa dan ahorita",
     "can i get a lower rate", "my interest is too high"],
)  # fmt: skip
def test_other_words_of_rates_are_about_no_loan_of_ones_own(said: str) -> None:
    assert not asks_own_rate(said)


def test_nothing_is_sold_while_a_legal_matter_is_open(house: House) -> None:
    house.imports(account(consent=AGREED))
    house.says(DANA, "i am on active duty, deploying in january")
    assert "http" not in " ".join(house.says(DANA, "can i get a new loan"))


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("i want to borrow five grand", "i dont have an account with you", "A colleague"),
        ("i want to borrow five grand", "do i need to come to a branch to apply", "can apply at"),
        ("想申请贷款", "要准备什么文件", "同事会在这里答复您"),
        ("想申请贷款", "怎么申请", "申请，也可致电"),
        ("quiero un prestamo", "donde lo solicito", "Puede solicitar en"),
        ("quiero un prestamo", "que documentos necesito", "Un colega"),
    ],
)
def test_whoever_wants_credit_goes_on_without_a_proof(
    house: House, first: str, then: str, told: str
) -> None:
    house.says(STRANGER, first)
    (answer,) = house.says(STRANGER, then)
    assert told in answer
    assert house.thread(STRANGER).escalation_reason == "apply_loan"


def test_without_a_wish_for_credit_no_account_means_something_else(house: House) -> None:
    assert "A colleague" not in house.says(STRANGER, "i dont have an account with you")[0]
