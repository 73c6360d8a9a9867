"""The slots that our own runner keeps by itself, as events for a Rasa server."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.actions.base import slot_event
from bot.dialogue.runner import LOOKED_UP, SMALL_TALK
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
