"""Comparing what was heard in both houses: every reply must be the same."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.dialogue.leading import SLIP, UNSURE, WHY_ASKED, lead
from bot.dialogue.tracker import MEMORY_LASTS
from intents.reading import Reading
from tests.interop.running import Exchange

BY_RASA = "rasa"
QUEUE = "how many others wait for a person just then"
"""No difference of the runners: the conversations are played side by side."""

TWO_REQUESTS = "two requests in one text, sent one by one"
NO_MEANING = "a reading too unsure, sent as a question of its own"
EXPIRED = "what was remembered had run out"
ONLY_OURS = (TWO_REQUESTS, NO_MEANING, EXPIRED)


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
    """Text by text, in the order in which our own runner answered."""
    theirs = {(one.script, one.place): one for one in rasas}
    return [_compared(one, theirs.get((one.script, one.place))) for one in ours]


def _compared(ours: Exchange, rasas: Exchange | None) -> Compared:
    apart = rasas is not None and _waiting(ours) != _waiting(rasas)
    return Compared(ours, rasas, QUEUE if apart else None)


def _waiting(one: Exchange) -> Any:
    """How many threads waited for a person, if that was asked."""
    return one.turn.get("before", {}).get("known", {}).get("ahead")


def only_ours(one: Exchange) -> list[str]:
    """What only our own runner does of a text, and our side of the wire does for Rasa."""
    before = one.turn.get("before", {})
    tracker, found = before.get("tracker"), []
    if not tracker:
        return []
    reading = Reading.from_dict(one.turn["reading"])
    led = lead(one.said, reading, tracker["slots"], None)
    if led.second and not tracker["active_form"]:
        found.append(TWO_REQUESTS)
    if led.intent in (UNSURE, WHY_ASKED, SLIP):
        found.append(NO_MEANING)
    since = tracker.get("touched_at")
    now = datetime.fromisoformat(before["now"])
    if since and now - datetime.fromisoformat(since) > MEMORY_LASTS:
        found.append(EXPIRED)
    return found


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
    done = Counter(what for one in compared if one.led for what in only_ours(one.ours))
    rows += [(f"not done by Rasa itself: {what}", done[what]) for what in ONLY_OURS]
    for name, count in rows:
        print(f"{name:<66} {count:>6}")
    return 1 if faults or 2 * led < len(compared) else 0


def _show(one: Compared) -> None:
    rasas = one.rasas.heard if one.rasas else "not played"
    decided = one.ours.turn.get("decided_by")
    print(f"{one.ours.script}, text {one.ours.place}: {one.ours.said!r}, by {decided}")
    print(f"  our runner: {one.ours.heard}\n  Rasa:       {rasas}")
