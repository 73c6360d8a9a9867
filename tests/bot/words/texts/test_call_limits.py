"""Hours at which no calls are wanted, and calls that are asked for or complained of."""

import pytest

from bot.words.texts.call_limits import limits_calls
from bot.words.texts.hours import Hours, hours_named


@pytest.mark.parametrize(
    "text",
    [
        "no me llamen antes de las 10 de la mañana y a mi mai NUNCA",
        "i can't take calls before 5",
        "dont call me before 9 am",
        "only call me after 5pm please",
        "stop calling me in the mornings",
        "no me marquen despues de las 8 de la noche",
        "上午别打电话给我 我上夜班",
        "唔好十點前打電話嚟",
        "晚上九点以后不要打电话",
        "只能下午三点以后打给我",
    ],
)
def test_calls_are_forbidden_at_some_hours(text: str) -> None:
    assert limits_calls(text)


@pytest.mark.parametrize(
    "text",
    [
        "call me after 5",
        "dont text me before 9",
        "nobody called me at 9",
        "no one called, i waited until 6pm",
        "stop calling me",
        "dont call me tomorrow before 9",
        "why do you call me before 8am",
        "no puedo pagar antes de las 5",
        "别发短信 下午打电话",
        "下午三点打给我",
        "yall call my job every day stop calling at work and only call after 6",
    ],
)
def test_and_not_here(text: str) -> None:
    assert not limits_calls(text)


def test_what_is_wanted_behind_a_no_is_read_by_itself() -> None:
    named = hours_named("stop calling me before 9 i sleep late call after 10")
    assert named is not None
    assert named.latest is None
    assert hours_named("dont text after 8") == Hours(latest="20:00")
