"""A floor imports only from floors below it, and folders on one floor not from each other."""

import ast
from collections.abc import Iterator
from typing import Final

import pytest

from tests.house.sources import BESIDE, FLOORS, OF_MODULES, PLANNED, ROOT, Source, sources


def imported(source: Source) -> Iterator[tuple[str, int]]:
    """Every module imported at the top or inside a function, with its line."""
    for node in source.nodes:
        if isinstance(node, ast.Import):
            for name in node.names:
                yield name.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source.path}:{node.lineno}: name the folder you import from"
            yield str(node.module), node.lineno
        elif isinstance(node, ast.Call) and _imports_by_name(node):
            yield str(node.args[0].value), node.lineno  # type: ignore[attr-defined]


def _imports_by_name(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in ("import_module", "__import__") and isinstance(call.args[0], ast.Constant)


def may_import(home: str, other: str) -> bool:
    """Whether a file that lives in ``home`` may import from the folder ``other``."""
    if other == home or other not in FLOORS | BESIDE:
        return True
    if home in FLOORS and other in FLOORS:
        floor = FLOORS[home]
        return FLOORS[other] < floor or (FLOORS[other] == floor and floor in OF_MODULES)
    if home in BESIDE and other in FLOORS:
        return FLOORS[other] in BESIDE[home]
    return home == "tests" or (home, other) == ("bench", "local")


def upward(source: Source) -> list[str]:
    """The imports of a file that the floors forbid."""
    return [
        f"{source.path}:{line}: imports {module}"
        for module, line in imported(source)
        if not may_import(source.home, module.split(".")[0])
    ]


def test_no_file_imports_from_its_own_floor_or_a_higher_one() -> None:
    assert [fault for source in sources() for fault in upward(source)] == []


def test_every_folder_with_python_has_its_floor() -> None:
    homes = {source.home for source in sources()}
    assert homes - FLOORS.keys() - BESIDE.keys() == set()


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("carriers/twilio.py", "import bot.outbox"),
        ("carriers/twilio.py", "from models.numbers import Number"),
        ("models/numbers.py", "def f():\n    from policy import gate"),
        ("bot/turn.py", "import importlib\nimportlib.import_module('console.pages')"),
        ("sandbox/api.py", "from clock import now"),
        ("config.py", "import models"),
        ("commands/say.py", "import cli"),
        ("webhooks/status.py", "import console"),
        ("bot/turn.py", "from local.processes import Process"),
        ("migrations/env.py", "import accounts"),
    ],
)
def test_a_forbidden_import_is_found(path: str, line: str) -> None:
    assert upward(Source(path, line)) != []


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("bot/turn.py", "from models.numbers import Number\nimport bot.law"),
        ("app.py", "import cli, console, webhooks"),
        ("config.py", "import crypto"),
        ("local/first_data.py", "from webhooks.keys import make_key"),
        ("tests/bot/test_turn.py", "from sandbox.app import make_app"),
    ],
)
def test_an_allowed_import_is_let_pass(path: str, line: str) -> None:
    assert upward(Source(path, line)) == []


OF_WORDS: Final = "bot/words/"


def beyond_words(source: Source) -> list[str]:
    """What a file of words imports of the rest of the bot."""
    return [
        f"{source.path}:{line}: imports {module}"
        for module, line in imported(source)
        if source.path.startswith(OF_WORDS) and f"{module}.".startswith("bot.")
        if not f"{module}.".startswith("bot.words.")
    ]


def test_what_words_say_hangs_on_nothing_but_the_words() -> None:
    assert [fault for source in sources() for fault in beyond_words(source)] == []
    assert beyond_words(Source("bot/words/texts/hours.py", "from bot.context import Context")) != []
    assert beyond_words(Source("bot/turn.py", "from bot.context import Context")) == []


def test_the_floors_are_those_of_the_tree() -> None:
    for name in FLOORS:
        built = (ROOT / name).is_dir() or (ROOT / f"{name}.py").is_file()
        assert built != (name in PLANNED), name
