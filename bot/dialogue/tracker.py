"""The tracker: what the dialogue remembers of a thread between texts.

It is stored with the thread as plain JSON and handed to actions in rasa-sdk's form. Its size
decides what an action call costs, so events are capped.
"""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from intents.reading import Reading

MOST_EVENTS: Final = 20
FORM_LASTS: Final = timedelta(minutes=30)
"""So long a question is put again behind whatever else is said, and most are open no longer."""
_A_DAY, _A_WEEK, _AN_OFFER = timedelta(days=1), timedelta(days=7), timedelta(days=14)
_HALF_MADE: Final = timedelta(days=3)
FORMS_LAST: Final[Mapping[str, timedelta]] = {
    "identity_form": _A_DAY,
    "withdrawal_form": _A_DAY,
    "preference_form": _A_DAY,
    "contact_form": _A_DAY,
    "callback_form": _A_DAY,
    "code_word_offer_form": _A_DAY,
    "which_form": _A_DAY,
    "payment_form": _HALF_MADE,
    "promise_form": _HALF_MADE,
    "satisfaction_form": _HALF_MADE,
    "hardship_form": _A_WEEK,
    "details_form": _A_WEEK,
    "application_form": _AN_OFFER,
}
"""Questions to which an answer may come later, and how much later.

After ``FORM_LASTS`` they take only what nothing but an answer looks like.
"""
MEMORY_LASTS: Final = timedelta(hours=24)
"""Slots of a conversation that has ended; cases are rows and last by themselves."""
SLOT_LASTS: Final[Mapping[str, timedelta]] = {
    # What waits for a proof of identity: a question for a day, a payment that was told of longer.
    "pending": _HALF_MADE,
    "resumed": FORM_LASTS,
    "identity_answer": FORM_LASTS,
    "identity_part": FORM_LASTS,
    "identity_tried": FORM_LASTS,
    "code_word_kept": FORM_LASTS,
    "loan_choice": timedelta(minutes=15),
    "loan_told": timedelta(minutes=15),
    "which_options": _A_DAY,
    "asked_again": FORM_LASTS,
    "last_request": FORM_LASTS,
    "proof_asked": FORM_LASTS,
    "last_added": FORM_LASTS,
    "credit_asked": FORM_LASTS,
    "last_asked": timedelta(minutes=15),
    "payment_seen": timedelta(minutes=15),
    # Whoever is about to promise may come back to it.
    "promised": _HALF_MADE,
    "promise_amount": _HALF_MADE,
    "promise_day": _HALF_MADE,
    "promise_about": _HALF_MADE,
    "promise_parts": _A_WEEK,
    "day_choices": _HALF_MADE,
    # What the answer to a question belongs to, as long as the question is open.
    "hardship_case": _A_WEEK,
    "details_case": _A_WEEK,
    "details_takes": _A_WEEK,
    "application_answered": _AN_OFFER,
    "application_ref": _AN_OFFER,
    "application_offer": _AN_OFFER,
    "application_answer": _A_DAY,
    "rated_case": _HALF_MADE,
    # Whoever told of a payment may not have been at hand to prove who they are.
    "payment_amount": _HALF_MADE,
    "payment_day": _HALF_MADE,
    "payment_loan": _HALF_MADE,
}
"""Slots that are forgotten sooner or later than the rest."""

_HALF_TOLD: Final = (
    "promise_amount", "promise_day", "day_choices", "payment_amount", "payment_day",
    "promise_about", "payment_loan",
)  # fmt: skip
"""A promise or a payment that lacks its day or its amount: a bare figure must not complete it."""


@dataclass
class Tracker:
    """Slots, the active form with the slot it asks for, and the last events."""

    slots: dict[str, Any] = field(default_factory=dict)
    active_form: str | None = None
    requested_slot: str | None = None
    events: list[dict[str, Any]] = field(default_factory=list)
    touched_at: str | None = None
    set_at: dict[str, str] = field(default_factory=dict)
    """When each slot with a life of its own was set."""
    echo: list[str] = field(default_factory=list)
    """A hash of the last text, and the times at which it came in a row."""
    late: bool = False
    """Whether the open question was put too long ago to be put again by itself."""
    rasa: dict[str, Any] = field(default_factory=dict)
    """How far a conversation with a Rasa server is: see ``bot.rasa.conversation``."""

    def count_echo(self, digest: str, at: datetime, within: timedelta) -> int:
        """How often a text has now come in a row within a time, itself included."""
        times = self.echo[1:] if self.echo[:1] == [digest] else []
        recent = [time for time in times if datetime.fromisoformat(time) > at - within]
        self.echo = [digest, *recent[-MOST_EVENTS:], at.isoformat()]
        return len(self.echo) - 1

    def set(self, name: str, value: Any) -> None:
        """Set a slot and note the event."""
        self.slots[name] = value
        self.set_at.pop(name, None)
        self.note({"event": "slot", "name": name, "value": value})

    def note(self, event: dict[str, Any]) -> None:
        """Append an event; the oldest go."""
        self.events.append(event)
        del self.events[:-MOST_EVENTS]

    def remembered(self, age: timedelta, now: datetime) -> dict[str, Any]:
        """The slots that have not expired, where the last text is ``age`` old."""
        kept = {
            name: value
            for name, value in self.slots.items()
            if self._age(name, age, now) <= SLOT_LASTS.get(name, MEMORY_LASTS)
        }
        waits = kept.get("pending")
        if isinstance(waits, list) and self._age("pending", age, now) > _A_DAY:
            of_payments = [one for one in waits if one["intent"] == "confirm_payment"]
            kept["pending"] = of_payments or None
        return kept

    def _age(self, name: str, age: timedelta, now: datetime) -> timedelta:
        set_at = self.set_at.get(name)
        return now - datetime.fromisoformat(set_at) if set_at else age

    def stamp(self, now: datetime) -> None:
        """Note when slots with a life of their own were set: ``now`` for those without a time."""
        held = {name for name in SLOT_LASTS if self.slots.get(name) is not None}
        self.set_at = {name: self.set_at.get(name) or now.isoformat() for name in sorted(held)}
        self.touched_at = now.isoformat()

    def end_dialogue(self) -> None:
        """Nothing is open and nothing waits: the number was silenced, or a person goes on."""
        self.close_form()
        for name in ("pending", "resumed", "which_options", *_HALF_TOLD):
            self.slots.pop(name, None)

    def close_form(self) -> None:
        """No question is open any more."""
        self.active_form = self.requested_slot = None

    def as_dict(self) -> dict[str, Any]:
        """For storing. What is inside slots and events is replaced and never changed in place."""
        return {name: copy(value) for name, value in vars(self).items()}

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
    if age > FORMS_LAST.get(tracker.active_form or "", FORM_LASTS):
        tracker.close_form()
    tracker.late = tracker.active_form is not None and age > FORM_LASTS
    tracker.slots = initial | tracker.remembered(age, now)
    if age > MEMORY_LASTS:
        tracker.events = []
        if tracker.rasa.get("form"):
            # A Rasa server has forgotten the question by then; its conversation begins anew.
            tracker.rasa = {**tracker.rasa, "form": ""}
    return tracker


def waits_for_a_payment(slots: Mapping[str, Any]) -> bool:
    """Whether a payment that was made is spoken of, so that a day and an amount are its own."""
    told = bool(slots.get("payment_amount") or slots.get("payment_day"))
    return told or any(one["intent"] == "confirm_payment" for one in slots.get("pending") or [])
