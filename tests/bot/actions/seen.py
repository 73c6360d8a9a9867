"""What tests of actions look at after a conversation, and tables of texts for a pattern."""

import re
from collections.abc import Sequence
from typing import Any

import pytest

from models.cases import Case, CaseEvent, Hold
from tests.bot.house import House


def cases(house: House) -> list[tuple[str, str | None]]:
    """Kind and category of every case, in order."""
    return [(str(case.kind), case.category) for case in house.rows(Case)]


def holds(house: House) -> list[tuple[str, str]]:
    """Scope and reason of every hold, in order."""
    return [(str(hold.scope), hold.reason) for hold in house.rows(Hold)]


def happened(house: House) -> list[str]:
    """What happened to cases, in order."""
    return [event.what for event in house.rows(CaseEvent)]


def examples(
    name: str, pattern: re.Pattern[str], *, yes: Sequence[str], no: Sequence[str]
) -> list[Any]:
    """Parameters of a test: the pattern, a text, and whether the pattern occurs in it."""
    return [pytest.param(pattern, text, text in yes, id=f"{name}-{text}") for text in (*yes, *no)]
