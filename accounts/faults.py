"""What is wrong with a document, said in plain words: which field, and what to do about it.

No message repeats a value: account documents hold names, amounts and identity facts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

_SHOWN: Final = 50
_LONGEST_KEY: Final = 64

Path = tuple[int | str, ...]


@dataclass(frozen=True)
class Fault:
    """One thing to mend: where it is, and what to do."""

    field: str
    """A path such as ``loans[0].outstanding``; empty for a document as a whole."""
    problem: str
    row: int | None = None
    """Which document of a list, counted from 1."""
    line: int | None = None

    def __str__(self) -> str:
        places = (
            f"line {self.line}" if self.line else "",
            f"account {self.row}" if self.row else "",
            self.field,
        )
        where = ", ".join(place for place in places if place)
        return f"{where}: {self.problem}" if where else self.problem


class BadDocument(ValueError):
    """A document cannot be taken over; ``faults`` lists everything that is wrong with it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        shown = [f"  {fault}" for fault in self.faults[:_SHOWN]]
        left = len(self.faults) - len(shown)
        more = [f"  and {left} more"] if left > 0 else []
        super().__init__("Nothing was taken over. Mend this first:\n" + "\n".join(shown + more))


class Collision(BadDocument):
    """A reference in a document belongs to another account already."""


def dotted(path: Path) -> str:
    """``("loans", 0, "ref")`` as ``loans[0].ref``; keys are cut at 64 characters."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{_key(part)}" for part in path]
    return "".join(parts).removeprefix(".")


def _key(part: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in part[:_LONGEST_KEY])


def in_plain_words(error: ValidationError) -> list[tuple[Path, str]]:
    """Every fault that pydantic found, as a path and what to do."""
    details = error.errors(include_url=False, include_input=False)
    return [
        (_path(detail["loc"]), _problem(detail["type"], detail.get("ctx", {})))
        for detail in details
    ]


def _path(found: Path) -> Path:
    """Without pydantic's mark for a key that is itself at fault."""
    return found[:-1] if found[-1:] == ("[key]",) else found


_WORDS: Final = {
    "missing": "is missing",
    "extra_forbidden": "is not a known key: correct its spelling or take it away",
    "string_type": "should be text: put it in quotes",
    "string_unicode": "should be text without broken characters",
    "string_too_short": "should not be empty",
    "string_pattern_mismatch": "is not written as it should be: see the example",
    "int_type": "should be a whole number",
    "bool_type": "should be true or false",
    "list_type": "should be a list",
    "tuple_type": "should be a list",
    "dict_type": "should be a set of keys and values",
    "model_type": "should be a set of keys and values",
    "model_attributes_type": "should be a set of keys and values",
    "invalid_key": "should be a key in letters: put it in quotes",
}
_MEASURES: Final = {
    "string_too_long": ("at most {} characters", "max_length"),
    "too_long": ("at most {} entries", "max_length"),
    "too_short": ("at least {} entries", "min_length"),
    "greater_than_equal": ("at least {}", "ge"),
    "less_than_equal": ("at most {}", "le"),
    "literal_error": ("one of {}", "expected"),
}


def _problem(kind: str, context: dict[str, Any]) -> str:
    if kind == "value_error":
        return str(context["error"])
    if kind in _MEASURES:
        words, name = _MEASURES[kind]
        verb = "should have" if kind in ("too_long", "too_short") else "should be"
        return f"{verb} {words.format(context[name])}"
    return _WORDS.get(kind, "cannot be read here: compare it with the documentation")


def faults_in(error: ValidationError, row: int | None = None) -> list[Fault]:
    """The same as ``Fault`` values without lines."""
    return [Fault(dotted(path), problem, row) for path, problem in in_plain_words(error)]


def first_repeats(values: Sequence[Any]) -> list[int]:
    """The positions whose value stood earlier in the sequence already."""
    seen: set[Any] = set()
    repeats = []
    for position, value in enumerate(values):
        if value in seen:
            repeats.append(position)
        seen.add(value)
    return repeats
