"""Whoever says that they cannot pay is in trouble, and asks for no way to pay."""

import pytest

from bot.words.troubles.cannot_alone import only_cannot_pay


@pytest.mark.parametrize(
    "text",
    [
        "no puedo pagar",
        "la verdad no voy a poder pagarles",
        "i cant pay this month",
        "我现在还不起",
    ],
)
def test_nothing_else_is_said(text: str) -> None:
    assert only_cannot_pay(text)


@pytest.mark.parametrize(
    "text",
    [
        "no puedo pagar en línea",
        "i cant pay with the app",
        "还不起诉我吗",
        "no puedo pagar hasta el 5",
    ],
)
def test_a_way_or_a_day_is_something_else(text: str) -> None:
    assert not only_cannot_pay(text)
