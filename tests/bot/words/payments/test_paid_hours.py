"""The hour of a payment, where it was made, what it cost: and words that are about something else."""

import pytest

from bot.words.payments.debits import charged_twice
from bot.words.payments.paid_hours import tells_paid_hour, without_hours
from bot.words.payments.paid_where import tells_payment_cost, tells_where_paid
from bot.words.payments.payment_numbers import names_payment_number


@pytest.mark.parametrize(
    "text",
    [
        "around 11 at night",
        "idk like 9ish sunday night",
        "like 11pm last night",
        "at 9",
        "como a las 8 de la noche",
        "fue como a las 3 de la tarde",
        "eran las 9 y media",
        "大概晚上十一点",
        "琴日夜晚十一點左右",
        "下午三点半左右",
    ],
)
def test_an_hour_and_little_else(text: str) -> None:
    assert tells_paid_hour(text)


@pytest.mark.parametrize(
    "text",
    [
        "call me at 9",
        "dont text me at 9pm",
        "i paid 50 at 9pm",
        "tomorrow at 9",
        "mañana a las 9",
        "no me escriban a las 9 de la noche",
        "me llamaron a las 11 de la noche",
        "you called me at 11 at night",
        "不要晚上九点发短信",
        "明天九点",
        "9",
    ],
)
def test_an_hour_of_something_else(text: str) -> None:
    assert not tells_paid_hour(text)


@pytest.mark.parametrize("text", ["150 at night", "pago 11", "i sent 50 around noon"])
def test_a_sum_is_no_hour(text: str) -> None:
    assert [sign for sign in without_hours(text) if sign.isdigit()]


@pytest.mark.parametrize(
    "text", ["en walmart con el codigo", "i paid at the 7-eleven", "en el oxxo", "在便利店还的"]
)
def test_where_it_was_paid(text: str) -> None:
    assert tells_where_paid(text)


@pytest.mark.parametrize("text", ["can i pay at walmart", "where is your store", "puedo en oxxo?"])
def test_a_question_of_a_place_tells_none(text: str) -> None:
    assert not tells_where_paid(text)


@pytest.mark.parametrize(
    "text",
    ["they charged me 3 bucks fee too", "me cobraron 12 de comision", "银行还收了我3块手续费"],
)
def test_what_it_cost_elsewhere(text: str) -> None:
    assert tells_payment_cost(text)


@pytest.mark.parametrize(
    "text",
    ["you charged me 30 late fee", "they charged me 35 late fee", "me cobraron 12 de mora",
     "你们收了我3块手续费"],
)  # fmt: skip
def test_a_fee_of_ours_is_a_grievance(text: str) -> None:
    assert not tells_payment_cost(text)


@pytest.mark.parametrize(
    "text",
    ["conf number ends 4471", "confirmation ending in 4471", "el folio termina en 4471",
     "交易单号尾号4471"],
)  # fmt: skip
def test_the_end_of_a_number_names_it(text: str) -> None:
    assert names_payment_number(text)


def test_the_end_of_an_account_names_no_payment() -> None:
    assert not names_payment_number("account ending in 4471")


@pytest.mark.parametrize(
    "text", ["dont take it twice", "please don't charge me twice", "别扣两次", "唔好扣我兩次",
             "no me cobren dos veces"],
)  # fmt: skip
def test_what_shall_not_be_taken_twice_was_not(text: str) -> None:
    assert not charged_twice(text)


@pytest.mark.parametrize(
    "text",
    ["you took it twice", "扣了我两次", "me cobraron dos veces",
     "no thats wrong you charged me twice"],
)  # fmt: skip
def test_what_was_taken_twice_is_told(text: str) -> None:
    assert charged_twice(text)
