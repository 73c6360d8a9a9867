"""What a rule for English sentences is made of."""

from __future__ import annotations

import re
from typing import NamedTuple


class Rule(NamedTuple):
    """A pattern over canonical text, searched when the text has one of the `needed` words.

    An imperative is no request with a subject before it.
    """

    name: str
    needed: frozenset[str]
    pattern: re.Pattern[str]
    imperative: bool


def rule(name: str, needed: str, pattern: str, *, imperative: bool = False) -> Rule:
    """A rule; ``needed`` holds its words with blanks between them."""
    return Rule(name, frozenset(needed.split()), re.compile(pattern), imperative)
