"""Reading a choice from a list: by its place, or by its words."""

from collections.abc import Sequence
from typing import Final

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
