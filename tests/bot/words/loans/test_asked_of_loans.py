"""What is asked of several loans, and words that ask something else."""

import pytest

from bot.words.loans.asked_of_loans import asks_due_dates, asks_which_is, pays_off_one
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House, account, loan

TWO = [loan(), loan("L-2002", product="auto", outstanding="8400.00", next_due_amount="310.00")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which one of my loans is the car one", True),
        ("which of the two is the personal one", True),
        ("cuál de mis préstamos es el del carro", True),
        ("哪一笔是车贷", True),
        ("邊筆係車貸", True),
        ("which loan is best for a car", False),
        ("哪个贷款利率低", False),
    ],
)
def test_which_of_them_it_is(text: str, expected: bool) -> None:
    assert asks_which_is(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quiero liquidar el chico, el de 1250", True),
        ("i want to pay off the small one, the 1250 one", True),
        ("我想還清細嗰筆", True),
        ("i paid off the car", False),
        ("pay off the small one friday", False),
        ("liquidar todo", False),
    ],
)
def test_one_that_is_paid_off(text: str, expected: bool) -> None:
    assert pays_off_one(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cuándo vencen mis pagos", True),
        ("when are my payments due", True),
        ("我的贷款什么时候到期", True),
        ("when are my payments posted", False),
        ("cuándo vencen mis pagos y cuánto he pagado", False),
    ],
)
def test_when_payments_fall_due(text: str, expected: bool) -> None:
    assert asks_due_dates(text) is expected


@pytest.mark.parametrize("text", ["which one of my loans is the car one", "哪一笔是车贷"])
def test_the_one_that_it_is_is_told(house: House, text: str) -> None:
    house.imports(account(loans=TWO))
    house.says(DANA, text)
    answer = " ".join(house.says(DANA, PROOF))
    assert "2002" in answer
    assert "8,400" in answer


@pytest.mark.parametrize("text", ["quiero liquidar el chico, el de 1250", "我想還清細嗰筆"])
def test_whoever_pays_one_off_is_asked_which(house: House, text: str) -> None:
    house.imports(account(loans=TWO))
    house.says(DANA, text)
    assert "2002" in " ".join(house.says(DANA, PROOF))
    assert "1,250" in " ".join(house.says(DANA, "1"))


def test_the_sum_to_pay_one_off_is_asked_for(house: House) -> None:
    house.imports(account(loans=TWO))
    for text in ("quiero liquidar el chico, el de 1250", PROOF, "1"):
        house.says(DANA, text)
    assert cases(house) == [("request", "payoff")]


def test_due_dates_come_without_past_payments(house: House) -> None:
    house.imports(account(loans=TWO))
    for text in ("cuando vencen mis pagos", PROOF):
        house.says(DANA, text)
    answer = " ".join(house.says(DANA, "los dos"))
    assert "310.00" in answer
    assert "5 nov" not in answer
