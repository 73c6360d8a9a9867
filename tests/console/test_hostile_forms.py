"""Every form of the console is sent with hostile words in each of its fields, whatever it chooses.

The forms are read from the pages, and the pages are those of ``console.doors``: a new page, form or
field is tried without anybody thinking of it.
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

import pytest
from werkzeug.exceptions import HTTPException
from werkzeug.test import TestResponse

from console.doors import PAGES
from tests.console.forms import Form, forms_of
from tests.console.hostile import FORMULA, HOSTILE, READ, harm_in, number_of_dana, paths_of
from tests.console.office import Browser, Office

LAST: Final = ("sign_in.", "settings.leave", "me.", "threads.", "settings.change_person")
"""Forms that end what the others need."""
_TAKEN: Final = (200, 303, 400, 401, 404, 422)
BY_HAND: Final = {
    "alert_address.forget_mine": "/me/alerts/forget",
    "alert_address.forget_theirs": "/settings/people/1/alerts/forget",
    "alert_address.try_mine": "/me/alerts/test",
    "authenticator.begin": "/me/authenticator",
    "authenticator.check": "/me/authenticator/code",
    "me.new_codes": "/me/codes",
    "settings.sign_out": "/settings/people/1/sessions/end",
    "sign_in.check_code": "/sign-in/code",
    "writing.measure": "/threads/{dana}/measure",
}
"""Pages that no form of the poisoned office leads to, with their addresses."""


class Sender:
    """Sends forms as an administrator, and keeps to which pages."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.sent: set[str] = set()
        self.tried: set[tuple[str, ...]] = set()

    def endpoint(self, form: Form) -> str:
        """The page that the form is sent to."""
        urls = self.office.terminal.app.url_map.bind("localhost")
        try:
            found, _ = urls.match(urlsplit(form.action).path, method=form.method.upper())
        except HTTPException:
            return ""
        return str(found).removeprefix("console.")

    def forms(self) -> Iterator[tuple[str, Form]]:
        """Those of every page, each kind of form once."""
        browser = self.office.browser("admin")
        for page in READ:
            for path in paths_of(self.office, page):
                answer = browser.get(path)
                if answer.status_code != 200 or not answer.content_type.startswith("text/html"):
                    continue
                yield from self.new_in(answer.text, f"/console{path}")

    def new_in(self, page: str, path: str) -> Iterator[tuple[str, Form]]:
        """The forms of a page of a kind that no page had."""
        for form in forms_of(page, path):
            endpoint = self.endpoint(form)
            kind = (endpoint, *form.fixed, *form.typed, *form.choices)
            if endpoint and kind not in self.tried:
                self.tried.add(kind)
                yield endpoint, form

    def send(self, endpoint: str, form: Form, words: str) -> None:
        """The form with each of its choices; whatever comes of it is harmless."""
        browser = self.office.browser("admin")
        for fields in form.sent(words):
            if endpoint.startswith(LAST):
                browser = self.office.browser("admin")
            answer = self._answer(browser, form, fields)
            assert answer.status_code in _TAKEN, (endpoint, fields)
            assert harm_in(answer) == [], (endpoint, fields)
            if answer.status_code == 303:
                shown = browser.client.get(answer.headers["Location"])
                assert shown.status_code in (200, 303, 404), (endpoint, fields)
                assert harm_in(shown) == [], (endpoint, fields)
                for after in list(self.new_in(shown.text, answer.headers["Location"])):
                    self.send(*after, words)
            self.sent.add(endpoint)

    @staticmethod
    def _answer(browser: Browser, form: Form, fields: dict[str, str]) -> TestResponse:
        path = form.action.removeprefix("/console")
        if form.method == "get":
            return browser.get(path, query_string=fields)
        return browser.post(path, **{**fields, "csrf_token": browser.token()})


@pytest.mark.parametrize("words", [FORMULA, " ".join(reversed(HOSTILE))])
def test_every_form_takes_hostile_words_without_harm(poisoned: Office, words: str) -> None:
    sender = Sender(poisoned)
    for _ in range(3):
        found = list(sender.forms())
        for endpoint, form in sorted(found, key=lambda one: one[0].startswith(LAST)):
            sender.send(endpoint, form, words)
    taken = {page.endpoint for page in PAGES.values() if "POST" in page.methods}
    assert taken - sender.sent == BY_HAND.keys()


@pytest.mark.parametrize("words", HOSTILE)
def test_what_no_form_leads_to_is_as_harmless(poisoned: Office, words: str) -> None:
    browser = poisoned.browser("admin")
    for path in BY_HAND.values():
        fields = {"kind": "reply", "body": words, "password": words[:200], "code": words[:20]}
        answer = browser.post(path.format(dana=number_of_dana(poisoned)), **fields)
        assert answer.status_code in _TAKEN
        assert harm_in(answer) == [], path
