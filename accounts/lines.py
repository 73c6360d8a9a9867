"""Documents from text, with the line that each value stands on.

JSON is read by the standard library, one top-level entry at a time, so that ten thousand accounts
take a second; a line is looked for only when something is wrong with it. YAML is read by ruamel's
round-trip loader, which keeps lines, and for which every number and date stays as it was typed.
Neither accepts a key twice. YAML anchors are refused: nothing here needs them, and they let a
small file stand for a huge one.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedBase
from ruamel.yaml.composer import Composer
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent

from accounts.faults import BadDocument, Fault, Path

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_DEEP: Final = "is nested too deeply"
_DEEPEST: Final = 30


@dataclass(frozen=True)
class Located:
    """A parsed value, and the line of whatever lies under a path of it (counted from 1)."""

    value: Any
    line_of: Callable[[Path], int]


def _unreadable(problem: str, line: int | None) -> BadDocument:
    return BadDocument([Fault("", problem, line=line)])


# --- JSON -----------------------------------------------------------------------------------


class _TwiceGiven(ValueError):
    pass


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _TwiceGiven
    return members


def _no_constant(_name: str) -> None:
    raise ValueError


_DECODER: Final = json.JSONDecoder(
    parse_float=Decimal, parse_constant=_no_constant, object_pairs_hook=_unique
)


def _skip(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _value(text: str, position: int, line: Callable[[int], int]) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, position)
    except json.JSONDecodeError as error:
        raise _unreadable("is not well-formed JSON here", line(error.pos)) from None
    except _TwiceGiven:
        problem = "has a key twice in the entry that starts here"
        raise _unreadable(problem, line(position)) from None
    except RecursionError:
        raise _unreadable(_DEEP, line(position)) from None
    except (ValueError, InvalidOperation):
        problem = "has a number that cannot be used in the entry that starts here"
        raise _unreadable(problem, line(position)) from None


def json_value(text: str) -> Any:
    """One JSON value, floats as decimals; ``BadDocument`` where the text is not that."""

    def line(position: int) -> int:
        return text.count("\n", 0, position) + 1

    value, end = _value(text, _skip(text, 0), line)
    if _skip(text, end) != len(text):
        raise _unreadable("is not well-formed JSON here", line(end))
    return value


def json_entries(text: str) -> Iterator[Located]:
    """The entries of a JSON list, one by one; ``BadDocument`` where the text is not one."""

    def line(position: int) -> int:
        return text.count("\n", 0, position) + 1

    position = _skip(text, 0)
    if text[position : position + 1] != "[":
        raise _unreadable("should be a list of accounts", line(position))
    position, closed = _skip(text, position + 1), False
    closed = text[position : position + 1] == "]"
    while not closed:
        value, end = _value(text, position, line)
        yield Located(value, _json_lines(text, position))
        end = _skip(text, end)
        closed = text[end : end + 1] == "]"
        if not closed and text[end : end + 1] != ",":
            raise _unreadable("is not well-formed JSON here: a comma is missing", line(end))
        position = end if closed else _skip(text, end + 1)
    if _skip(text, position + 1) != len(text):
        raise _unreadable("should end with the list of accounts", line(position + 1))


def _json_lines(text: str, start: int) -> Callable[[Path], int]:
    def line_of(path: Path) -> int:
        position = start
        for part in path:
            position = _member(text, position, part)
        return text.count("\n", 0, position) + 1

    return line_of


def _member(text: str, position: int, part: int | str) -> int:
    """Where a member of the list or object at ``position`` starts; itself if there is no such."""
    is_object, inside = text[position] == "{", _skip(text, position + 1)
    if text[position] not in "[{":
        return position
    number = 0
    while text[inside] not in "]}":
        name: int | str = number
        if is_object:
            name, inside = _DECODER.raw_decode(text, inside)
            inside = _skip(text, _skip(text, inside) + 1)
        if name == part:
            return inside
        end = _skip(text, _DECODER.raw_decode(text, inside)[1])
        inside = _skip(text, end + 1) if text[end] == "," else end
        number += 1
    return position


# --- YAML -----------------------------------------------------------------------------------


class _Plain(Composer):
    """Composes without anchors, and no deeper than an account document can be."""

    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        line = self.parser.peek_event().start_mark.line + 1
        if self.parser.check_event(AliasEvent):
            raise _unreadable("uses an anchor: write it out", line)
        if self.depth >= _DEEPEST:
            raise _unreadable(_DEEP, line)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


class _AsTyped(RoundTripConstructor):
    """Numbers as exact decimals, and dates as text."""

    def decimal(self, node: Any) -> Any:
        text = self.construct_scalar(node)
        try:
            return Decimal(str(text).replace("_", ""))
        except InvalidOperation:
            return str(text)

    def text(self, node: Any) -> str:
        return str(self.construct_scalar(node))


_AsTyped.add_constructor("tag:yaml.org,2002:float", _AsTyped.decimal)
_AsTyped.add_constructor("tag:yaml.org,2002:timestamp", _AsTyped.text)


def yaml_value(text: str) -> Located:
    """One YAML document; ``BadDocument`` where the text is not that."""
    loader = YAML(typ="rt", pure=True)
    loader.Composer, loader.Constructor = _Plain, _AsTyped
    try:
        value = loader.load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise _unreadable("is not well-formed YAML here, or has a key twice", line) from None
    except RecursionError:
        raise _unreadable(_DEEP, None) from None
    except (YAMLError, ValueError) as error:
        if isinstance(error, BadDocument):
            raise
        raise _unreadable("is not well-formed YAML", None) from None
    return Located(value, partial(_yaml_line, value))


def yaml_entries(text: str) -> Iterator[Located]:
    """The entries of a YAML list; ``BadDocument`` where the text is not one."""
    whole = yaml_value(text)
    if not isinstance(whole.value, list):
        raise _unreadable("should be a list of accounts", 1)
    for position, entry in enumerate(whole.value):
        yield Located(entry, partial(_yaml_line_in, whole.value, position))


def _yaml_line_in(entries: Any, position: int, path: Path) -> int:
    return _yaml_line(entries, (position, *path))


def _yaml_line(value: Any, path: Path) -> int:
    """The line of the deepest part of ``path`` that exists."""
    line = 1
    for part in path:
        if not isinstance(value, CommentedBase):
            break
        marks = value.lc.data or {}
        if part not in marks:
            break
        line, value = marks[part][0] + 1, value[part]  # type: ignore[index]
    return line
