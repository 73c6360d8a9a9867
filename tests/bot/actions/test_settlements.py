"""Offers to settle for less, and which of two sums was told."""

import pytest

from bot.words.loans.asked_to_pay import asks_sum_to_pay
from bot.words.loans.balance import asks_which_sum
from bot.words.troubles.settlements import offers_settlement
from models.promises import Promise
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "bet. if i send 1500 rn would yall just call it even",
        "would you take 1500 to settle",
        "can i settle this for 2000",
        "do you offer settlements",
        "would u accept 900 and we're done",
        "si les doy 1500 quedamos a mano",
        "一次過還五千當還清可以嗎",
    ],
)
def test_an_offer_to_settle_is_a_persons_and_promises_nothing(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "C-" in answer
    assert "1 =" not in answer
    assert cases(dana) == [("hardship", None)]
    assert holds(dana) == [("collections", "hardship")]
    assert dana.rows(Promise) == []


def test_what_it_would_look_like_on_credit_goes_with_the_offer(dana: House) -> None:
    dana.says(DANA, "if i send 1500 rn would yall just call it even")
    said = "and what would that look like on my credit, paid in full or settled"
    (answer,) = dana.says(DANA, said)
    assert "C-" in answer
    assert "ZIP" not in answer


@pytest.mark.parametrize(
    "text",
    [
        "if i send 150 friday is that ok",
        "if i pay 200 today will i be current",
        "i settled with my insurance",
        "waiting on a settlement check from my accident",
        "ill pay 1500 friday",
        "can i pay a lump sum",
        "do you take 1500 by card",
        "early settlement amount if i cleared it end of month",
        "need the full settlement letter",
        "想年底前跟你们两清，一共还欠多少",
    ],
)
def test_a_payment_or_its_end_is_no_offer_to_settle(text: str) -> None:
    assert not offers_settlement(text)


@pytest.mark.parametrize(
    "text",
    [
        "yo what i gotta pay to get yall off my back",
        "what do i have to pay to get caught up",
        "how much i need to send so i can get current",
    ],
)
def test_who_would_be_rid_of_us_asks_what_is_due(text: str) -> None:
    assert asks_sum_to_pay(text)


@pytest.mark.parametrize("text", ["what do i pay to get a new loan", "what i gotta pay this month"])
def test_another_sum_is_asked_of_elsewhere(text: str) -> None:
    assert not asks_sum_to_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "aight is that the whole thing or just what im behind",
        "is it just what im past due or the whole balance",
        "es todo o solo lo atrasado",
        "這是全部還是只是逾期的",
    ],
)
def test_which_sum_was_told_is_asked(text: str) -> None:
    assert asks_which_sum(text)


def test_an_application_is_no_sum() -> None:
    assert not asks_which_sum("is that the whole application")


def test_a_proof_in_parts_may_be_told_in_a_sentence(dana: House) -> None:
    dana.says(DANA, "yo what i gotta pay to get yall off my back")
    assert "birth year" in dana.says(DANA, "20011")[0]
    assert "ending 1001" in dana.says(DANA, "i was born 1988")[0]
