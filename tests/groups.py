"""Which tests of a parallel run share a worker."""

from typing import Final

from xdist.scheduler import LoadScopeScheduling

ONE_AT_A_TIME: Final = (
    "tests/journeys/",
    "tests/conversations/",
    "tests/faults/",
    "tests/local/",
    "tests/console/browser/",
    "tests/bench/",
    "tests/test_",
)
"""Suites that start many processes: one worker runs them, so that they do not starve each other."""


class OneAtATime(LoadScopeScheduling):
    """Gives the suites that start processes to one worker, and every other test to any.

    xdist's own ``loadgroup`` reads the group from a node id that pytest 9 no longer lets it write.
    """

    def _split_scope(self, nodeid: str) -> str:
        return "processes" if nodeid.startswith(ONE_AT_A_TIME) else nodeid
