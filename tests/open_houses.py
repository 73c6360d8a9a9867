"""Houses that several tests of a folder share, closed when the folder's last test is over.

pytest keeps what a session shares until the end of the run: a house that nobody visits any more
would take a third of a core from the tests that follow.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Final, TypeVar

import pytest

_OPEN: Final = pytest.StashKey[list[ExitStack]]()
House = TypeVar("House")


@contextmanager
def until_left(
    request: pytest.FixtureRequest, house: AbstractContextManager[House]
) -> Iterator[House]:
    """The house, open until the next test is of another folder or the fixture ends."""
    with ExitStack() as stack:
        request.session.stash.setdefault(_OPEN, []).append(stack)
        yield stack.enter_context(house)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Whatever a house asserts on closing is charged to the last test of its folder."""
    if nextitem is not None and nextitem.path.parent == item.path.parent:
        return
    for stack in item.session.stash.get(_OPEN, []):
        stack.close()
