"""Actions ask the account store through ``bot.known`` alone, whose questions run on both databases.

So they are tried on the embedded one, but for the oldest of them, which keep the way open.
"""

from pathlib import Path
from typing import Final

import pytest

from tests.bot.house import DANA, House

HERE: Final = Path(__file__).parent
ON_BOTH: Final = frozenset({"test_balance.py", "test_identity.py", "test_payment.py"})


@pytest.fixture
def claimed(dana: House) -> House:
    """A house that looks for a payment of Dana's."""
    dana.proves()
    dana.says(DANA, "i paid $50 yesterday")
    return dana


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the runs on PostgreSQL of this folder's other files."""
    spared = [item for item in items if _is_spared(item)]
    if spared:
        config.hook.pytest_deselected(items=spared)
        items[:] = [item for item in items if not _is_spared(item)]


def _is_spared(item: pytest.Item) -> bool:
    return item.path.parent == HERE and item.path.name not in ON_BOTH and "postgresql" in item.name
