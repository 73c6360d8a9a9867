"""Quiet for a while, asked for in hospital or at a funeral."""

import pytest

from models.cases import Hold
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("no texts til friday please i have a funeral", "Fri, Nov 27"),
        ("please dont text my mom this week shes in the icu", "Mon, Nov 23"),
        ("im in the hospital pls dont text me this week", "Mon, Nov 23"),
        ("我住院了 这周别发短信", "11月23日"),
        ("我在参加葬礼 今天别发短信", "11月22日"),
        ("no me escriban hasta el viernes, estoy en un funeral", "27 nov"),
        ("my dad is in the hospital, no texts for a few days please", "Sat, Nov 28"),
    ],
)
def test_nothing_that_we_start_goes_before_the_day(dana: House, said: str, day: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert day in answer
    assert holds(dana) == [("all", "quiet")]
    assert dana.number(DANA).opted_out_at is None
    assert cases(dana) == []
    (hold,) = dana.rows(Hold)
    assert hold.until is not None


def test_a_daughter_asks_it_for_her_mother_and_is_told_nothing(dana: House) -> None:
    dana.says(DANA, "hi this is danas daughter, she's in the hospital")
    (answer,) = dana.says(DANA, "can you at least stop texting her this week shes in icu")
    assert "We start no texts" in answer
    assert "$" not in answer
    assert holds(dana) == [("all", "quiet")]


def test_in_a_thread_that_waits_for_a_person_it_holds_in_silence(dana: House) -> None:
    dana.says(DANA, "i want to talk to a person")
    assert dana.says(DANA, "im in the icu dont text me this week") == []
    assert holds(dana) == [("all", "quiet")]


@pytest.mark.parametrize(
    "said",
    ["stop texting me im in the hospital", "STOP, my mom is in the icu", "我住院了 退订"],
)
def test_an_end_of_all_texts_is_one_from_a_hospital_too(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None
    assert ("all", "quiet") not in holds(dana)
