"""Words that ask for longer with an offer, or whether it stands."""

import pytest

from bot.words.applications.held_offers import asks_if_it_stands, asks_to_hold


@pytest.mark.parametrize(
    "text",
    [
        "can i get til monday", "can you hold the offer a few more days", "can i have a few days",
        "could you keep it open till friday", "pueden esperar hasta el lunes",
        "me pueden guardar la oferta unos dias", "可以等到下周一再定吗", "可唔可以留到下星期一",
        "can u give me a couple more days", "we need a few more days",
    ],
)  # fmt: skip
def test_asking_for_longer(text: str) -> None:
    assert asks_to_hold(text)


@pytest.mark.parametrize(
    "text",
    [
        "can i get til monday to pay", "can i pay on monday", "can you hold on",
        "puedo pagar hasta el lunes", "可以等到下周一再还款吗", "can i get the money",
        "keep the change", "call me on monday",
    ],
)  # fmt: skip
def test_leave_to_pay_later_is_another_wish(text: str) -> None:
    assert not asks_to_hold(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("so is it still open?", True), ("is it still 5000?", True), ("sigue en pie?", True),
        ("那个还有效吗", True), ("is the office open", False), ("i still owe 1250", False),
        ("is anyone there", False), ("esta abierta la oficina?", False),
    ],
)  # fmt: skip
def test_whether_an_offer_stands(text: str, asked: bool) -> None:
    assert asks_if_it_stands(text) is asked
