"""Running rasa-sdk actions in process: the same classes that a Rasa action server serves."""

from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor

from bot.dialogue.domain import Domain
from bot.replies import Say

_NOT_VALUES: Final = frozenset(
    {"text", "buttons", "elements", "custom", "template", "response", "image", "attachment"}
)


class ActionWaited(RuntimeError):
    """An action awaited something: actions read the session they are given and never wait."""


@dataclass(frozen=True)
class ActionResult:
    """What an action wants said and the events it returned."""

    says: tuple[Say, ...]
    events: tuple[Mapping[str, Any], ...]


class Actions:
    """The actions by name, run without an event loop."""

    def __init__(self, domain: Domain, actions: Iterable[type[Action]]) -> None:
        self._domain = domain
        self._executor = ActionExecutor()
        self._executor.domain = dict(domain.raw)
        for action in actions:
            self._executor.register_action(action)

    @property
    def names(self) -> frozenset[str]:
        """Every action that can be run."""
        return frozenset(self._executor.actions)

    def run(self, name: str, tracker: dict[str, Any]) -> ActionResult:
        """Run one action on a tracker; whatever it raises is raised."""
        call = {
            "next_action": name,
            "sender_id": tracker["sender_id"],
            "tracker": tracker,
            "domain": self._domain.raw,
        }
        result = _drive(self._executor.run(call))
        return ActionResult(
            says=tuple(_say(response) for response in result.responses),
            events=tuple(result.events),
        )


def _say(response: Mapping[str, Any]) -> Say:
    key = response.get("response") or response.get("template")
    if not key:
        raise ValueError("an action said a text of its own; it must name a response")
    values = {name: str(value) for name, value in response.items() if name not in _NOT_VALUES}
    return Say(str(key), values)


def _drive(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine that never really waits; a loop for each call would cost six times more."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    coroutine.close()
    raise ActionWaited("an action awaited; it must do its work at once")
