"""A call that was asked for is wished on another day, and words that leave it as it is."""

import pytest

from models.cases import Case
from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.fixture
def called(dana: House) -> House:
    """On a Monday a call was asked for, for tomorrow."""
    dana.passes(days=2)
    dana.says(DANA, "can someone call me tomorrow")
    assert cases(dana) == [("callback", None)]
    return dana


def due(house: House) -> str:
    (case,) = house.rows(Case)
    assert case.due_at is not None
    return str(case.due_at.date())


@pytest.mark.parametrize(
    "said",
    [
        "tomorrow doesnt work, how about friday",
        "cant do tomorrow, call me friday instead",
        "wait tmr cannot, fri can? after 6",
        "make it friday after 6",
        "mejor el viernes",
        "改成周五上午吧",
        "聽日唔得，星期五得唔得",
        "make it thursday",
    ],
)
def test_it_waits_until_that_day(called: House, said: str) -> None:
    """On the Thursday, Thanksgiving, nobody is there."""
    answer = " ".join(called.says(DANA, said))
    assert called.rows(Case)[0].reference in answer
    assert "27" in answer
    assert due(called) == "2026-11-28"  # The end of Friday in New York, by Greenwich.
    assert not called.rows(Promise)


@pytest.mark.parametrize(
    "said",
    ["i cant pay tomorrow, friday instead", "can i pay on friday", "ill pay 60 friday instead",
     "friday is my birthday"],
)  # fmt: skip
def test_a_day_of_something_else_moves_no_call(called: House, said: str) -> None:
    called.says(DANA, said)
    assert due(called) == "2026-11-25"


def test_where_a_promise_stands_its_day_is_moved(dana: House) -> None:
    dana.passes(days=2)
    for said in ("ill pay 60 tomorrow", "can someone call me tomorrow"):
        dana.says(DANA, said)
    dana.says(DANA, "cant do tomorrow, friday instead")
    assert dana.rows(Promise)[-1].due_on.isoformat() == "2026-11-27"
    assert due(dana) == "2026-11-25"


def test_a_call_asked_for_on_a_later_day_waits_and_promises_nothing(dana: House) -> None:
    dana.passes(days=2)
    (answer,) = dana.says(DANA, "pls call me friday after 6")
    assert "How much" not in answer
    assert due(dana) == "2026-11-28"


@pytest.mark.parametrize(
    "said",
    ["no need already paid lor, just ask got late charge or not",
     "no need to check my address i already gave it"],
)  # fmt: skip
def test_what_is_not_needed_besides_leaves_the_call(called: House, said: str) -> None:
    called.says(DANA, said)
    assert called.rows(Case)[0].state == "open"


@pytest.mark.parametrize(
    "said", ["no need for the call", "no need, i figured it out", "no need", "never mind"]
)
def test_a_call_that_is_not_needed_is_withdrawn(called: House, said: str) -> None:
    called.says(DANA, said)
    assert called.rows(Case)[0].state == "closed"


@pytest.mark.parametrize("said", ["nunca me llamaron", "nobody called me"])
def test_a_call_that_never_came_opens_no_complaint(called: House, said: str) -> None:
    called.passes(days=3)
    called.says(DANA, said)
    assert cases(called) == [("callback", None)]
