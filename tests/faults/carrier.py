"""The sandbox as tests see it: borrowers text, faults are set, and all texts can be read."""

import http.client
import json
from typing import Any, Final
from urllib.parse import urlsplit

_PATIENCE: Final = 60.0


class CarrierDesk:
    """The control API of one sandbox. Safe between threads: each call has its own connection."""

    def __init__(self, url: str) -> None:
        self._netloc = urlsplit(url).netloc

    def text(self, sender: str, body: str, **more: Any) -> dict[str, Any]:
        """A borrower texts; what became of it at the webhook, unless ``wait=False``."""
        answer: dict[str, Any] = self._ask("POST", "texts", {"from": sender, "body": body, **more})
        return answer

    def goes_wrong(self, on: str, kind: str, **more: Any) -> None:
        """Queue a fault."""
        self._ask("POST", "faults", {"on": on, "kind": kind, **more})

    def goes_well(self) -> None:
        """Forget the faults that were queued."""
        self._ask("DELETE", "faults")

    def faults_left(self) -> int:
        """How many queued faults have not hit all they were meant to."""
        return len(self._ask("GET", "faults")["faults"])

    def state(self) -> dict[str, Any]:
        """Counts of everything."""
        found: dict[str, Any] = self._ask("GET", "state")
        return found

    def texts(self, number: str | None = None) -> list[dict[str, Any]]:
        """All texts in both directions, oldest first."""
        query = f"number=%2B{number[1:]}&" if number else ""
        found: list[dict[str, Any]] = []
        while True:
            after = found[-1]["seq"] if found else 0
            page = self._ask("GET", f"texts?{query}after={after}")
            found += page["texts"]
            if not page["more"]:
                return found

    def _ask(self, method: str, path: str, content: Any = None) -> Any:
        connection = http.client.HTTPConnection(self._netloc, timeout=_PATIENCE)
        try:
            body = None if content is None else json.dumps(content)
            connection.request(method, f"/sandbox/{path}", body)
            answer = connection.getresponse()
            found = json.loads(answer.read())
        finally:
            connection.close()
        if answer.status >= 300:
            raise ValueError(f"the sandbox said {answer.status}: {found}")
        return found
