"""Comparing what was heard in both houses, and telling what may differ from what must not."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tests.interop.known import reasons
from tests.interop.running import Exchange

BY_RASA = "rasa"
FOLLOWS = "after such a difference"
QUEUE = "how many others wait for a person just then"
"""No difference of the runners: the conversations are played side by side."""


@dataclass(frozen=True)
class Compared:
    """One text in both houses; ``why`` says why the answers may differ, if they do."""

    ours: Exchange
    rasas: Exchange | None
    why: str | None = None

    @property
    def same(self) -> bool:
        """Whether the same was heard, to the byte."""
        return self.rasas is not None and self.ours.heard == self.rasas.heard

    @property
    def led(self) -> bool:
        """Whether Rasa led the dialogue about this text."""
        return self.rasas is not None and self.rasas.turn.get("decided_by") == BY_RASA

    @property
    def faulty(self) -> bool:
        return not self.same and self.why is None


def compare(ours: Sequence[Exchange], rasas: Sequence[Exchange]) -> list[Compared]:
    """Text by text; behind a known difference a conversation may go another way."""
    theirs = {(one.script, one.place): one for one in rasas}
    found: list[Compared] = []
    for _, exchanges in itertools.groupby(ours, key=lambda one: one.script):
        found += _conversation(exchanges, theirs)
    return found


def _conversation(
    exchanges: Iterable[Exchange], theirs: dict[tuple[str, int], Exchange]
) -> Iterator[Compared]:
    differed = False
    for one in exchanges:
        other = theirs.get((one.script, one.place))
        why = reasons(one.turn)[:1] or ([FOLLOWS] if differed else [])
        if not why and other is not None and _waiting(one) != _waiting(other):
            why = [QUEUE]
        compared = Compared(one, other, next(iter(why), None))
        # Also a difference in memory alone, such as a question that stays open, shows only later.
        differed = differed or not compared.same or bool(reasons(one.turn))
        yield compared


def _waiting(one: Exchange) -> Any:
    """How many threads waited for a person, if that was asked."""
    return one.turn.get("before", {}).get("known", {}).get("ahead")


def report(compared: Sequence[Compared]) -> int:
    """Print the table; 1 where a reply differs that should not, or Rasa led hardly anything."""
    for one in compared:
        if one.faulty:
            _show(one)
    different = Counter(one.why for one in compared if not one.same and one.why)
    faults = sum(one.faulty for one in compared)
    led = sum(one.led for one in compared)
    rows = [
        ("conversations", len({one.ours.script for one in compared})),
        ("texts", len(compared)),
        ("of these led by Rasa", led),
        ("the same reply", sum(one.same for one in compared)),
        *((f"another reply: {why}", count) for why, count in sorted(different.items())),
        ("another reply that is a fault", faults),
    ]
    for name, count in rows:
        print(f"{name:<56} {count:>6}")
    return 1 if faults or 2 * led < len(compared) else 0


def _show(one: Compared) -> None:
    rasas = one.rasas.heard if one.rasas else "not played"
    decided = one.ours.turn.get("decided_by")
    print(f"{one.ours.script}, text {one.ours.place}: {one.ours.said!r}, by {decided}")
    print(f"  our runner: {one.ours.heard}\n  Rasa:       {rasas}")
