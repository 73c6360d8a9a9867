"""Whoever says that we reached the right phone is no stranger."""

import pytest

from intents.normalise import fold
from intents.rules.right_person import is_meant
from intents.wrong_number import read_wrong_number


@pytest.mark.parametrize(
    "text",
    [
        "this is not a wrong number its me",
        "its not the wrong number, this is me",
        "this is the right person, you got the right number",
        "you have the right number",
        "no es número equivocado, soy yo",
        "你们没打错，就是我",
        "冇打錯，係我",
    ],
)
def test_the_phone_is_theirs(text: str) -> None:
    assert is_meant(fold(text))
    assert read_wrong_number(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "wrong number",
        "this is not the right number for dana",
        "you dont have the right person",
        "you have the wrong number, not me",
        "es número equivocado, no soy yo",
        "你打错了，不是我",
    ],
)
def test_the_phone_is_somebody_elses(text: str) -> None:
    assert not is_meant(fold(text))


def test_wrong_numbers_are_still_read_so() -> None:
    assert read_wrong_number("you have the wrong number, not me")
    assert read_wrong_number("es número equivocado, no soy yo")
    assert read_wrong_number("i'm not Dana")
    assert read_wrong_number("i'm not military") is None
