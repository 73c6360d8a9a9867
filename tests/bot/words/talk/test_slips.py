"""Slips that are put right at once, those that leave open what is right, and other words."""

import pytest

from bot.words.talk.slips import owns_slip_alone, puts_slip_right


@pytest.mark.parametrize(
    "text",
    [
        "typo, its 120",
        "oops i meant 120",
        "mistyped that, 120",
        "my bad, thursday",
        "打错了 是200",
        "写错了，应该是200",
        "說錯了 200",
        "打錯啦 唔係100 係200",
        "me equivoque es 120",
        "perdón, quise decir 120",
        "número equivocado son 120",
    ],
)
def test_a_slip_is_put_right(text: str) -> None:
    assert puts_slip_right(text)


@pytest.mark.parametrize(
    "text",
    ["打错了", "打错字了", "打错金额了", "typo", "oops wrong amount", "me equivoqué de cantidad"],
)
def test_a_slip_leaves_open_what_is_right(text: str) -> None:
    assert owns_slip_alone(text)
    assert not puts_slip_right(text)


@pytest.mark.parametrize(
    "text",
    [
        "打错电话了",
        "打错了 我不认识这个人 200",
        "wrong number",
        "número equivocado",
        "i don't know him, wrong number",
        "did i put 120?",
        "you charged the wrong amount, 120",
        "me equivoqué de número",
        "120",
    ],
)
def test_other_words_own_none(text: str) -> None:
    assert not puts_slip_right(text)
    assert not owns_slip_alone(text)
