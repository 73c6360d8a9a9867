"""What a check found: that something is well, is worth a look, or is broken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from bot.services import Services

Level = Literal["ok", "warning", "FAULT"]


@dataclass(frozen=True)
class Finding:
    """One sentence about one thing, and what to do where something should be done."""

    level: Level
    what: str
    to_do: str = ""

    def lines(self) -> list[str]:
        """For a terminal: the level in front, further lines below."""
        first, *more = [*self.what.splitlines(), *self.to_do.splitlines()]
        return [f"{self.level:<8} {first}", *(f"{'':<8} {line}" for line in more)]


Check = Callable[[Services], Iterator[Finding]]


def ok(what: str, note: str = "") -> Finding:
    """All is well; ``note`` says what goes with it."""
    return Finding("ok", what, note)


def warning(what: str, to_do: str) -> Finding:
    """It works, and somebody should look at it."""
    return Finding("warning", what, to_do)


def fault(what: str, to_do: str) -> Finding:
    """It does not work."""
    return Finding("FAULT", what, to_do)
