"""A promise that is taken back as such: no other day is asked for, least of all in trouble."""

from datetime import UTC, datetime

import pytest

from models.promises import Promise
from tests.bot.house import STRANGER, House

MONDAY = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _on_monday(house: House) -> None:
    house.sets_clock(MONDAY)


def states(house: House) -> list[str]:
    return [one.state.value for one in house.rows(Promise)]


@pytest.mark.parametrize(
    ("trouble", "promise", "back"),
    [
        ("no puedo pagar", "les doy 50 el sabado", "mejor no les prometo nada"),
        ("i cant pay", "i can do 50 friday", "cancel the friday one"),
        ("i cant pay", "i can do 50 friday", "i cant make it friday"),
        ("i cant pay", "i can do 50 saturday", "actually i better not promise anything"),
        ("我没钱还", "周六还50", "算了 我不敢保证"),
        ("我没钱还", "周六还50", "取消那个"),
    ],
)
def test_no_day_is_asked_for_in_trouble(
    house: House, trouble: str, promise: str, back: str
) -> None:
    for body in (trouble, "3", promise):
        house.says(STRANGER, body)
    (answer,) = house.says(STRANGER, back)
    assert states(house) == ["withdrawn"]
    assert not any(one in answer for one in ("which day", "Que dia", "哪天"))


@pytest.mark.parametrize(
    "back", ["cancel that", "scratch that, no promises", "actually i better not promise anything"]
)
def test_what_is_taken_back_is_not_asked_for_again(house: House, back: str) -> None:
    house.says(STRANGER, "i can do 50 saturday")
    (answer,) = house.says(STRANGER, back)
    assert "taken back" in answer
    assert "which day" not in answer
    assert states(house) == ["withdrawn"]


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ("no puedo pagar", "ps si consigo algo les doy 50 el sabado"),
        ("i cant pay", "if i get something ill pay 50 saturday"),
    ],
)
def test_what_hangs_on_an_if_is_added_to_the_case(house: House, trouble: str, said: str) -> None:
    for body in (trouble, "3", said):
        house.says(STRANGER, body)
    assert states(house) == []


def test_to_be_asked_for_money_no_more_leaves_the_promise(house: House) -> None:
    house.says(STRANGER, "les pago 50 el viernes")
    house.says(STRANGER, "y ya no me cobren mas")
    assert states(house) == ["open"]
