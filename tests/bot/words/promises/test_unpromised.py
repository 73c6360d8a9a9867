"""Words that promise nothing, and those that keep a promise."""

import pytest

from bot.words.promises.refusals import refuses_payment
from bot.words.promises.unpromised import depends_on_money, promises_nothing


@pytest.mark.parametrize(
    "text",
    [
        "scratch that, no promises",
        "actually i better not promise anything",
        "i dont wanna promise nothing",
        "im not promising anything",
        "mejor no les prometo nada",
        "no puedo prometer nada",
        "算了 我不敢保证",
        "我唔敢應承",
    ],
)
def test_nothing_is_promised(text: str) -> None:
    assert promises_nothing(text)
    assert refuses_payment(text)


@pytest.mark.parametrize(
    "text",
    ["i promise 50 friday", "les prometo 50 el viernes", "我保证周五还", "what did i promise"],
)
def test_a_promise_is_one(text: str) -> None:
    assert not promises_nothing(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ps si consigo algo les doy 50 el sabado", True),
        ("if i get something ill pay 50 saturday", True),
        ("如果发工资周六还50", True),
        ("ill pay 50 friday if thats ok", False),
        ("les doy 50 el sabado si esta bien", False),
        ("周六还50可以吗", False),
    ],
)
def test_what_hangs_on_money(text: str, found: bool) -> None:
    assert depends_on_money(text) is found


def test_to_be_asked_for_money_no_more_takes_no_promise_back() -> None:
    assert not refuses_payment("y ya no me cobren mas el viernes")
