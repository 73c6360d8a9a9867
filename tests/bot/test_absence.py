"""While nobody is there, a reply that promises a person says when there will be one."""

from datetime import UTC, datetime

import pytest

from tests.bot.house import DANA, PROOF, STRANGER, House, account

LATE = datetime(2026, 11, 24, 4, 30, tzinfo=UTC)
"""Monday, half past eleven at night in New York."""
BACK = "Our team is back on Tue, Nov 24 at 8:00 AM."


@pytest.mark.parametrize(
    ("first", "said", "told"),
    [
        ("asdf qwerty zxcv", "asdf qwerty zxcv poiu", BACK),
        ("is this really you?", "is this a scam?", BACK),
        ("你好", "不要用英语给我发", "我们的同事11月24日星期二08:00上班。"),
    ],
)
def test_at_night_it_says_when_a_person_is_back(
    house: House, first: str, said: str, told: str
) -> None:
    house.sets_clock(LATE)
    house.says(STRANGER, first)
    (answer,) = house.says(STRANGER, said)
    assert answer.count(told) == 1


def test_by_day_it_does_not(house: House) -> None:
    house.says(STRANGER, "is this really you?")
    assert "is back on" not in house.says(STRANGER, "is this a scam?")[0]


def test_an_application_that_a_person_looks_at(house: House) -> None:
    application = {"ref": "A-7", "status": "on_the_moon"}
    house.imports(account(applications=[application]))
    house.sets_clock(LATE)
    house.says(DANA, "status of my application")
    assert house.says(DANA, PROOF)[0].count(BACK) == 1


def test_whoever_was_told_already_is_not_told_twice(house: House) -> None:
    house.sets_clock(LATE)
    (notice,) = house.says(STRANGER, "I want to talk to a person")
    assert notice.count("is back on") == 1
