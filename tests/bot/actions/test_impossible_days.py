"""A promise beside a day on which it cannot be kept is noted for the other day."""

from datetime import UTC, date, datetime

import pytest

from models.promises import Promise
from tests.bot.house import STRANGER, House

MONDAY = datetime(2026, 11, 23, 15, tzinfo=UTC)
TUESDAY, NEXT_MONDAY = date(2026, 11, 24), date(2026, 11, 30)


def promises(house: House) -> list[tuple[int | None, date, str]]:
    return [(one.amount, one.due_on, one.state.value) for one in house.rows(Promise)]


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("not gonna make it today, can do 40 tmrw", TUESDAY),
        ("hoy no la hago, mñn les doy 40", TUESDAY),
        ("wont make friday, 40 monday", NEXT_MONDAY),
        ("not friday, 40 monday", NEXT_MONDAY),
        ("el viernes no la hago, 40 el lunes", NEXT_MONDAY),
        ("周五来不及 周一还40", NEXT_MONDAY),
    ],
)
def test_the_day_that_is_named_instead_is_noted(house: House, said: str, on: date) -> None:
    house.sets_clock(MONDAY)
    house.says(STRANGER, said)
    assert promises(house) == [(4000, on, "open")]


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("not gonna make it friday, monday instead", (6000, NEXT_MONDAY, "open")),
        ("aint gonna make friday, 40 monday", (4000, NEXT_MONDAY, "open")),
    ],
)
def test_a_promise_is_changed_to_the_day_named_instead(
    house: House, said: str, made: tuple[int, date, str]
) -> None:
    house.sets_clock(MONDAY)
    house.says(STRANGER, "ill pay 60 friday")
    house.says(STRANGER, said)
    assert promises(house)[-1] == made
    assert promises(house)[0][2] == "replaced"


def test_a_promise_told_beside_the_open_question_ends_it(house: House) -> None:
    house.sets_clock(MONDAY)
    assert "Is that" in house.says(STRANGER, "can do 40 weds or thurs")[0]
    replies = house.says(STRANGER, "not gonna make it today, can do 40 tmrw tho")
    assert "Noted" in replies[0]
    assert "which day" not in " ".join(replies)
    house.says(STRANGER, "no i said tomorrow not today")
    assert promises(house)[-1] == (4000, TUESDAY, "open")
