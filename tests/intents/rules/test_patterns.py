"""No pattern of the rules may take long, whatever a text repeats."""

import importlib
import pkgutil
import random
import re
import time
from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import intents.entities
import intents.rules

LONGEST = 1600
SECONDS = 0.25


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern in the modules of rules and entities, however deep in a table."""
    for package in (intents.rules, intents.entities):
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            for name, value in vars(importlib.import_module(module.name)).items():
                yield from inside(f"{module.name}.{name}", value)


def inside(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, tuple | list):
        for index, item in enumerate(value):
            yield from inside(f"{name}[{index}]", item)


def written(tree: Any, repeats: int, chance: random.Random) -> str:
    """A text made by walking through a pattern, going round its loops many times."""
    return "".join(piece(op, argument, repeats, chance) for op, argument in tree)


def piece(op: Any, argument: Any, repeats: int, chance: random.Random) -> str:
    if op is sre.LITERAL:
        return chr(argument)
    if op is sre.IN:
        return member(argument, chance)
    if op is sre.BRANCH:
        return written(chance.choice(argument[1]), repeats, chance)
    if op is sre.SUBPATTERN:
        return written(argument[3], repeats, chance)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        least, most, tree = argument
        rounds = repeats if most == sre.MAXREPEAT else chance.randint(least, min(most, 12))
        return "".join(written(tree, repeats // 4, chance) for _ in range(max(least, rounds)))
    return "x" if op in (sre.ANY, sre.NOT_LITERAL) else ""


def member(choices: Any, chance: random.Random) -> str:
    op, argument = chance.choice(choices)
    if op is sre.LITERAL:
        return chr(argument)
    return chr(argument[0]) if op is sre.RANGE else " "


PATTERNS = dict(patterns())


def test_the_patterns_were_found() -> None:
    assert len(PATTERNS) > 150


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_a_pattern_is_quick_on_a_text_made_of_its_own_words(name: str) -> None:
    pattern = PATTERNS[name]
    chance = random.Random(name)
    tree = _parser.parse(pattern.pattern)
    for repeats in (8, 16, 40, 40):
        text = written(tree, repeats, chance)[:700]
        hostile = (text[: chance.randint(1, len(text) or 1)] * 3)[:LONGEST] + " zz!"
        begun = time.thread_time()
        list(pattern.finditer(hostile))
        assert time.thread_time() - begun < SECONDS, hostile[:200]
