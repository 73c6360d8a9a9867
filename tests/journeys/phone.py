"""A borrower's phone: it says, it hears, and it can tell that nothing came."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tests.journeys import looking

if TYPE_CHECKING:
    from tests.journeys.desk import Desk

PATIENCE = 20.0
"""Seconds that an answer may take on a busy machine; it takes a tenth of one."""


@dataclass(frozen=True)
class Sent:
    """A text on its way in: its sid, what the product answered to the post, and to each copy."""

    sid: str
    status: int | None
    answers: list[dict[str, Any]]


class Phone:
    """One number at the carrier. Only texts that come after its making are heard."""

    def __init__(self, desk: "Desk", number: str) -> None:
        self.desk = desk
        self.number = number
        self._heard = max((text["seq"] for text in self._texts(0)), default=0)

    @property
    def thread(self) -> looking.ThreadView:
        """What the database holds of this number."""
        return looking.ThreadView(self.desk.database, self.desk.lookup.number_id(self.number))

    def says(self, body: str, **how: Any) -> Sent:
        """Send a text; back when the product has answered the carrier's post."""
        sent = self.sends(body, **how)
        assert sent.status in (200, None), sent
        return sent

    def sends(self, body: str, **how: Any) -> Sent:
        """The same, whatever the product answers."""
        self.desk.words.add(body)
        got = self.desk.at_carrier("POST", "texts", {"from": self.number, "body": body, **how})
        return Sent(got["sid"], got.get("status_code"), got.get("answers", []))

    def hears(self, *parts: str, without: tuple[str, ...] = (), within: float = PATIENCE) -> str:
        """The next text that comes; each of ``parts`` must be in it, none of ``without``."""
        texts = self._texts(within)
        assert texts, f"nothing came within {within:g} s, not even {parts}"
        body: str = texts[0]["body"]
        self._heard = texts[0]["seq"]
        missing = [part for part in parts if part not in body]
        assert not missing, f"{missing} not in {body!r}"
        assert not [part for part in without if part in body], f"{without} in {body!r}"
        return body

    def hears_nothing(self) -> None:
        """No text comes: whatever was recorded has been dealt with, and nothing was sent."""
        self.thread.wait_until_quiet()
        assert [text["body"] for text in self._texts(0)] == []

    def asks(self, body: str, *parts: str, **how: Any) -> str:
        """Say something, and hear an answer to it."""
        self.says(body)
        return self.hears(*parts, **how)

    def heard_all(self) -> list[str]:
        """Whatever came since the last text heard, when everything has been dealt with."""
        return [text["body"] for text in self.heard_texts()]

    def heard_texts(self) -> list[dict[str, Any]]:
        """The same as the carrier shows them, with their encoding and segments."""
        self.thread.wait_until_quiet()
        texts = self._texts(0)
        self._heard = max((text["seq"] for text in texts), default=self._heard)
        return texts

    def status_of_last(self) -> tuple[str, int | None]:
        """How far the newest text to this phone got at the carrier, with its error code."""
        newest = self._read(0, 0)[-1]
        return newest["status"], newest["error_code"]

    def _texts(self, wait: float) -> list[dict[str, Any]]:
        return self._read(getattr(self, "_heard", 0), wait)

    def _read(self, after: int, wait: float) -> list[dict[str, Any]]:
        """Texts to this phone after a seq; the long poll also ends for the phone's own texts."""
        seen = after
        while True:
            query = urlencode({"number": self.number, "after": seen, "wait": wait})
            got = self.desk.at_carrier("GET", f"texts?{query}")
            found = [text for text in got["texts"] if text["direction"] == "outbound"]
            self.desk.words.update(text["body"] for text in found)
            if found or not got["texts"] or not wait:
                return found
            seen = got["seq"]
