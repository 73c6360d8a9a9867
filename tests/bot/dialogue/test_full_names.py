"""What is taken for a name where one was asked for."""

import pytest

from bot.words.people.full_names import is_full_name


@pytest.mark.parametrize(
    "text",
    [
        "Dana Holme",
        "Dana M. Holme",
        "Juan Carlos de la Cruz",
        "Siobhán O'Neill",
        "Li Wei",
        "A-Ling Wu",
    ],
)
def test_a_full_name_is_one(text: str) -> None:
    assert is_full_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank You",
        "Good Morning",
        "dana",
        "Dana",
        "My name is Dana Holme",
        "Buenos Dias",
        "No Thanks",
        "王小明",
    ],
)
def test_a_courtesy_or_a_sentence_is_none(text: str) -> None:
    assert not is_full_name(text)
