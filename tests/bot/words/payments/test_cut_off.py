"""By whose clock a payment is in time."""

import pytest

from bot.words.payments.cut_off import asks_by_whose_clock


@pytest.mark.parametrize(
    "text",
    ["does the 5pm cutoff go by idaho time now lol", "is the 5pm eastern time?",
     "is the cutoff my time or yours", "what timezone is the 5 pm deadline", "5pm est or pst?"],
)  # fmt: skip
def test_the_clock_is_asked_for(text: str) -> None:
    assert asks_by_whose_clock(text)


@pytest.mark.parametrize(
    "text",
    ["can i pay by 5pm some time this week", "is 5pm a good time to call",
     "i'll pay by 5 this time", "call me at 5pm mountain time", "whats the cutoff"],
)  # fmt: skip
def test_other_hours_are_not(text: str) -> None:
    assert not asks_by_whose_clock(text)
