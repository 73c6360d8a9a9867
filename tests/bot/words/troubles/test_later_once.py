"""A later day for one payment, and another due day."""

import pytest

from bot.words.troubles.later_once import asks_for_later, wished_due_day


@pytest.mark.parametrize(
    "text",
    [
        "can the personal one be a week later",
        "can i pay the personal one a week late",
        "could you push it back a week",
        "el personal se puede una semana despues",
        "quiero pagar el carro una semana mas tarde",
        "另外个人那笔12月5号的能晚一周扣吗",
        "车贷这期能晚一周吗",
        "可以遲一個禮拜還嗎",
    ],
)
def test_a_later_day_is_asked_for(text: str) -> None:
    assert asks_for_later(text)


@pytest.mark.parametrize(
    "text",
    [
        "can you text me a week later",
        "why was i charged a week late",
        "i'll pay a week late",
        "i paid a week late",
        "can i borrow more a few months later",
        "ya pague una semana tarde",
        "晚一周发短信",
        "make it friday",
    ],
)
def test_none_is(text: str) -> None:
    assert not asks_for_later(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("could u move my due date to the 20th every month", 20),
        ("quiero cambiar la fecha del carro al 20 de cada mes", 20),
        ("还款日改到每月20号", 20),
        ("can my due date be later", None),
        ("i'll pay on the 20th", None),
    ],
)
def test_the_day_of_the_month_is_read(text: str, day: int | None) -> None:
    assert wished_due_day(text) == day
