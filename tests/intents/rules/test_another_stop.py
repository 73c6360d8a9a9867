"""A stop that is a place, a song or a cry of joy; others who are to get no texts; limits of time."""

import pytest

from intents.law import read_law


@pytest.mark.parametrize(
    "text",
    [
        "the office near the two way stop", "stop in the name of love lol",
        "Stop it! approved? that's awesome", "not opting out, only asking about a fee",
        "im not saying leave me alone, i want to know why",
        "dont text my sister, text me", "quit texting my manager, my number is the one ending 12",
        "never text me in the last week of the month", "texts i don't mind, just no calls",
    ],
)  # fmt: skip
def test_no_end_of_texts_is_asked_for(text: str) -> None:
    assert read_law(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "FIN", "fin.", "2 STOP", "at the bus stop, stop texting me", "stop it! stop texting me",
        "leave me alone", "not opting out of the loan, just stop the texts",
        "dont text my sister and dont text me",
    ],
)  # fmt: skip
def test_an_end_of_texts_stays_one(text: str) -> None:
    law = read_law(text)
    assert law is not None
    assert law.kind == "opt_out"
