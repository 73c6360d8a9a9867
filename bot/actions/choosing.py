"""Reading a choice from a list: by its place, or by its words."""

import re
from collections.abc import Sequence
from typing import Final

from bot.context import TurnContext
from intents.entities import find_choices, yes_or_no
from intents.normalise import fold

_LEAST: Final = 2
_SHORT: Final = 24
_LONGEST: Final = 60
_NOT: Final = re.compile(r"\b(?:no|not|don.?t|dont|never|without|neither|sin|ni)\b|不|别|唔|冇|没")

_EACH_MONTH: Final = re.compile(
    r"(?:\b(?:a|per|each|every)|/) ?(?:month|mo|mth)\b|\bmonthly\b|"
    r"\b(?:al|por|cada) mes\b|\bmensual\w*|每个?月|一个?月|/月"
)
_SUM: Final = re.compile(r"(?<!\d)\d{2,}(?!\d|[:/]|[号日]|(?:st|nd|rd|th)\b)")
_PLAN: Final = re.compile(r"\bplan\b|\binstal\w*|分期|计划|\bparcial\w*")


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


def hinted_place(text: str, names: Sequence[str]) -> int | None:
    """The item that a short text means by a word which no other item has: "a plan please"."""
    # "两个月还要" has no 月还 of a name in it.
    said = fold(text).replace("个月", "个,")
    if sum_each_month(text):
        plans = [place for place, name in enumerate(names) if _PLAN.search(fold(name))]
        return plans[0] if len(plans) == 1 else None
    if len(said) > _SHORT or _NOT.search(said):
        return None
    pieces = [_pieces(fold(name)) for name in names]
    hinted = [
        place
        for place, own in enumerate(pieces)
        if any(piece in said for piece in own - set().union(*pieces[:place], *pieces[place + 1 :]))
    ]
    return hinted[0] if len(hinted) == 1 else None


def sum_each_month(text: str) -> bool:
    """Whether a text names what one can pay each month: that asks for a plan, for no other day."""
    said = fold(text)
    named = len(said) <= _LONGEST and _EACH_MONTH.search(said) and not _NOT.search(said)
    return bool(named) and _SUM.search(said) is not None


def _pieces(name: str) -> set[str]:
    """The longer words of a name, or its signs two by two where it is written without spaces."""
    if name.isascii():
        return {word for word in name.split() if len(word) > 3}
    return {name[start : start + _LEAST] for start in range(len(name) - 1)}


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
