"""What borrowers write, and what they are called, is shown and never run: on every page."""

import re
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final

import flask
import pytest
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.exceptions import BadRequestKeyError

import console
from clock import real_now
from console.doors import opens
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.hostile import (
    EVIL,
    HOSTILE,
    READ,
    active_in,
    harm_in,
    number_of_dana,
    paths_of,
)
from tests.console.office import Browser, Office

OPEN: Final = {"admin": "en", "auditor": "zh", "agent": "en"}
"""Roles that look at every page, with the language of their console."""


def test_the_reader_sees_what_would_run() -> None:
    assert len(active_in("".join(HOSTILE))) == 2
    for tag in (
        '<a href="javascript:x">y</a>', '<p style="a">z</p>', '<a href="//evil.example">y</a>',
        '<p hx-on:click="x">y</p>', '<iframe srcdoc="x">', '<meta http-equiv="refresh">',
        "<style>a</style>", '<form action="https://evil.example">', '<p hx-vals="js:x">',
    ):  # fmt: skip
        assert len(active_in(tag)) == 1, tag
    assert active_in('<script src="/console/static/keys.js"></script>') == []
    assert active_in('<a href="/console/">a</a><a href="#b">b</a><a href="?c=d">c</a>') == []


@pytest.mark.parametrize("role", OPEN)
def test_nothing_hostile_is_active_on_any_page(poisoned: Office, role: str) -> None:
    browser = poisoned.browser(role)
    shown = set()
    for page in READ:
        for path in paths_of(poisoned, page) if opens(page.door, role) else ():
            answer = browser.get(path, headers={"Accept-Language": OPEN[role]})
            assert answer.status_code in (200, 303, 404), path
            assert harm_in(answer) == [], path
            if answer.status_code == 200:
                shown.add(page.endpoint)
    missing = {page.endpoint for page in READ if opens(page.door, role)} - shown
    others_searches = set() if role == "admin" else {"search.found"}
    assert missing == {"sign_in.ask_code", "provider.begin", "provider.back"} | others_searches


class _Anything(ImmutableMultiDict[str, str]):
    """The query of an address that holds hostile words under one name, whatever that is."""

    words: ClassVar[str] = EVIL
    name: ClassVar[str] = ""
    asked: ClassVar[set[str]] = set()
    """Every name that a page asked for."""

    def __getitem__(self, key: str) -> str:
        self.asked.add(key)
        if key != self.name:
            raise BadRequestKeyError(key)
        return self.words

    def __contains__(self, key: object) -> bool:
        return key == self.name

    def get(  # type: ignore[override]
        self,
        key: str,
        default: Any = None,
        type: Any = str,  # noqa: A002 — The name that callers use.
    ) -> Any:
        try:
            return type(self[key])
        except (BadRequestKeyError, ValueError):
            return default


class _Asking(flask.Request):
    """A request with such an address."""

    @cached_property
    def args(self) -> Any:
        return _Anything()


def named_in_code() -> set[str]:
    """Parameters that the console asks for by a plain word."""
    asks = re.compile(r'request\.args\.get\(\s*"(\w+)"')
    files = Path(console.__file__).parent.rglob("*.py")
    return {name for path in files for name in asks.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("words", [EVIL, HOSTILE[1], HOSTILE[5], HOSTILE[7]])
def test_what_an_address_holds_is_never_obeyed(
    poisoned: Office, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    monkeypatch.setattr(poisoned.terminal.app, "request_class", _Asking)
    monkeypatch.setattr(_Anything, "words", words)
    browser = poisoned.browser("admin")
    asked = set()
    for page in READ:
        for path in paths_of(poisoned, page):
            tried: set[str] = set()
            monkeypatch.setattr(_Anything, "asked", {""})
            while left := _Anything.asked - tried:
                name = min(left)
                tried.add(name)
                monkeypatch.setattr(_Anything, "name", name)
                answer = browser.get(path)
                assert answer.status_code in (200, 303, 400, 404), (path, name)
                assert harm_in(answer) == [], (path, name)
            asked |= tried
    assert len(named_in_code()) >= 10
    assert named_in_code() <= asked


def test_the_words_themselves_can_be_read(poisoned: Office) -> None:
    page = poisoned.browser("agent").shows(f"/threads/{number_of_dana(poisoned)}")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{1301*1303}}" in page


@pytest.mark.parametrize("words", HOSTILE)
def test_what_staff_write_is_as_harmless(poisoned: Office, words: str) -> None:
    where = f"/threads/{number_of_dana(poisoned)}/write"
    page = poisoned.browser("agent").does(where, kind="note", body=words)
    assert active_in(page) == []


def test_a_form_larger_than_any_of_ours_is_refused(ana: Browser, office: Office) -> None:
    thread_id = receive(office.terminal, DANA, "hello", real_now())
    assert ana.post(f"/threads/{thread_id}/write", body="x" * 300_000).status_code == 413
    answer = ana.post(f"/threads/{thread_id}/write", kind="note", body="x" * 5000)
    assert answer.status_code == 400
