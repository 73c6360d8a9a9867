"""Reading a choice from a list: by its place, or by its words."""

from collections.abc import Sequence
from typing import Final

from bot.context import TurnContext
from intents.entities import find_choices, yes_or_no
from intents.normalise import fold

_LEAST: Final = 2


def chosen_place(text: str, names: Sequence[str]) -> int | None:
    """The index of the item chosen: "2", "the second", or words that only one item has.

    A bare yes is the first, a bare no the second, where there are two.
    """
    for choice in find_choices(text):
        if choice.kind == "choice" and isinstance(choice.value, int):
            return choice.value - 1 if choice.value <= len(names) else None
    answer = yes_or_no(text)
    if answer is not None and len(names) == _LEAST:
        return 0 if answer else 1
    return _by_words(text, names)


def agreed(turn: TurnContext, text: str) -> bool | None:
    """Whether an answer is a yes or a no: by its first word, else as the whole was read."""
    said = next((one.value for one in find_choices(text) if one.kind == "yes_no"), None)
    if isinstance(said, bool):
        return said
    return {"affirm": True, "deny": False}.get(turn.intent)


def _by_words(text: str, names: Sequence[str]) -> int | None:
    """The one item most of whose words occur in the text."""
    said = fold(text)
    places = [place for place, name in enumerate(names) if _occurs(fold(name), said)]
    return places[0] if len(places) == 1 else None


def _occurs(name: str, said: str) -> bool:
    if name.isascii():
        words = [word for word in name.split() if len(word) > 3]
        return bool(words) and all(word in said for word in words)
    return name in said
