"""The journal: one JSON line for each thing the carrier did, for a checker to read afterwards."""

import json
import os
from pathlib import Path
from typing import Any

from sandbox.carrier_time import now


class Journal:
    """Appends lines to a file; does nothing without one.

    Each line has `at` (ISO 8601) and `event`: `create` (accepted or refused), `inbound` (one post
    of a borrower's text and its answer), `receipt` (one delivery receipt, posted or withheld),
    `reply` (a text the carrier or a TwiML answer made) and `reset`. A line is written in one
    call to a file opened for appending, so that a killed process leaves only whole lines.
    """

    def __init__(self, path: Path | None) -> None:
        self._file = -1
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write(self, event: str, **facts: Any) -> None:
        """Append one line."""
        if self._file < 0:
            return
        line = {"at": now().isoformat(), "event": event, **facts}
        os.write(self._file, (json.dumps(line, ensure_ascii=False) + "\n").encode())

    def close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
