"""A pause until an hour of today, and a wish for every day that names one likewise."""

from datetime import timedelta

import pytest

from models.cases import Hold
from models.preferences import Preferences
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


def earliest(house: House) -> str | None:
    with house.database.read() as session:
        found = session.get(Preferences, house.thread_id(DANA))
    return found.earliest if found else None


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("im at work until 6, dont text me before", "6:00 PM"),
        ("im at work till 6 so dont text me before then", "6:00 PM"),
        ("at work til 5pm please dont message me until then", "5:00 PM"),
        ("in a meeting until 11:30, no texts before", "11:30 AM"),
        ("im at work until 6, text me later", "6:00 PM"),
        ("上班到6点，之前别发短信", "18:00"),
        ("我六点才下班，之前别给我发短信", "18:00"),
        ("我上班到六點，之前不要傳簡訊", "下午6:00"),
        ("我返工返到6點，之前唔好send短訊俾我", "下午6:00"),
        ("estoy en el trabajo hasta las 6, no me escriban antes", "6:00 p.m."),
    ],
)
def test_nothing_that_we_start_goes_before_the_hour(dana: House, said: str, at: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert at in answer
    assert dana.number(DANA).opted_out_at is None
    assert holds(dana) == [("all", "quiet")]
    assert earliest(dana) is None
    (hold,) = dana.rows(Hold)
    assert hold.until is not None


@pytest.mark.parametrize(
    "said",
    [
        "i work until 6, dont text me before",
        "i work until 6 every day, dont text me before then",
        "i get off at 6, dont text before that",
        "trabajo hasta las 6, no me manden mensajes antes",
        "salgo a las 6, antes no me manden mensajes",
        "我每天上班到六點，之前不要傳簡訊",
    ],
)
def test_work_of_every_day_leaves_the_hours_after_it(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert earliest(dana) == "18:00"
    assert dana.number(DANA).opted_out_at is None
    assert holds(dana) == []


def test_what_is_asked_beside_it_is_answered(dana: House) -> None:
    (answer,) = dana.says(DANA, "im at work until 6, dont text me before. how much do i owe")
    assert "6:00 PM today" in answer
    assert "ZIP" in answer
    assert holds(dana) == [("all", "quiet")]


def test_in_a_thread_that_waits_for_a_person_it_holds_in_silence(dana: House) -> None:
    dana.says(DANA, "i want to talk to a person")
    assert dana.says(DANA, "im at work until 6, dont text me before") == []
    assert holds(dana) == [("all", "quiet")]


def test_an_hour_that_is_over_pauses_nothing(dana: House) -> None:
    dana.passes(hours=9)
    dana.says(DANA, "im at work until 6pm, dont text me before")
    assert holds(dana) == []


def test_the_next_of_two_hours_is_meant(dana: House) -> None:
    dana.passes(hours=13)
    dana.says(DANA, "im at work until 11:30, no texts before then")
    (hold,) = dana.rows(Hold)
    assert hold.until is not None
    assert hold.until - hold.since < timedelta(hours=1)


@pytest.mark.parametrize("said", ["im at work stop texting me", "我在上班，别再发短信了"])
def test_a_reason_before_an_end_of_texts_pauses_nothing(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None
    assert cases(dana) == []


@pytest.mark.parametrize(
    "said", ["im at work, text me later", "i paid before", "have i texted you before"]
)
def test_other_texts_end_and_pause_nothing(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is None
    assert ("all", "quiet") not in holds(dana)
