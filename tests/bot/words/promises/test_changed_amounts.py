"""One amount in the place of another."""

import pytest

from bot.words.promises.changed_amounts import changes_amount


@pytest.mark.parametrize(
    "text",
    [
        "make it 100 instead",
        "Can I change that to 150?",
        "actually can we make it $1,100 instead",
        "改成100吧",
        "還是改成100可以嗎",
        "不如先还80",
        "mejor 100",
        "¿puedo cambiarlo a 100?",
    ],
)
def test_it_is_read(text: str) -> None:
    assert changes_amount(text)


@pytest.mark.parametrize(
    "text",
    [
        "100",
        "make it 24 months",
        "make it monday",
        "change my number to 202-555-0166",
        "what if I make it 100",
        "改成15号",
        "改成3",
        "mejor el 15 de diciembre",
        "can we make it 5:30 instead",
        "I paid 100",
    ],
)
def test_a_day_a_term_or_a_number_is_none(text: str) -> None:
    assert not changes_amount(text)
