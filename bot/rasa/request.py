"""Reading an action call as Rasa makes it; whatever is not needed is not looked at."""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from bot.rasa.keeping import validates

_LONGEST_NAME: Final = 100
_MOST_EVENTS: Final = 40


class BadCall(ValueError):
    """The request is no action call of a conversation that we began; the text says what is not."""


@dataclass(frozen=True)
class ActionCall:
    """One call: which action, in which conversation, and where in it."""

    action: str
    inbound_id: int
    thread_id: uuid.UUID
    attempt: uuid.UUID
    intent: str
    slots: Mapping[str, Any]
    events: tuple[Mapping[str, Any], ...]
    """The last ones."""
    form: str | None
    key: str
    """The same for a call that is repeated, another for any other."""

    @property
    def validates(self) -> bool:
        """Whether a form has an answer checked."""
        return validates(self.action)


def read_call(content: Any) -> ActionCall:
    """The call in a request's JSON, or ``BadCall``."""
    call = _mapping(content, "the request")
    action = call.get("next_action")
    if not isinstance(action, str) or not 0 < len(action) <= _LONGEST_NAME:
        raise BadCall("next_action should be a name")
    tracker = _mapping(call.get("tracker"), "tracker")
    message = _mapping(tracker.get("latest_message"), "tracker.latest_message")
    metadata = _mapping(message.get("metadata"), "the metadata that the text was sent with")
    events = tracker.get("events") or []
    if not isinstance(events, list) or not all(isinstance(one, Mapping) for one in events):
        raise BadCall("tracker.events should be a list of objects")
    return ActionCall(
        action=action,
        inbound_id=_number(metadata.get("inbound_id")),
        thread_id=_id(metadata.get("thread_id")),
        attempt=_id(metadata.get("attempt")),
        intent=_name(message.get("intent")),
        slots=_mapping(tracker.get("slots") or {}, "tracker.slots"),
        events=tuple(events[-_MOST_EVENTS:]),
        form=_name(tracker.get("active_loop")) or None,
        key=_key(action, events),
    )


def _key(action: str, events: list[Any]) -> str:
    place = [action, len(events), events[-1:]]
    return sha256(json.dumps(place, sort_keys=True).encode()).hexdigest()


def _mapping(value: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise BadCall(f"{name} should be an object")
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 2**63:
        raise BadCall("metadata.inbound_id should be a number")
    return value


def _id(value: Any) -> uuid.UUID:
    try:
        return uuid.UUID(hex=value)
    except (AttributeError, TypeError, ValueError):
        pass
    raise BadCall("metadata.thread_id and metadata.attempt should be ids in hexadecimal digits")


def _name(value: Any) -> str:
    name = value.get("name") if isinstance(value, Mapping) else None
    return name if isinstance(name, str) else ""
