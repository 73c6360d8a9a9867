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
    assert holds(dana) == [("collections", "hardship"), ("all", "quiet")]


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


PAUSES = (
    ("don't send me messages this week", "Mon, Nov 23"),
    ("stop texting me this week", "Mon, Nov 23"),
    ("no texts this week please, im in surgery", "Mon, Nov 23"),
    ("dont bother me this week im grieving", "Mon, Nov 23"),
    ("dont text me today", "Sun, Nov 22"),
    ("no more texts for 2 weeks please", "Sat, Dec 5"),
    ("please dont text me next week", "Mon, Nov 30"),
    ("no me manden mensajes hoy", "22 nov"),
    ("no me manden mensajes este mes", "1 dic"),
    ("no me manden mensajes por una semana", "28 nov"),
    ("no me manden mensajes estos dias", "28 nov"),
    ("esta semana no me manden mensajes", "23 nov"),
    ("estoy en el hospital, no me manden mensajes esta semana", "23 nov"),
    ("no me escriban esta semana", "23 nov"),
    ("no me envien mensajes la proxima semana", "30 nov"),
    ("estoy internada no me manden mensajes x 15 dias", "6 dic"),
    ("no quiero mensajes esta semana", "23 nov"),
    ("no me molesten esta semana estoy de luto", "23 nov"),
    ("今日唔好send喇", "11月22日"),
    ("这周别烦我", "11月23日"),
    ("今個星期唔好send", "11月23日"),
    ("呢個禮拜唔好send短訊俾我", "11月23日"),
    ("呢個禮拜唔好煩我", "11月23日"),
    ("呢排唔好send短訊嚟", "11月28日"),
    ("下周别给我发短信", "11月30日"),
)


@pytest.mark.parametrize(("said", "day"), PAUSES)
def test_a_stretch_of_time_needs_no_reason(dana: House, said: str, day: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert day in answer
    assert holds(dana) == [("all", "quiet")]
    assert dana.number(DANA).opted_out_at is None
    assert cases(dana) == []


@pytest.mark.parametrize(
    "said",
    [
        "por favor no me manden nada hasta diciembre",
        "no me escriban mientras estoy en el hospital",
        "estoy hospitalizado por favor no mensajes hasta que salga",
        "stop texting me until I am out of the hospital",
        "出院之前别发短信给我",
    ],
)
def test_an_end_that_nobody_can_tell_is_read_by_a_person(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert any(word in answer for word in ("a person", "una persona", "同事", "1 dic"))
    assert dana.number(DANA).opted_out_at is None
    assert holds(dana)[0] in [("all", "review"), ("all", "quiet")]


def test_a_pause_beside_a_claim_is_kept_with_it(dana: House) -> None:
    answer = " ".join(dana.says(DANA, "dont text me this week, i paid 208.33 yesterday"))
    assert "Mon, Nov 23" in answer
    assert ("all", "quiet") in holds(dana)
    assert "ZIP" in answer or cases(dana)


@pytest.mark.parametrize(
    "said",
    [
        "why did i get no texts this week?",
        "i did not get a text today",
        "no me llegaron mensajes esta semana",
        "这周没收到短信",
        "can you text me this week",
        "dont send me offers this week",
    ],
)
def test_no_pause_is_heard_where_none_is_asked(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert ("all", "quiet") not in holds(dana)


@pytest.mark.parametrize(
    "said",
    [
        "stop texting me, today and forever",
        "stop texting me this week and forever",
        "you texted me 10 times this week, stop texting me",
        "no me manden mensajes hoy ni nunca",
        "从今天起别再发短信",
    ],
)
def test_an_end_for_good_is_no_pause(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None
    assert ("all", "quiet") not in holds(dana)
