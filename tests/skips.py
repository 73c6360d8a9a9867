"""Skipped tests are counted aloud, and in CI a test may not be skipped for want of a server.

Hooks of pytest: ``conftest`` imports them, and they can be loaded alone with ``-p tests.skips``.
"""

import os
from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

import pytest

ALLOWED: Final = "only "
"""How the reason begins where a test makes no sense on a machine at all: ``only on Linux``."""


def counted(reports: Iterable[Any]) -> Counter[str]:
    """How many tests were skipped, by reason, but for those that make no sense here."""
    reasons = (_reason(report) for report in reports)
    return Counter(reason for reason in reasons if not reason.startswith(ALLOWED))


def _reason(report: Any) -> str:
    longrepr = report.longrepr
    text = str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)
    return text.removeprefix("Skipped: ")


def _skipped(config: pytest.Config) -> Counter[str]:
    reporter: Any = config.pluginmanager.get_plugin("terminalreporter")
    return counted(reporter.stats.get("skipped", [])) if reporter else Counter()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """The last thing to be read is what was not tested."""
    for reason, count in _skipped(config).items():
        terminalreporter.section("NOT TESTED", sep="!", red=True, bold=True)
        terminalreporter.line(f"{count} tests were skipped: {reason}", red=True)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """In CI everything is installed, so a skipped test is a failure."""
    if os.environ.get("CI") and exitstatus == 0 and _skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
