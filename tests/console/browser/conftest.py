"""The whole house as processes, and Chromium in front of its console."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from sqlalchemy import delete, update

from clock import real_now
from models.cases import Case, CaseState, Hold
from models.desk import Draft, Mention
from models.staff import StaffTask
from models.threads import Thread, ThreadMode
from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk
from tests.open_houses import until_left

ANA = "ana@harborlane.example"
SOL = "sol@harborlane.example"
ADA = "ada@harborlane.example"
PASSWORD = "correct horse battery"


@contextmanager
def staffed(folder: Path) -> Iterator[Desk]:
    """A house with three people who work at it."""
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


@pytest.fixture(scope="session")
def desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """One house for all of them; closed before other suites open theirs."""
    with until_left(request, staffed(tmp_path_factory.mktemp("console"))) as opened:
        yield opened


@pytest.fixture(scope="module")
def nobody_waits(desk: Desk) -> None:
    """What the tests of another file left in the queue is settled."""
    settled = {
        "mode": ThreadMode.BOT,
        "priority": 0,
        **dict.fromkeys(
            ("escalated_at", "escalation_reason", "taken_by", "taken_at", "assigned_to")
        ),
        **dict.fromkeys(("snoozed_at", "snoozed_until", "team_id")),
    }
    now = real_now()
    with desk.database.write() as session:
        session.execute(update(Thread).values(settled))
        session.execute(update(Case).values(state=CaseState.CLOSED, closed_at=now))
        session.execute(update(Hold).where(Hold.lifted_at.is_(None)).values(lifted_at=now))
        session.execute(update(StaffTask).where(StaffTask.done_at.is_(None)).values(done_at=now))
        session.execute(update(Mention).values(seen_at=now))
        session.execute(delete(Draft))


@pytest.fixture
def ana(desk: Desk, nobody_waits: None, chromium: Browser) -> Iterator[Agent]:
    """An agent, signed in."""
    with Agent(chromium, desk.url) as agent:
        agent.signs_in(ANA, PASSWORD)
        yield agent


@pytest.fixture
def sol(desk: Desk, nobody_waits: None, chromium: Browser) -> Iterator[Agent]:
    """Her supervisor, at another machine."""
    with Agent(chromium, desk.url) as agent:
        agent.signs_in(SOL, PASSWORD)
        yield agent
