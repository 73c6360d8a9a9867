"""A language that is asked for while another is named, and texts that mix the two."""

import pytest
from sqlalchemy import select

from models.preferences import Preferences
from tests.bot.house import STRANGER, House


def language(house: House) -> str | None:
    """The language that was asked for, if one was."""
    with house.database.read() as session:
        return session.scalar(select(Preferences.language))


@pytest.mark.parametrize(
    ("said", "wish", "next_one", "answer"),
    [
        ("btw keep it in english porfa, el español de ustedes es muy formal jaja", "en",
         "cuanto debo", "please text your ZIP"),
        ("your english is weird, mejor en español por favor", "es", "how much do i owe",
         "codigo postal"),
        ("in english please, mi español es malo", "en", "el saldo por favor",
         "please text your ZIP"),
    ],
)  # fmt: skip
def test_the_language_asked_for_among_two_holds_for_mixed_texts(
    house: House, said: str, wish: str, next_one: str, answer: str
) -> None:
    house.says(STRANGER, said)
    assert language(house) == wish
    assert answer in house.says(STRANGER, next_one)[0]


def test_other_letters_are_answered_as_they_are_written(house: House) -> None:
    house.says(STRANGER, "in english please")
    assert "邮编" in house.says(STRANGER, "我还欠多少钱")[0]


@pytest.mark.parametrize("said", ["do you have english and spanish?"])
def test_two_languages_that_are_only_named_are_no_wish(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert language(house) is None
