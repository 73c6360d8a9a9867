"""The slots that our own runner keeps by itself, as events for a Rasa server."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from bot.actions.base import slot_event
from bot.dialogue.runner import SMALL_TALK
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


def events_for(
    call: ActionCall,
    slots: Mapping[str, Any],
    language: str,
    events: Sequence[Mapping[str, Any]],
) -> list[dict[str, Any]]:
    """What Rasa is to apply: the action's events, and behind them what the runner would note.

    A check that found nothing to check adds nothing: Rasa takes any slot for an answer.
    """
    unknown = [event["event"] for event in events if event["event"] not in ALLOWED]
    if unknown:
        raise UnknownEvent(unknown[0])
    found = [dict(event) for event in events]
    if call.validates and not found:
        return found
    return found + [
        slot_event(name, value)
        for name, value in _noted(call.action, language).items()
        if slots.get(name) != value
    ]


def _noted(action: str, language: str) -> dict[str, Any]:
    noted: dict[str, Any] = {"language": language}
    if action != "action_fallback":
        noted["not_understood"] = 0
    if action not in SMALL_TALK:
        noted["small_talk"] = None
    return noted
