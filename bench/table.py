"""How measurements are shown."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One measurement, what we aim at, and whether it is met."""

    what: str
    measured: str
    aim: str = ""
    met: bool | None = None


def show(lines: Iterable[Line]) -> None:
    """Print the lines under each other as they come."""
    for line in lines:
        verdict = {True: "met", False: "MISSED", None: ""}[line.met]
        print(f"{line.what:<58} {line.measured:>16}  {line.aim:<22} {verdict}".rstrip(), flush=True)
