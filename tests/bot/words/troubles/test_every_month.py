"""A wish for every month, and another due day named by two of the month."""

import pytest

from bot.words.troubles.every_month import says_every_month
from bot.words.troubles.later_once import wished_due_day


@pytest.mark.parametrize(
    "text",
    ["yeah every month, new job pays different", "each month please", "for good", "no every month",
     "si cada mes", "每个月都这样"],
)  # fmt: skip
def test_every_month_is_meant(text: str) -> None:
    assert says_every_month(text)


@pytest.mark.parametrize(
    "text",
    ["every month you charge me late fees", "every month i can pay 50", "i pay every month",
     "every month the same story", "just this month"],
)  # fmt: skip
def test_other_words_of_every_month_are_not(text: str) -> None:
    assert not says_every_month(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("can you move my bill from the 1st to like the 10th? i get paid the 7th now", 10),
        ("change my due date from the 5th to the 20th", 20),
        ("switch my payments from the 1st to the 15th", 15),
        ("pueden mover mi pago del 1 al 10", 10),
        ("move my payment from the 1st to the 10th this month", None),
        ("move my payment from the 1st to the 10th of december", None),
        ("i moved from the 1st floor to the 10th", None),
        ("i paid from the 1st to the 10th", None),
    ],
)
def test_the_second_day_is_wished_for(text: str, day: int | None) -> None:
    assert wished_due_day(text) == day
