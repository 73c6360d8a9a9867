"""Whether a payment is due on the day that is named."""

import pytest

from bot.words.loans.asked_due_day import asks_if_due_on


@pytest.mark.parametrize(
    "text",
    [
        "my payment is still the 3rd right", "due the 28th right?", "is it due the 3rd",
        "is my payment still due on the 3rd", "its still due dec 3 right", "is it still due 3?",
        "my bill is the 1st, correct?", "and my next payment is dec 3rd right",
        "mi pago sigue siendo el 3 verdad", "我的还款日还是3号吧",
    ],
)  # fmt: skip
def test_the_day_is_asked(text: str) -> None:
    assert asks_if_due_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "my payment is the 3rd", "is my monday payment still pending on ur end",
        "is my payment on the 3rd posted", "its 92 right", "is it 150 still?", "it is 3",
        "i'll pay on the 3rd right", "can my payment be the 3rd", "it was the 3rd right",
        "is it 3?",
    ],
)  # fmt: skip
def test_other_texts_name_a_day_otherwise(text: str) -> None:
    assert not asks_if_due_on(text)
