"""Somebody else paid for whoever writes."""

import pytest

from bot.words.payments.paid_for_them import paid_for_them


@pytest.mark.parametrize(
    "text",
    [
        "my brother paid it for me",
        "my friend already sent the payment for me",
        "mi hermana ya lo pagó por mí",
        "我朋友帮我转的",
        "係我老公幫我過數嘅",
    ],
)
def test_it_is_told(text: str) -> None:
    assert paid_for_them(text)


@pytest.mark.parametrize(
    "text",
    [
        "can my brother pay for me",
        "my friend will pay it for me on friday",
        "mi hermana va a pagar por mi",
        "我朋友能不能帮我转",
        "我想帮我朋友还",
        "my friend sent me your number",
    ],
)
def test_nothing_was_paid(text: str) -> None:
    assert not paid_for_them(text)
