"""Signing in through an identity provider: over the wire, in a browser that goes there and back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ANA, PASSWORD
from tests.console.identity import CLIENT_ID, CLIENT_SECRET, Identity, identity_provider
from tests.journeys.desk import Desk

NAME = "Harbor Lane"


@pytest.fixture(scope="module")
def identity() -> Iterator[Identity]:
    with identity_provider() as made:
        yield made


@pytest.fixture(scope="module")
def trusting(identity: Identity, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A house at which Ana works, and that lets in whom the provider vouches for."""
    folder = tmp_path_factory.mktemp("trusting")
    trust = {
        "OIDC_ISSUER": identity.url,
        "OIDC_CLIENT_ID": CLIENT_ID,
        "OIDC_CLIENT_SECRET": CLIENT_SECRET,
        "OIDC_NAME": NAME,
    }
    with Desk(folder, f"sqlite:///{folder / 'loanline.db'}", **trust) as opened:
        words = ("--name", "Ana Ruiz", "--role", "agent", "--password-stdin")
        opened.command("staff", "add", ANA, *words, given=f"{PASSWORD}\n")
        yield opened
    assert opened.leaks() == []


def goes_there_and_back(agent: Agent) -> None:
    agent.goes("/sign-in")
    agent.page.get_by_role("link", name=f"Sign in with {NAME}").click()


def test_whom_it_vouches_for_is_at_the_desk(
    trusting: Desk, identity: Identity, chromium: Browser
) -> None:
    identity.person = {"email": ANA, "email_verified": True}
    with Agent(chromium, trusting.url) as ana:
        goes_there_and_back(ana)
        expect(ana.page.get_by_role("navigation", name="Folders")).to_be_visible()
        expect(ana.page.locator(".bar")).to_contain_text("Ana Ruiz")
        assert "code=" not in ana.page.url


@pytest.mark.parametrize(
    ("person", "told"),
    [
        ({"email": ANA, "email_verified": False}, "e-mail address"),
        ({"email": "mia@elsewhere.example", "email_verified": True}, "Nobody works here"),
    ],
)
def test_nobody_else_is_and_they_are_told_why(
    trusting: Desk, identity: Identity, chromium: Browser, person: dict[str, object], told: str
) -> None:
    identity.person = person
    with Agent(chromium, trusting.url) as agent:
        goes_there_and_back(agent)
        expect(agent.page.locator("main")).to_contain_text(told)
        agent.goes("/inbox/escalated")
        expect(agent.page.get_by_label("Password")).to_be_visible()
        agent.forgets(403)
