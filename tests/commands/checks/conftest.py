"""Checks are asked one by one, on the services of a terminal."""

from collections.abc import Callable

import pytest

from bot.services import Services
from commands.checks.finding import Check, Finding

Ask = Callable[[Check, Services], list[str]]


def said(finding: Finding) -> str:
    return f"{finding.level}: {finding.what}"


@pytest.fixture
def ask() -> Ask:
    """What a check says, each finding behind its level."""

    def each(check: Check, services: Services) -> list[str]:
        return [said(finding) for finding in check(services)]

    return each
