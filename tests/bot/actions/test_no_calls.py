"""Calls that end while texts go on, and calls that are asked for."""

import pytest

from bot.actions.people import calls_for_us
from bot.words.texts.no_calls import ends_calls
from models.cases import Case, CaseKind, Hold
from models.preferences import Preferences
from models.staff import StaffTask
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    "said",
    [
        "text only, dont call me",
        "no calls please just text",
        "dont call me, just text",
        "stop calling my cell, text only",
        "i dont want yall calling me bout this no more, text only",
        "no me llamen, solo mensajes",
        "no me llamen por teléfono porfa, mejor por aquí",
        "solo texto, nada de llamadas",
        "prefiero mensajes, no llamadas",
        "不要打电话给我",
        "只发短信 别打电话",
        "唔好打電話 send短訊得喇",
        "以後只能用簡訊聯絡我 不准打電話",
    ],
)
def test_calls_end_and_texts_go_on(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert any(word in answer for word in ("no calls", "no quiere llamadas", "打电话", "打電話"))
    (case,) = dana.rows(Case)
    assert case.kind == CaseKind.COMPLAINT
    assert case.reference in answer
    assert [task.kind for task in dana.rows(StaffTask)] == ["preferences"]
    assert not dana.rows(Hold)
    assert dana.number(DANA).opted_out_at is None
    with dana.database.read() as session:
        assert session.get(Preferences, dana.thread_id(DANA)) is None


def test_it_is_taken_while_a_payment_is_asked_for(dana: House) -> None:
    dana.says(DANA, "I paid yesterday")
    dana.says(DANA, PROOF)
    said = "i dont want yall calling me bout this no more, text only"
    (answer,) = dana.says(DANA, said)
    assert "no calls" in answer
    assert "How much was the payment?" in answer


def test_it_is_taken_beside_trouble(dana: House) -> None:
    dana.says(DANA, "i cant pay this month, please dont call me")
    assert {case.kind for case in dana.rows(Case)} == {CaseKind.HARDSHIP, CaseKind.COMPLAINT}


def test_a_second_time_is_added_to_the_first(dana: House) -> None:
    dana.says(DANA, "text only, dont call me")
    assert "no calls" in dana.says(DANA, "i said no calls")[0]
    assert len(dana.rows(Case)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "dont call my job",
        "stop calling my mom",
        "dont call me before 9am",
        "no me llamen antes de las 9",
        "why dont you call me",
        "dont text or call me",
        "no me llamaron ayer",
        "no me llamen al trabajo",
        "别打我公司电话",
        "别打给我妈",
        "call me instead of texting",
        "i didnt call you",
        "who keeps calling me",
        "the call was dropped",
    ],
)
def test_other_words_of_calls_are_left(said: str) -> None:
    assert not ends_calls(said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("llámenme mañana después de las 2", "despues de 2:00 p.m."),
        ("can someone call me monday after 2", "Mon, Nov 23 after 2:00 PM"),
        ("請你們打給我 星期一下午兩點以後", "下午2:00以後"),
        ("can you call me between 3 and 5pm", "3:00 PM to 5:00 PM"),
    ],
)
def test_a_call_is_noted_with_its_hour(dana: House, said: str, told: str) -> None:
    assert told in dana.says(DANA, said)[0]
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.CALLBACK]
    with dana.database.read() as session:
        assert session.get(Preferences, dana.thread_id(DANA)) is None


@pytest.mark.parametrize(
    "said", ["llámenme, no me manden mensajes", "打电话给我 别发短信", "call me, dont text"]
)
def test_a_call_is_noted_beside_an_end_of_texts(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None
    assert [case.kind for case in dana.rows(Case)] == [CaseKind.CALLBACK]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("please call me", True),
        ("can you call me after 5", True),
        ("llámenme porfa", True),
        ("dont text or call me", False),
        ("yall call me 5 times a day", False),
        ("no me escriban ni me llamen", False),
        ("别发短信也别打电话给我", False),
    ],
)
def test_who_asks_for_a_call(said: str, expected: bool) -> None:
    assert calls_for_us(said) is expected
