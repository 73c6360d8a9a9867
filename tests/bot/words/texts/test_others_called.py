"""Calls to work or family that are forbidden, alone and beside a promise."""

import pytest

from bot.words.texts.others_called import forbids_calls_elsewhere
from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "quit calling me at work", "dont call my mom again", "leave my mother alone",
        "ya no le hablen a mi mamá", "ya no me llamen al trabajo", "dejen en paz a mi familia",
        "唔好再打去我公司", "不要再打到我公司", "别打给我老婆",
    ],
)  # fmt: skip
def test_they_are_forbidden(text: str) -> None:
    assert forbids_calls_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "call my mom then", "i will call my boss", "dont call me, text me", "my mom never called",
        "llamen a mi mama", "打我公司电话", "别忘了打给我",
    ],
)  # fmt: skip
def test_they_are_not(text: str) -> None:
    assert not forbids_calls_elsewhere(text)


@pytest.mark.parametrize(
    "said",
    [
        "quit calling me at work, ill pay 60 friday",
        "ill pay 60 friday just dont call my mom again",
        "ill pay 60 friday but quit calling me at work",
        "stop calling my job and ill pay 60 friday",
        "les pago 60 el viernes pero ya no le hablen a mi mama",
        "ya no me llamen al trabajo, les pago 60 el viernes",
        "唔好再打去我公司 星期五還60",
        "别再打我公司电话 周五还60",
    ],
)
def test_the_promise_and_the_complaint_are_both_noted(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("complaint", None)]
    assert [promise.amount for promise in dana.rows(Promise)] == [6000]


def test_whom_to_call_is_no_complaint(dana: House) -> None:
    dana.says(DANA, "ill pay 60 friday, call my mom then")
    assert cases(dana) == []
