"""The log-in and the API key of the demo, written down so that every start can show them."""

import json
from collections.abc import Mapping
from pathlib import Path


def kept_in(directory: Path) -> Path:
    """Where the log-in and the key are written down."""
    return directory / "demo.json"


def remembered(directory: Path) -> dict[str, str]:
    """What was written down: ``email``, ``password`` and ``api_key``, or nothing."""
    path = kept_in(directory)
    found: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    return found


def remember(directory: Path, facts: Mapping[str, str]) -> None:
    """Write more down; only we may read it (mode 600)."""
    text = json.dumps({**remembered(directory), **facts}, indent=2)
    path = kept_in(directory)
    path.touch(mode=0o600)
    path.write_text(text + "\n")
