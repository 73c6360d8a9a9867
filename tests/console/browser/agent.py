"""Somebody at a browser: what they do, and that the browser never complains."""

import json
from itertools import cycle
from types import TracebackType
from typing import Any, Final, Self

from playwright.sync_api import Browser, Locator, Page, expect

from console.sessions import COOKIE
from tests.carriers.twilios_own_code import installed

_MACHINES: Final = cycle(range(1, 255))
SECONDS: Final = 15_000
"""Milliseconds: the machine of a whole run has other things to do."""
expect.set_options(timeout=SECONDS)
_AXE: Final = """async () => {
    const found = await axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.violations.map((one) => `${one.id}: ${one.nodes.map(
        (node) => node.html + " | " + node.failureSummary).join(" || ")}`);
}"""


class Agent:
    """A browser of one person's own; on leaving, whatever it complained of fails the test."""

    def __init__(
        self,
        chrome: Browser,
        url: str,
        *,
        width: int = 1440,
        height: int = 900,
        scheme: Any = "light",
    ) -> None:
        self.url = url
        self.complaints: list[str] = []
        self._context = chrome.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
            # Everybody sits at a machine of their own: tries to sign in are counted by address.
            extra_http_headers={"X-Forwarded-For": f"198.51.100.{next(_MACHINES)}"},
        )
        self._context.set_default_timeout(SECONDS)
        self.page: Page = self._context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)

    def _heard(self, said: Any) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self._context.close()
        if kind is None:
            assert self.complaints == []

    def goes(self, path: str = "/") -> None:
        self.page.goto(f"{self.url}/console{path}")

    def reads(self, language: str) -> None:
        """Have the console speak this language to whoever is signed in."""
        self.goes("/me")
        choice = self.page.locator("select[name=interface]")
        choice.select_option(language)
        choice.locator("xpath=ancestor::form").locator("button").click()
        expect(self.page.locator(f"html[lang^={language}]")).to_be_attached()

    def holds(self, token: str) -> None:
        """Sit at a machine in which somebody's session is open."""
        cookie = {"name": COOKIE, "value": token, "domain": "127.0.0.1", "path": "/console"}
        self._context.add_cookies([cookie])  # type: ignore[list-item]

    def forgets(self, status: int) -> None:
        """The browser itself complains of every such answer."""
        self.complaints = [one for one in self.complaints if f"status of {status}" not in one]

    def signs_in(self, email: str, password: str) -> None:
        self.goes("/sign-in")
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page.get_by_role("navigation", name="Folders")).to_be_visible()

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def opens(self, name: str) -> None:
        """A thread of the list, by whose it is."""
        self.row(name).click()
        expect(self.page.locator("#head h1")).to_have_text(name)

    def row(self, name: str) -> Locator:
        return self.page.locator(".row > a").filter(has_text=name)

    def is_told(self, words: str) -> None:
        expect(self.page.locator(".toast").filter(has_text=words).first).to_be_visible()

    def sees(self, words: str) -> None:
        """In the log of the thread."""
        expect(self.page.locator("#log")).to_contain_text(words)

    @property
    def words(self) -> Locator:
        return self.page.get_by_label("Your words")

    def barriers(self) -> list[str]:
        """What axe finds on the page (WCAG 2.2 AA and best practice).

        The script is evaluated from outside of the page, which its policy does not forbid.
        """
        source = (installed() / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
        self.page.evaluate(f"() => {{ {source}\n }}")
        found: list[str] = self.page.evaluate(_AXE)
        return found

    def stored(self) -> dict[str, str]:
        """What the page keeps in the browser."""
        kept: dict[str, str] = json.loads(
            self.page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})")
        )
        return kept
