"""Why a payment is higher than before."""

import pytest

from bot.words.payments.higher_payments import asks_why_higher
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "why did my payment go up",
        "por que subio mi pago",
        "why is my payment higher this month",
        "为什么我这个月还款变多了",
    ],
)
def test_a_person_answers_why_it_is_higher(dana: House, text: str) -> None:
    assert asks_why_higher(text)
    dana.says(DANA, text)
    assert cases(dana) == []
    assert dana.thread(DANA).escalation_reason == "payment_rise"


@pytest.mark.parametrize(
    "text",
    [
        "why was i charged twice", "why did you change my payment date", "my payment is high",
        "why did my payment not go through", "why is there a late fee", "为什么扣了两次", "i want to pay more",
    ],
)  # fmt: skip
def test_other_questions_of_a_payment(text: str) -> None:
    assert not asks_why_higher(text)
