"""Keeps the carrier's texts across restarts, in an append-only file of JSON lines."""

import json
import os
from pathlib import Path
from typing import Any

from sandbox.text import Text, from_row, to_row


class StoreFile:
    """A log of what changed. The last line about a sid is the truth; `gone` removes it.

    Lines reach the operating system before the call returns, so a killed process loses nothing
    that it had answered for.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self.texts, self.blocks = _read(path)
        self._file = self._rewritten()

    def text(self, text: Text) -> None:
        self._append({"text": to_row(text)})

    def gone(self, sid: str) -> None:
        self._append({"gone": sid})

    def block(self, scope: str, number: str, blocked: bool) -> None:
        self._append({"block": [scope, number, blocked]})

    def clear(self) -> None:
        os.ftruncate(self._file, 0)

    def _rewritten(self) -> int:
        """Write the file anew with what still counts, and open it for appending."""
        rows: list[dict[str, Any]] = [{"text": to_row(t)} for t in self.texts.values()]
        rows += [{"block": [scope, number, True]} for scope, number in sorted(self.blocks)]
        fresh = self._path.with_name(self._path.name + ".new")
        fresh.write_text("".join(_line(row) for row in rows), encoding="utf-8")
        fresh.replace(self._path)
        return os.open(self._path, os.O_WRONLY | os.O_APPEND)

    def _append(self, row: dict[str, Any]) -> None:
        os.write(self._file, _line(row).encode())


def _parsed(line: str) -> dict[str, Any]:
    """A line's row; that of a line cut short by a full disk or a power failure says nothing."""
    try:
        row: dict[str, Any] = json.loads(line)
    except ValueError:
        return {}
    return row


def _line(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _read(path: Path) -> tuple[dict[str, Text], set[tuple[str, str]]]:
    texts: dict[str, Text] = {}
    blocks: set[tuple[str, str]] = set()
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for line in lines:
        row = _parsed(line)
        if "text" in row:
            texts[row["text"]["sid"]] = from_row(row["text"])
        elif "gone" in row:
            texts.pop(row["gone"], None)
        elif "block" in row:
            scope, number, blocked = row["block"]
            (blocks.add if blocked else blocks.discard)((scope, number))
    return texts, blocks
