"""Whole conversations, word for word, with what must hold in each of them."""

import pytest

from tests.conversations.checking import faults_of
from tests.conversations.conftest import Played
from tests.conversations.playing import Play
from tests.conversations.script import Act, load, names

ON_POSTGRESQL = ("balance-en",)
"""A handful that touches every table a conversation writes to."""


def read_back(play: Play) -> list[str]:
    """The conversation as it went, line by line."""
    lines = [
        (_said(step.act), *golden) for step, golden in zip(play.steps, play.golden, strict=True)
    ]
    return [line for group in lines for line in group]


def written(name: str) -> list[str]:
    """The conversation as its script has it."""
    return [line for act in load(name).acts for line in (_said(act), *act.golden)]


def _said(act: Act) -> str:
    return f"- {act.kind}: {act.value}"


def require_played(play: Play) -> None:
    """Raise what kept a conversation from its end."""
    if play.fault is not None:
        raise play.fault


@pytest.mark.parametrize("name", names())
def test_what_is_heard_is_what_is_written(played: Played, name: str) -> None:
    require_played(played[name])
    assert read_back(played[name]) == written(name)


@pytest.mark.parametrize("name", names())
def test_what_must_hold_in_every_conversation_holds(played: Played, name: str) -> None:
    play = played[name]
    require_played(play)
    assert faults_of(play.script.accounts, play.steps) == []


@pytest.mark.postgres
@pytest.mark.parametrize("name", ON_POSTGRESQL)
def test_the_same_is_heard_on_postgresql(played_on_postgresql: Played, name: str) -> None:
    require_played(played_on_postgresql[name])
    assert read_back(played_on_postgresql[name]) == written(name)
