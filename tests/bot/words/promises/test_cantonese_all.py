"""All of what is due promised in Cantonese, and what is asked of it."""

import pytest

from bot.words.promises.cantonese_all import pays_all_on_a_day
from models.promises import Promise
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    ["咁我8號俾晒佢啦", "我8號俾晒佢啦", "8號出糧俾晒", "我話8號俾晒208.33呀", "星期五畀清啦"],
)
def test_all_is_paid_on_a_day(text: str) -> None:
    assert pays_all_on_a_day(text)


@pytest.mark.parametrize(
    "text",
    ["8號俾晒未", "我8號俾咗晒喇", "8號俾唔晒", "可唔可以8號俾晒", "俾晒佢啦", "如果8號俾晒"],
)
def test_what_promises_nothing(text: str) -> None:
    assert not pays_all_on_a_day(text)


@pytest.mark.parametrize("text", ["12月4號俾晒", "咁我12月4號俾晒佢啦"])
def test_the_promise_is_of_all_that_is_due(dana: House, text: str) -> None:
    dana.says(DANA, text)
    (promise,) = dana.rows(Promise)
    assert promise.amount is None
    assert promise.due_on.isoformat() == "2026-12-04"


@pytest.mark.parametrize(
    "text", ["今期幾多錢，幾時截數", "今期幾多錢同埋幾時截數", "下期幾多錢同幾時到期"]
)
def test_the_sum_and_its_day_are_of_the_loan(dana: House, text: str) -> None:
    dana.says(DANA, text)
    (answer,) = dana.says(DANA, "20011 1988")
    assert "208.33" in answer
