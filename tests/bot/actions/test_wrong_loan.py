"""A payment that counts for another loan than the one it was meant for."""

import pytest

from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, PROOF, House, account, loan


@pytest.fixture
def two(house: House) -> House:
    """Dana with a personal loan, on which a payment of $90.10 stands, and a car loan."""
    paid = [{"ref": "P-8802", "date": "2026-11-19", "amount": "90.10", "method": "card"}]
    second = loan("L-2002", product="auto", next_due_amount="90.10", payments=[])
    house.imports(account(loans=[loan(payments=paid), second]))
    house.says(DANA, "balance of my personal loan")
    house.says(DANA, PROOF)
    return house


@pytest.mark.parametrize("said", ["its for the truck", "the car", "es para el carro", "车贷"])
def test_a_loan_named_after_a_payment_was_told_is_looked_at_too(two: House, said: str) -> None:
    assert "for the loan ending 1001" in two.says(DANA, "i paid yall thursday")[0]
    (answer,) = two.says(DANA, said)
    assert "1001" in answer
    assert "2002" in answer
    assert cases(two) == []


def test_a_payment_told_with_its_loan_is_not_said_to_be_there(two: House) -> None:
    (answer,) = two.says(DANA, "i paid 90.10 on my auto loan on november 19")
    assert "is on the loan ending 1001, not on the loan ending 2002" in answer


def test_what_goes_on_about_it_is_asked_for_no_sum(two: House) -> None:
    two.says(DANA, "i paid 90.10 on my auto loan on november 19")
    assert "2002" in two.says(DANA, "no it was for my car loan")[0]
    assert "How much" not in two.says(DANA, "i paid with my debit card")[0]
    assert "C-" in two.says(DANA, "so it went to the personal loan by mistake")[0]
    assert cases(two) == [("request", "wrong_loan")]


def test_another_payment_is_not_the_one_told_just_before(two: House) -> None:
    two.passes(days=3)
    two.says(DANA, "i paid 90.10 on my auto loan on november 19")
    assert "not on the loan ending 2002" in two.says(DANA, PROOF)[0]
    assert "How much" in two.says(DANA, "i made another payment too")[0]


def test_a_wrong_loan_interrupts_the_question_for_a_sum(two: House) -> None:
    assert "How much" in two.says(DANA, "i made a payment on november 2")[0]
    assert "C-" in two.says(DANA, "please switch it to the truck")[0]
    assert cases(two) == [("request", "wrong_loan")]


def test_the_same_is_not_said_twice(two: House) -> None:
    two.says(DANA, "i paid yall thursday")
    first = two.says(DANA, "its for the truck")
    second = two.says(DANA, "90.10 with my card")
    assert first != second
    assert "2002" in second[0]
    assert cases(two) == []


@pytest.mark.parametrize(
    "said",
    [
        "wait. i bet it went on the other one. i mustve hit the wrong loan",
        "i paid the wrong loan",
        "it got applied to the wrong loan",
        "can yall switch that payment over to the car",
        "me equivoqué de préstamo",
        "我還錯了那筆貸款",
        "wrong loan",
    ],
)
def test_a_payment_on_the_wrong_loan_is_a_persons_to_move(two: House, said: str) -> None:
    two.says(DANA, "i paid yall thursday")
    two.says(DANA, said)
    assert cases(two) == [("request", "wrong_loan")]
    assert holds(two) == [("reminders", "request")]
    assert two.thread(DANA).escalation_reason == "wrong_loan"


@pytest.mark.parametrize(
    "more",
    [
        "can yall just move it over, its my mistake not yours",
        "n dont charge me late on the truck then",
        "fue mi error",
    ],
)
def test_what_is_said_of_it_then_goes_with_the_request(two: House, more: str) -> None:
    two.says(DANA, "i paid the wrong loan")
    (answer,) = two.says(DANA, more)
    assert "C-" in answer
    assert cases(two) == [("request", "wrong_loan")]


@pytest.mark.parametrize(
    "said",
    [
        "i paid the other one too",
        "you took it from the wrong account",
        "can you move my due date to the 15th",
        "can you switch it to my other card",
        "what about the other one",
        "wrong number",
        "怎么让我转到个人账户",
    ],
)
def test_other_words_ask_for_no_move(two: House, said: str) -> None:
    two.says(DANA, said)
    assert ("request", "wrong_loan") not in cases(two)
