"""Which loan a payment is for, and whether it is one more."""

import pytest

from bot.words.loans.named_loans import loan_said
from bot.words.promises.further_promises import adds_promise, completes_further


@pytest.mark.parametrize(
    ("text", "loan"),
    [
        ("i'll pay 208.33 on the personal one friday", "personal"),
        ("and 331.20 on the car dec 2", "car"),
        ("i'll pay the truck friday, full amount", "car"),
        ("i'll pay 331.20 on the auto loan friday", "car"),
        ("el viernes le doy 200 al del carro", "car"),
        ("pago el viernes 200 de la troca", "car"),
        ("车贷 周五还200", "car"),
        ("個人貸那筆208.33昨天還了", "personal"),
        ("paid loan 4028 yesterday", "4028"),
        ("i'll pay friday", None),
        ("i'll pay both the car and the personal loan friday", None),
        ("i'll pay 100 friday, need 200 for the car repair", None),
        ("for personal reasons i can pay friday", None),
        ("my car broke down", None),
        ("ill pay from home friday", None),
        ("我开车去还200", None),
    ],
)
def test_the_loan_that_is_named(text: str, loan: str | None) -> None:
    assert loan_said(text) == loan


@pytest.mark.parametrize(
    "text",
    [
        "and 331.20 on the car dec 2",
        "plus 50 more on monday the 30th",
        "and another 108.33 dec 4",
        "另外周五再还50",
        "y 50 más el lunes",
    ],
)
def test_one_payment_more(text: str) -> None:
    assert adds_promise(text)
    assert completes_further(text)


@pytest.mark.parametrize(
    "text",
    [
        "and make it 60",
        "also whats my balance",
        "i'll pay 100 friday",
        "and friday i can't",
        "and when is it due",
        "改成50",
    ],
)
def test_a_change_or_a_question_is_none(text: str) -> None:
    assert not adds_promise(text)
