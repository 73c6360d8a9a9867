"""Every page, tried as every role and as nobody: only what the table in docs/security.md says."""

import re
import uuid
from pathlib import Path
from typing import Final

import pytest

import console.pages  # noqa: F401 — Importing the pages fills the table.
from clock import real_now
from console.doors import PAGES, ROLES, Door, Page, opens
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office

SECURITY: Final = Path(__file__).parents[2] / "docs" / "security.md"
_ROW: Final = re.compile(r"^\| `(GET|POST)` `(/console[^`]*)` \|(.*)\|$")
_VALUES: Final = {
    "uuid": "00000000-0000-0000-0000-000000000001",
    "int": "999999",
    "string": "nothing",
    "path": "nothing",
}
_ARGUMENT: Final = re.compile(r"<(?:(\w+):)?\w+>")
OPEN: Final = (200, 204, 303, 304, 400, 401, 404)
"""Whoever passes the door may still find nothing, or have sent too little."""


def address(page: Page) -> str:
    return _ARGUMENT.sub(lambda found: _VALUES[found[1] or "string"], page.rule)


def tabled() -> dict[tuple[str, str], set[str]]:
    """Who may, as the table in the documentation has it."""
    found = {}
    for line in SECURITY.read_text(encoding="utf-8").splitlines():
        if row := _ROW.match(line):
            marks = [cell.strip() for cell in row[3].split("|")]
            names = ("nobody", *ROLES)
            found[row[1], row[2]] = {name for name, mark in zip(names, marks, strict=True) if mark}
    return found


def coded() -> dict[tuple[str, str], set[str]]:
    """Who may, as the code has it."""
    return {
        (method, f"/console{page.rule}"): {role for role in ROLES if opens(page.door, role)}
        | ({"nobody"} if page.door == Door.NOBODY else set())
        for page in PAGES.values()
        for method in page.methods
    }


def test_the_documentation_has_the_table_that_the_code_has() -> None:
    assert tabled() == coded()


def test_there_are_pages_behind_every_door() -> None:
    assert {page.door for page in PAGES.values()} == set(Door)


@pytest.mark.parametrize("role", ["nobody", *ROLES])
def test_every_page_lets_in_whom_the_table_names(office: Office, role: str) -> None:
    browser = office.nobody() if role == "nobody" else office.browser(role)
    receive(office.terminal, DANA, "hello", real_now())
    wrong = []
    # Signing out comes last: it would make nobody of everybody.
    for page in sorted(PAGES.values(), key=lambda page: "sign-out" in page.rule):
        for method in page.methods:
            send = browser.get if method == "GET" else browser.post
            status = send(address(page)).status_code
            refused = status == 403 or (role == "nobody" and status == 303)
            let_in = not refused and status in OPEN
            may = role in coded()[method, f"/console{page.rule}"]
            if let_in != may and not (role == "nobody" and page.door == Door.NOBODY):
                wrong.append((method, page.rule, status))
    assert wrong == []


def test_nobody_is_sent_to_sign_in_from_every_page(office: Office) -> None:
    browser = office.nobody()
    for page in PAGES.values():
        if page.door != Door.NOBODY and "GET" in page.methods:
            answer = browser.get(address(page))
            assert answer.status_code == 303, page.rule
            assert answer.headers["Location"] == "/console/sign-in"


def test_an_address_that_does_not_exist_is_a_page_that_helps(office: Office) -> None:
    answer = office.browser("agent").get(f"/threads/{uuid.uuid4()}")
    assert answer.status_code == 404
    assert "There is nothing here" in answer.text
    assert office.nobody().get("/no/such/page").status_code == 404


def test_no_address_is_added_outside_of_the_table(office: Office) -> None:
    known = {f"console.{endpoint}" for endpoint in PAGES} | {"console.static", "console.nowhere"}
    added = {
        rule.endpoint
        for rule in office.terminal.app.url_map.iter_rules()
        if rule.rule.startswith("/console")
    }
    assert added == known


def test_a_page_says_what_a_browser_may_not_do(office: Office) -> None:
    for browser in (office.nobody(), office.browser("agent")):
        for path in ("/sign-in", "/", "/no/such/page", "/static/tokens.css"):
            answer = browser.get(path)
            headers = answer.headers
            answer.close()
            policy = headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert "frame-ancestors 'none'" in policy
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Referrer-Policy"] == "same-origin"
            assert headers["X-Frame-Options"] == "DENY"


def test_a_page_with_personal_data_is_kept_nowhere(office: Office) -> None:
    assert office.browser("agent").get("/").headers["Cache-Control"] == "no-store"
