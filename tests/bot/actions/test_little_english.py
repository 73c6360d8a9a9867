"""Few words of English: trouble, a sum on a day, and a doubt that we understand."""

import pytest

from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, STRANGER, House

CLOSED = "hello. i have loan with you. my work is close two week, no salary"


@pytest.mark.parametrize("said", [CLOSED, "plant shut down, no pay", "no salary this month"])
def test_wages_that_do_not_come_are_trouble(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("hardship", None)]


def test_a_sum_on_a_day_chooses_no_way_out(dana: House) -> None:
    dana.says(DANA, CLOSED)
    (answer,) = dana.says(DANA, "half is 92 dollar. i can give 2 december")
    assert "$92.00 on Wed, Dec 2" in answer
    assert [one.amount for one in dana.rows(Promise)] == [9200]


@pytest.mark.parametrize("before", [CLOSED, "your agent yelled at me, i want to complain"])
def test_a_doubt_that_we_understand_is_answered_yes(dana: House, before: str) -> None:
    dana.says(DANA, before)
    (answer,) = dana.says(DANA, "you understand me? my english small")
    assert "we understand you" in answer


def test_praise_and_a_joke_need_no_person(house: House) -> None:
    assert "jokes" in house.says(STRANGER, "tell me a joke then")[0]
    assert "welcome" in house.says(STRANGER, "ur alright for a robot")[0]
    assert house.thread(STRANGER).mode == "bot"
