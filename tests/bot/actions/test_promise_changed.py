"""A promise changed with a reason behind, taken back or denied, and the sum that is offered."""

from datetime import date

import pytest

from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, STRANGER, House

FRIDAY = date(2026, 11, 27)


def promises(house: House) -> list[tuple[int | None, date, str]]:
    return [(one.amount, one.due_on, one.state.value) for one in house.rows(Promise)]


@pytest.mark.parametrize(
    ("promise", "change"),
    [
        ("i can pay 80 friday", "wait no. make it 60, i forgot the light bill"),
        ("i can pay 80 friday", "make it 60, had to buy groceries"),
        ("i can pay 80 friday", "actually 60, my kid needs shoes"),
        ("i can pay 80 friday", "actually make it 60 because of the light bill"),
        ("i can pay 80 friday", "lets say 60 instead, forgot my light bill"),
        ("i can pay 80 friday", "60 not 80"),
        ("le pago 80 el viernes", "mejor 60, se me olvidó la luz"),
        ("下周五还80", "改成60 我要交电费"),
    ],
)
def test_a_reason_keeps_no_amount_from_being_changed(
    house: House, promise: str, change: str
) -> None:
    house.says(STRANGER, promise)
    house.says(STRANGER, change)
    assert promises(house)[-1] == (6000, FRIDAY, "open")
    assert promises(house)[0][2] == "replaced"


def test_the_amount_is_changed_while_the_day_is_asked_for(house: House) -> None:
    house.passes(days=2)
    assert "Is that" in house.says(STRANGER, "i can do 80 next friday")[0]
    house.says(STRANGER, "wait no. make the friday one 60, i forgot the light bill")
    assert promises(house)[0][0] == 6000


@pytest.mark.parametrize(
    ("change", "on"),
    [
        ("make it saturday, i work late friday", date(2026, 11, 28)),
        ("改成12/2", date(2026, 12, 2)),
    ],
)
def test_the_day_that_is_changed_to_is_meant(house: House, change: str, on: date) -> None:
    house.says(STRANGER, "i can pay 80 friday")
    house.says(STRANGER, change)
    assert promises(house)[-1] == (8000, on, "open")


@pytest.mark.parametrize(
    ("promise", "words"),
    [
        ("i'll pay 100 friday", "forget what i said about friday"),
        ("i'll pay 100 friday", "i never said friday"),
        ("i'll pay 100 friday", "i never promised that"),
        ("pago 100 el viernes", "yo nunca dije el viernes"),
        ("下周五还100", "我没说过下周五"),
    ],
)
def test_a_promise_taken_back_or_denied_stands_no_more(
    house: House, promise: str, words: str
) -> None:
    house.says(STRANGER, promise)
    house.says(STRANGER, words)
    assert promises(house) == [(10000, FRIDAY, "withdrawn")]


@pytest.mark.parametrize("words", ["i never said i wouldnt pay", "make it 60, whats my balance"])
def test_other_words_leave_it(house: House, words: str) -> None:
    house.says(STRANGER, "i'll pay 100 friday")
    house.says(STRANGER, words)
    assert promises(house) == [(10000, FRIDAY, "open")]


def test_a_debt_denied_is_disputed(dana: House) -> None:
    dana.says(DANA, "i'll pay 100 friday")
    dana.says(DANA, "i never took this loan")
    assert cases(dana) == [("dispute", "dispute")]


@pytest.mark.parametrize(
    "words",
    [
        "of the 208 i can pay 100 on friday",
        "i owe 208 but can only do 100 friday",
        "de los 208 le pago 100 el viernes",
        "el viernes le doy 100 de los 208.33",
        "debo 208 pero el viernes solo puedo 100",
        "逾期的208我先还100 下周五",
        "208塊先繳100 下禮拜五",
    ],
)
def test_the_sum_that_is_offered_is_noted(house: House, words: str) -> None:
    house.says(STRANGER, words)
    assert promises(house) == [(10000, FRIDAY, "open")]
