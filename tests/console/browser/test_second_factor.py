"""Signing in as production asks for it: a password, then the code of an authenticator."""

import time
from collections.abc import Iterator

import pyotp
import pytest
from playwright.sync_api import Browser, expect

from tests.console.browser.agent import Agent
from tests.console.browser.conftest import ANA, PASSWORD
from tests.journeys.desk import Desk

_STEP = 30


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A house that asks for the second factor, where Ana has not signed in yet."""
    folder = tmp_path_factory.mktemp("strict")
    database = f"sqlite:///{folder / 'loanline.db'}"
    with Desk(folder, database, SECOND_FACTOR="required") as opened:
        words = ("--name", "Ana Ruiz", "--role", "agent", "--password-stdin")
        opened.command("staff", "add", ANA, *words, given=f"{PASSWORD}\n")
        yield opened


def gives_password(agent: Agent) -> None:
    agent.goes("/sign-in")
    agent.page.get_by_label("E-mail").fill(ANA)
    agent.page.get_by_label("Password").fill(PASSWORD)
    agent.page.get_by_role("button", name="Sign in").click()


def gives_code(agent: Agent, code: str) -> None:
    agent.page.get_by_label("Code").fill(code)
    agent.page.get_by_role("button", name="Go on").click()


def test_an_authenticator_is_set_up_and_asked_for(strict: Desk, chromium: Browser) -> None:
    inbox = "Folders"
    with Agent(chromium, strict.url) as first:
        gives_password(first)
        expect(first.page.locator("img.qr")).to_be_visible()
        assert first.barriers() == []
        secret = first.page.locator(".secret").inner_text().replace(" ", "")
        gives_code(first, pyotp.TOTP(secret).now())
        codes = first.page.locator(".codes code")
        expect(codes).to_have_count(10)
        paper = codes.first.inner_text()
        assert first.barriers() == []
        first.goes("/")
        expect(first.page.get_by_role("navigation", name=inbox)).to_be_visible()
    with Agent(chromium, strict.url) as again:
        gives_password(again)
        expect(again.page.locator("img.qr")).to_have_count(0)
        gives_code(again, "000000")
        expect(again.page.get_by_role("alert")).to_contain_text("That code does not count")
        gives_code(again, pyotp.TOTP(secret).at(int(time.time()) + _STEP))
        expect(again.page.get_by_role("navigation", name=inbox)).to_be_visible()
        again.forgets(401)
    with Agent(chromium, strict.url) as lost:
        gives_password(lost)
        gives_code(lost, paper)
        expect(lost.page.get_by_text("9 are left")).to_be_visible()
