"""A debit taken twice, told in any words, and money wanted back sooner than a case takes."""

import pytest

from bot.words.payments.debits import charged_twice
from bot.words.talk.urgent import is_overdrawn, is_urgent
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "214.10 on friday and then 214.10 AGAIN same day. i have 11 dollars in my account",
        "yall took 150 and then 150 again",
        "charged me again the same day",
        "me quitaron 214 y luego 214 otra vez",
        "扣了214又扣214",
    ],
)
def test_the_same_sum_taken_again_was_taken_twice(text: str) -> None:
    assert charged_twice(text)


@pytest.mark.parametrize(
    "text",
    [
        "ill pay 50 friday and 50 again same day next week",
        "pay 100 today and 100 again friday",
        "i paid 50 and then 20 again",
    ],
)
def test_a_sum_paid_again_is_no_debit(text: str) -> None:
    assert not charged_twice(text)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i need it put back TODAY not in 10 business days", "urgent"),
        ("i cant wait 10 days", "urgent"),
        ("refund me today", "urgent"),
        ("my rent check is about to bounce", "urgent"),
        ("and who is paying my overdraft fee", "urgent"),
        ("will you cover the fees my bank charged", "C-"),
        ("lo necesito hoy", "rgente"),
        ("今天就要退給我", "緊急"),
    ],
)
def test_a_double_debit_that_does_harm_is_urgent_and_promises_no_day(
    dana: House, said: str, told: str
) -> None:
    dana.says(DANA, "YALL TOOK MY PAYMENT TWICE")
    dana.says(DANA, "214.10 on friday and then 214.10 AGAIN same day")
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert "How much" not in answer
    assert cases(dana) == [("dispute", "double_debit")]


@pytest.mark.parametrize(
    "text",
    [
        "i need my balance today",
        "can you call me back today",
        "send me a statement today",
        "quiero pagar 50 hoy",
        "whats due now",
        "那我现在还要不要还",
        "我今天还款",
    ],
)
def test_what_is_wanted_today_need_not_be_money_back(text: str) -> None:
    assert not is_urgent(text)
    assert not is_overdrawn(text)
