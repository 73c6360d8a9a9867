"""The whole house as processes, and Chromium in front of its console."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk

ANA = "ana@harborlane.example"
SOL = "sol@harborlane.example"
ADA = "ada@harborlane.example"
PASSWORD = "correct horse battery"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The house, with three people who work at it; closed before other suites open theirs."""
    folder = tmp_path_factory.mktemp("console")
    with Desk(folder, f"sqlite:///{folder / 'loanline.db'}") as opened:
        for email, name, role in (
            (ANA, "Ana Ruiz", "agent"),
            (SOL, "Sol Vega", "supervisor"),
            (ADA, "Ada Moss", "admin"),
        ):
            words = ("--name", name, "--role", role, "--password-stdin")
            opened.command("staff", "add", email, *words, given=f"{PASSWORD}\n")
        yield opened
    assert opened.leaks() == []


@pytest.fixture
def ana(desk: Desk, chromium: Browser) -> Iterator[Agent]:
    """An agent, signed in."""
    with Agent(chromium, desk.url) as agent:
        agent.signs_in(ANA, PASSWORD)
        yield agent


@pytest.fixture
def sol(desk: Desk, chromium: Browser) -> Iterator[Agent]:
    """Her supervisor, at another machine."""
    with Agent(chromium, desk.url) as agent:
        agent.signs_in(SOL, PASSWORD)
        yield agent
