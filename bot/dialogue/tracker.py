"""The tracker: what the dialogue remembers of a thread between texts.

It is stored with the thread as plain JSON and handed to actions in rasa-sdk's form. Its size
decides what an action call costs, so events are capped.
"""

from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from intents.reading import Reading

MOST_EVENTS: Final = 20
FORM_LASTS: Final = timedelta(minutes=30)
"""A question that was not answered for this long is no longer open."""
MEMORY_LASTS: Final = timedelta(hours=24)
"""Slots of a conversation that has ended; promises and cases are rows and last by themselves."""


@dataclass
class Tracker:
    """Slots, the active form with the slot it asks for, and the last events."""

    slots: dict[str, Any] = field(default_factory=dict)
    active_form: str | None = None
    requested_slot: str | None = None
    events: list[dict[str, Any]] = field(default_factory=list)
    touched_at: str | None = None
    echo: list[str] = field(default_factory=list)
    """A hash of the last text, and the times at which it came in a row."""

    def count_echo(self, digest: str, at: datetime, within: timedelta) -> int:
        """How often a text has now come in a row within a time, itself included."""
        times = self.echo[1:] if self.echo[:1] == [digest] else []
        recent = [time for time in times if datetime.fromisoformat(time) > at - within]
        self.echo = [digest, *recent[-MOST_EVENTS:], at.isoformat()]
        return len(self.echo) - 1

    def set(self, name: str, value: Any) -> None:
        """Set a slot and note the event."""
        self.slots[name] = value
        self.note({"event": "slot", "name": name, "value": value})

    def note(self, event: dict[str, Any]) -> None:
        """Append an event; the oldest go."""
        self.events.append(event)
        del self.events[:-MOST_EVENTS]

    def close_form(self) -> None:
        """No question is open any more."""
        self.active_form = self.requested_slot = None

    def as_dict(self) -> dict[str, Any]:
        """For storing."""
        return asdict(self)

    def for_action(self, sender_id: str, reading: Reading, text: str) -> dict[str, Any]:
        """As rasa-sdk's ``Tracker.from_dict`` reads it; a copy, since forms change it in place."""
        return {
            "sender_id": sender_id,
            "slots": dict(self.slots) | {"requested_slot": self.requested_slot},
            "latest_message": {
                "text": text,
                "intent": {"name": reading.intent, "confidence": reading.confidence},
                "entities": [],
            },
            "events": list(self.events),
            "paused": False,
            "active_loop": {"name": self.active_form} if self.active_form else {},
            "latest_action_name": None,
        }


def load_tracker(stored: dict[str, Any], initial: dict[str, Any], now: datetime) -> Tracker:
    """The stored tracker with whatever has expired taken out."""
    tracker = Tracker(**stored) if stored else Tracker()
    age = now - datetime.fromisoformat(tracker.touched_at) if tracker.touched_at else timedelta()
    if age > FORM_LASTS:
        tracker.close_form()
    if age > MEMORY_LASTS:
        tracker = Tracker(echo=tracker.echo)
    tracker.slots = initial | tracker.slots
    return tracker
