"""Of tests with many wordings a few run each time, and all of them with ``--every-wording``.

What a borrower may write has thousands of forms, and each is tried through a whole house. The first
two and the last of each test run with ``make test``; ``make wordings`` runs all.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import pytest

OPTION: Final = "--every-wording"
OF_WORDINGS: Final = ("tests/bot/actions/", "tests/bot/dialogue/")
_FEW: Final = 3


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option for a run without exceptions."""
    parser.addoption(OPTION, action="store_true", help="run every wording of every test")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the wordings between, unless somebody asked for a test by its name."""
    named = any("::" in one for one in config.args)
    if named or config.getoption("keyword") or config.getoption(OPTION):
        return
    left = set(spared([item.nodeid for item in items]))
    if left:
        config.hook.pytest_deselected(items=[item for item in items if item.nodeid in left])
        items[:] = [item for item in items if item.nodeid not in left]


def spared(names: Sequence[str]) -> list[str]:
    """The names that others of the same test stand for."""
    cases: dict[str, list[str]] = defaultdict(list)
    for name in names:
        test, _, case = name.partition("[")
        if test.startswith(OF_WORDINGS) and "-" in case:
            cases[f"{test} {case.partition('-')[0]}"].append(name)
    return [name for of_one in cases.values() if len(of_one) > _FEW for name in of_one[2:-1]]
