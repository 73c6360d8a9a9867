"""What only our own runner does, by what it can be known from the stored decision."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from bot.dialogue.runner import DROPPED, GIVES_UP, SMALL_TALK, UNSURE_IS_ASKED
from bot.library import library

Turn = Mapping[str, Any]


def _form(turn: Turn) -> str | None:
    """The form whose question was open."""
    form: str | None = turn["before"]["tracker"]["active_form"]
    return form


def _acted(turn: Turn) -> set[str]:
    return {step["action"] for step in turn["steps"] if "action" in step}


def _serves_two(turn: Turn) -> bool:
    """The action of the second intent ran as well."""
    reading = turn["reading"]
    rule = library().runner.rule_of(reading["second"]) if reading["second"] else None
    return rule is not None and bool(set(rule.actions) & _acted(turn))


def _asks_which(turn: Turn) -> bool:
    """The reading was too unsure for an action that does harm when it was not meant."""
    reading = turn["reading"]
    return reading["decision"] == "ask" and reading["intent"] in UNSURE_IS_ASKED


def _drops_a_question(turn: Turn) -> bool:
    """An optional question was open, and something else was said."""
    form = _form(turn)
    return form in DROPPED and turn["decided_by"] != form


def _leaves_a_question(turn: Turn) -> bool:
    """A word of courtesy, and the open question is not repeated at once."""
    return _form(turn) is not None and bool(_acted(turn) & SMALL_TALK)


def _gives_up(turn: Turn) -> bool:
    """The same question was answered in vain too often."""
    return turn["decided_by"] == _form(turn) and GIVES_UP in _acted(turn)


KNOWN: Final[Mapping[str, Callable[[Turn], bool]]] = {
    "two requests in one text": _serves_two,
    "asking which of two was meant": _asks_which,
    "dropping an optional question": _drops_a_question,
    "courtesy beside an open question": _leaves_a_question,
    "leaving vain answers to a person": _gives_up,
}
"""Whatever differs for another reason is a fault. What runs out of time is no difference: after it
Rasa begins a new conversation."""


def reasons(turn: Turn) -> list[str]:
    """Why the answer to a text may differ."""
    return [name for name, holds in KNOWN.items() if turn and holds(turn)]
