"""What is asked between a case and its answer."""

import pytest

from bot.words.patterns import mentions
from bot.words.talk.asked_after import word_given
from bot.words.talk.asked_meanwhile import WHO_ANSWERS, asks_what_else


@pytest.mark.parametrize(
    "text",
    [
        "quien me va a contestar y cuando", "who will answer me and when", "谁来回复我，什么时候",
        "邊個會覆我", "cuando me dicen si ya quedo", "so whos gonna call me back",
    ],
)  # fmt: skip
def test_who_answers_and_when(text: str) -> None:
    assert mentions(text, WHO_ANSWERS)


@pytest.mark.parametrize(
    "text",
    [
        "who are you",
        "quien es",
        "who texted me",
        "when is it due",
        "cuando vence",
        "谁打给我了？是你们吗",
    ],
)
def test_other_questions_of_who(text: str) -> None:
    assert not mentions(text, WHO_ANSWERS)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("搬家的事还要我做什么", True), ("do i need to do anything else", True),
        ("tengo que hacer algo mas?", True), ("anything else you need from me", True),
        ("do i need to do anything to get a loan", False), ("what do you do", False),
        ("你们做什么的", False), ("que hacen ustedes", False),
    ],
)  # fmt: skip
def test_what_else_is_to_be_done(text: str, asked: bool) -> None:
    assert asks_what_else(text) is asked


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('那给我设个暗号，就用"桂花糕"', "桂花糕"), ("ponganme una palabra clave, girasol", "girasol"),
        ("palabra clave, por favor", None), ("给我设个暗号", None), ("set a code word please", None),
    ],
)  # fmt: skip
def test_a_word_is_given_with_the_wish_for_one(text: str, word: str | None) -> None:
    assert word_given(text) == word
