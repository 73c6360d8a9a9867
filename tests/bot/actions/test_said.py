"""How much and when, in what a text says of a payment."""

from datetime import date
from decimal import Decimal

import pytest

from bot.actions.said import fits, possible_days, said_amount, said_day
from intents.entities import Direction
from tests.bot.dialogue.talk import turn_for
from tests.bot.house import STRANGER, House


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("i paid $208.33", "208.33"),
        ("200", "200"),
        ("还了500块", "500"),
        ("pagué 1,500 pesos", "1500"),
        ("200 and then 300", None),
        ("nothing", None),
        ("0", None),
        ("i paid 999999999", None),
    ],
)
def test_one_amount_is_read_and_several_are_none(text: str, amount: str | None) -> None:
    assert said_amount(turn_for(text)) == (Decimal(amount) if amount else None)


@pytest.mark.parametrize(
    ("day", "direction", "fitting"),
    [
        (date(2026, 11, 21), "past", True),
        (date(2026, 11, 22), "past", False),
        (date(2026, 11, 21), "future", True),
        (date(2026, 11, 20), "future", False),
    ],
)
def test_a_payment_made_lies_not_in_the_future(
    day: date, direction: Direction, fitting: bool
) -> None:
    assert fits(day, date(2026, 11, 21), direction) is fitting


@pytest.mark.parametrize(
    ("text", "direction", "days"),
    [
        ("yesterday", "past", [date(2026, 11, 20)]),
        ("nov 5", "past", [date(2026, 11, 5)]),
        ("on friday", "past", [date(2026, 11, 20)]),
        ("on friday", "future", [date(2026, 11, 27)]),
        ("明天", "future", [date(2026, 11, 22)]),
        ("mañana", "future", [date(2026, 11, 22)]),
        ("soon", "future", []),
    ],
)
def test_days_are_read_by_the_calendar_of_the_borrower(
    text: str, direction: Direction, days: list[date]
) -> None:
    turn = turn_for(text)
    assert possible_days(turn, direction) == days
    assert said_day(turn, direction) == (days[0] if len(days) == 1 else None)


def test_the_calendar_is_the_borrowers_and_not_utc(house: House) -> None:
    """At eight in the evening in New York it is tomorrow in UTC."""
    house.passes(hours=11)
    (answer,) = house.says(STRANGER, "i will pay 150 tomorrow")
    assert "Sun, Nov 22" in answer


@pytest.mark.parametrize(
    "text",
    [
        "no wait, monday not friday",
        "not friday but monday",
        "不是周五是周一",
        "no el viernes, el lunes",
        "el lunes en vez del viernes",
    ],
)
def test_a_day_that_is_denied_is_not_meant(text: str) -> None:
    assert said_day(turn_for(text), "future") == date(2026, 11, 23)


def test_a_day_that_is_denied_alone_is_still_the_one_named() -> None:
    assert said_day(turn_for("not friday"), "future") == date(2026, 11, 27)
