"""The slots that our own runner keeps by itself, as events for a Rasa server."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.actions.base import slot_event
from bot.dialogue.kinds_of_answers import ONLY_ANSWERS
from bot.dialogue.runner import DROPPED, GIVES_UP, LOOKED_UP, MOST_ASKED, SMALL_TALK
from bot.rasa.keeping import Opening
from bot.rasa.request import ActionCall

ALLOWED: Final = frozenset(
    {
        "user", "action", "slot", "entities", "user_featurization", "reminder", "cancel_reminder",
        "action_execution_rejected", "form_validation", "loop_interrupted", "form", "active_loop",
        "reset_slots", "resume", "pause", "followup", "export", "restart", "undo", "rewind", "bot",
        "session_started", "agent",
    }
)  # fmt: skip
"""Rasa 3.6 knows these; any other makes it drop the action with its reply."""


_CLOSED: Final = (
    {"event": "active_loop", "name": None, "timestamp": None},
    slot_event("requested_slot", None),
)


class UnknownEvent(ValueError):
    """An action returned an event that Rasa 3.6 does not know."""


def with_notes(
    call: ActionCall,
    events: Sequence[Mapping[str, Any]],
    notes: Mapping[str, Any],
    slots: Mapping[str, Any],
) -> list[dict[str, Any]]:
    """What Rasa is to apply: the action's events, and behind them notes that it does not know yet.

    A check that found nothing to check adds nothing: Rasa takes any slot for an answer.
    """
    unknown = [event["event"] for event in events if event["event"] not in ALLOWED]
    if unknown:
        raise UnknownEvent(unknown[0])
    found = [dict(event) for event in events]
    if call.validates and not found:
        return found
    new = ((name, value) for name, value in notes.items() if slots.get(name) != value)
    return found + [slot_event(name, value) for name, value in new]


def noted(actions: Sequence[str], language: str) -> dict[str, Any]:
    """What our own runner keeps by itself after these actions of one text."""
    notes: dict[str, Any] = {"language": language}
    looked_up = [LOOKED_UP[name] for name in actions if name in LOOKED_UP]
    if looked_up:
        notes["last_asked"] = looked_up[-1]
    if "action_fallback" not in actions:
        notes["not_understood"] = 0
    if not SMALL_TALK.intersection(actions):
        notes["small_talk"] = None
    return notes


def drops(call: ActionCall, opening: Opening) -> list[dict[str, Any]]:
    """What closes an optional question before the action, where something else was said.

    Rasa would put it again.
    """
    is_open = call.form is not None and call.form == opening.form
    if call.validates or opening.answers or opening.serves_second or not is_open:
        return []
    if call.form not in DROPPED and not opening.late:
        return []
    return list(_CLOSED)


def counted(slots: Mapping[str, Any], events: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """How often the open question was answered in vain; the last time it is left to a person.

    ``slots`` are those before a form's check, ``events`` what the check returned.
    """
    slot = slots.get("requested_slot")
    after = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    if any(event["event"] == "active_loop" for event in events) or slot is None:
        return []
    empty = after.get(slot, slots.get(slot)) is None and slot not in ONLY_ANSWERS
    asked = int(slots.get("asked_again") or 0) + 1 if empty else 0
    if asked < MOST_ASKED:
        return [slot_event("asked_again", asked)]
    return [
        slot_event("asked_again", 0),
        *_CLOSED,
        {"event": "followup", "name": GIVES_UP, "timestamp": None},
    ]
