"""Whether somebody may write to us themselves."""

import pytest

from bot.words.people.themselves import asks_if_they_may_write


@pytest.mark.parametrize(
    "text",
    [
        "can he text you himself",
        "could my husband call you himself",
        "puede escribirles él mismo?",
        "那他自己发可以吗",
        "佢自己打得唔得",
    ],
)
def test_it_is_asked(text: str) -> None:
    assert asks_if_they_may_write(text)


@pytest.mark.parametrize("text", ["can you text me", "他自己还可以吗", "i can do it myself"])
def test_something_else_is_asked(text: str) -> None:
    assert not asks_if_they_may_write(text)
