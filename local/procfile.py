"""The Procfile as commands of this machine, so that a laptop runs exactly what a host runs."""

import re
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PROCFILE: Final = Path(__file__).parent.parent / "Procfile"

_BY_MODULE: Final = {"gunicorn": "gunicorn", "flask": "flask"}
"""Programs started as a module of this Python: a moved virtual environment's scripts are broken."""


def read(path: Path = PROCFILE) -> Mapping[str, list[str]]:
    """The command of each process by its name; ``ValueError`` for a line that is none."""
    found: dict[str, list[str]] = {}
    for line in path.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        match = re.fullmatch(r"([A-Za-z0-9_-]+):\s*(\S.*)", line)
        if not match:
            raise ValueError(f"{path.name}: should be 'name: command', not {line!r}")
        found[match[1]] = _here(shlex.split(match[2]))
    return found


def _here(command: list[str]) -> list[str]:
    """The same command with the Python that runs us."""
    program, *rest = command
    if program == "python":
        return [sys.executable, *rest]
    if program in _BY_MODULE:
        return [sys.executable, "-m", _BY_MODULE[program], *rest]
    return command
