"""From what Rasa uttered to what is said: our responses in our own words, in Rasa's order."""

import string
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

from bot.library import library
from bot.rasa.wire import RasaSilent
from bot.replies import Say

_MOST_UTTERED: Final = 16
_LENDERS: Final = frozenset({"lender", "signature", "hotline"})


def said(answer: Any, by_actions: Sequence[Say], facts: Mapping[str, str]) -> list[Say]:
    """Everything to be said, in order; ``RasaSilent`` where Rasa uttered what is not ours.

    Actions' responses are said with the values that the actions gave; ``facts`` are the lender's
    own. Beside them Rasa may utter responses of our domain that need no values, as a form does
    with ``utter_ask_…``: they come back with ``{lender}`` in them, which Rasa does not know. An
    action's response is missing where Rasa did not know yet which language is spoken, so those
    that are missing are the first.
    """
    uttered = _uttered(answer)
    keys = [_own_responses().get(text) for text in uttered]
    missing = len(by_actions) - keys.count(None)
    if missing < 0:
        raise RasaSilent("a text that is not ours")
    says, waiting = list(by_actions[:missing]), iter(by_actions[missing:])
    for text, key in zip(uttered, keys, strict=True):
        say = Say(key, {}) if key else next(waiting)
        if key is None and text not in _as_rasa_fills(say, facts):
            raise RasaSilent("a text that is not ours")
        says.append(say)
    return says


def _uttered(answer: Any) -> list[str]:
    if not isinstance(answer, list) or len(answer) > _MOST_UTTERED:
        raise RasaSilent("not an answer")
    texts = [one.get("text") if isinstance(one, Mapping) else None for one in answer]
    if not all(isinstance(text, str) for text in texts):
        raise RasaSilent("not a text")
    return [str(text) for text in texts]


def _as_rasa_fills(say: Say, facts: Mapping[str, str]) -> set[str]:
    """The response in every language of the domain, with its values."""
    values = {**facts, **say.values}
    variants = library().domain.raw["responses"][say.key]
    return {
        one["text"].format_map(values) for one in variants if _names(one["text"]) <= set(values)
    }


@cache
def _own_responses() -> Mapping[str, str]:
    """The response of each text that names nothing but the lender's own facts."""
    responses = library().domain.raw["responses"]
    texts = ((one["text"], key) for key, variants in responses.items() for one in variants)
    return {text: key for text, key in texts if _names(text) <= _LENDERS}


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
