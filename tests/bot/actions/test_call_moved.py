"""A call that was asked for is wished on another day, and words that leave it as it is."""

import pytest
from sqlalchemy import select

from models.cases import Case
from models.preferences import Preferences
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


def wishes(house: House) -> bool:
    """Whether hours for our texts are on record."""
    with house.database.read() as session:
        return session.scalars(select(Preferences)).first() is not None


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


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("不好意思 會議延後了 改四點以後打可以嗎", "16:00"),
        ("can you call after 4pm instead", "4:00 PM"),
        ("mejor llamenme despues de las 4", "4:00 p.m."),
    ],
)
def test_the_same_call_at_another_hour(called: House, said: str, hour: str) -> None:
    """It is no wish for the hours of our texts."""
    answer = " ".join(called.says(DANA, said))
    assert called.rows(Case)[0].reference in answer
    assert hour in answer or "下午4:00" in answer
    assert not wishes(called)
    assert len(called.rows(Case)) == 1


def test_not_today_but_tomorrow(called: House) -> None:
    answer = " ".join(called.says(DANA, "啊 不要今天 明天好了"))
    assert called.rows(Case)[0].reference in answer


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("可以请人打电话跟我说吗 下午三点以后 三点前我都在开会", "15:00"),
        ("mejor q me hable alguien en español por fa, despues de las 5 q ya salgo", "5:00 p.m."),
        ("麻煩安排同事打電話 下午三點後", "下午3:00"),
    ],
)
def test_a_call_is_asked_for_with_its_hour(dana: House, said: str, hour: str) -> None:
    dana.passes(days=2)
    answer = " ".join(dana.says(DANA, said))
    assert cases(dana) == [("callback", None)]
    assert hour in answer
    assert not wishes(dana)


@pytest.mark.parametrize("said", ["no me hablen asi", "nadie me hablo ayer", "别打电话给我"])
def test_and_in_these_words_none_is(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert ("callback", None) not in cases(dana)
