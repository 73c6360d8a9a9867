"""A manager of ours who is wanted, and those of other people."""

import pytest

from bot.words.people.managers import wants_manager


@pytest.mark.parametrize(
    "text",
    [
        "she was rude to me, get me a supervisor",
        "i need to speak with a manager now",
        "páseme con el encargado",
        "quiero hablar con un supervisor",
        "叫你们主管来听电话",
        "叫你哋經理聽電話",
    ],
)
def test_a_manager_is_wanted(text: str) -> None:
    assert wants_manager(text)


@pytest.mark.parametrize(
    "text",
    [
        "you called my manager at work",
        "i need to ask my boss for the day off",
        "mi jefa no me deja usar el teléfono",
        "我上司看到你们的短信了",
        "the manager at the store said to text you",
    ],
)
def test_somebody_elses_is_none(text: str) -> None:
    assert not wants_manager(text)
