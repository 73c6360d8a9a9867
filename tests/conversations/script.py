"""A scripted conversation: what a borrower texts, what happens, and what should be heard.

A script is a YAML file. Its ``turns`` hold what people do, each on one line, and after each the
golden lines, which ``--regenerate`` writes anew:

``borrower: text``       the borrower texts; ``pictures: 1`` beside it for pictures
``staff: {do: ...}``     somebody of staff does ``take``, ``answer`` (with ``text``) or ``release``
``advance: 20m``         so much time passes: minutes, hours or days
``core: {payment: ...}`` the lender's core system posts a payment on the loan it names

``bot: text``            golden: a text that comes
``silence: true``        golden: a text of the borrower's has no answer
``refused: text``        golden: staff may not do it, and why
``state: {...}``         golden, once at the end: what the house knows of the number then
"""

import itertools
import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

FOLDER: Final = Path(__file__).with_name("scripts")
ACTS: Final = ("borrower", "staff", "advance", "core")
GOLDEN: Final = ("bot", "silence", "refused", "state")
LANGUAGES: Final = ("en", "zh", "zh-Hant", "es", "mixed", "other")

_KEYS: Final = {"title", "language", "shows", "account", "clock", "turns"}
_DURATION: Final = re.compile(r"(\d+)([mhd])")
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}
_STAFF: Final = {"take": {"do"}, "answer": {"do", "text"}, "release": {"do"}}


class BadScript(ValueError):
    """A script that cannot be played; the text says what to write instead."""


@dataclass(frozen=True)
class Act:
    """One thing that somebody does; ``golden`` are the lines after it, as they are written."""

    kind: str
    value: Any
    pictures: int = 0
    golden: tuple[str, ...] = ()

    @property
    def duration(self) -> timedelta:
        """How long an ``advance`` is."""
        found = _DURATION.fullmatch(self.value)
        assert found
        return timedelta(**{_UNITS[found[2]]: int(found[1])})


@dataclass(frozen=True)
class Script:
    """A conversation as its file has it."""

    name: str
    title: str
    language: str
    shows: tuple[str, ...]
    """Intents and traps that it is for."""
    accounts: tuple[dict[str, Any], ...]
    """Account documents of whoever has the number; none for an unknown one."""
    clock: datetime
    acts: tuple[Act, ...]

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.yml"

    @property
    def number(self) -> str | None:
        return self.accounts[0]["phone"] if self.accounts else None


def golden_line(kind: str, value: Any) -> str:
    """A golden line without its indentation: ``- bot: "..."``."""
    return f"- {kind}: {_flow(value)}"


def _flow(value: Any) -> str:
    """A value as YAML on one line: texts in quotes, words bare."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_word(one)}" for key, one in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def _word(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_word(one) for one in value) + "]"
    bare = isinstance(value, str) and re.fullmatch(r"[a-z_]+", value)
    return str(value) if bare else _flow(value)


def names() -> list[str]:
    """Every script by its file's name."""
    return sorted(path.stem for path in FOLDER.glob("*.yml"))


@cache
def load(name: str) -> Script:
    """A script by name; ``BadScript`` for one that cannot be played."""
    return read(name, (FOLDER / f"{name}.yml").read_text(encoding="utf-8"))


def read(name: str, text: str) -> Script:
    """A script from its text."""
    try:
        return _script(name, YAML(typ="safe").load(text))
    except (KeyError, TypeError, ValueError, YAMLError) as error:
        raise BadScript(f"{name}: {error}") from error


def _script(name: str, data: dict[str, Any]) -> Script:
    _require(set(data) <= _KEYS, f"has keys other than {sorted(_KEYS)}")
    _require(data["language"] in LANGUAGES, f"language should be one of {LANGUAGES}")
    clock = datetime.fromisoformat(data["clock"])
    _require(clock.tzinfo is not None, "clock should have a zone")
    account = data.get("account", [])
    accounts = tuple(account) if isinstance(account, list) else (account,)
    _require(len({one["phone"] for one in accounts}) <= 1, "a conversation has one number")
    return Script(
        name,
        data["title"],
        data["language"],
        tuple(data["shows"]),
        accounts,
        clock,
        _acts(data["turns"]),
    )


def _acts(turns: list[dict[str, Any]]) -> tuple[Act, ...]:
    acts: list[Act] = []
    for turn in turns:
        kind, value = next(iter(turn.items()))
        if kind in ACTS:
            _check_act(turn, kind, value)
            acts.append(Act(kind, value, turn.get("pictures", 0)))
        else:
            _require(kind in GOLDEN and len(turn) == 1, f"{kind!r} is no turn")
            _require(bool(acts), "begins with a golden line")
            last = acts[-1]
            golden = (*last.golden, golden_line(kind, value))
            acts[-1] = Act(last.kind, last.value, last.pictures, golden)
    _require(bool(acts), "has no turns")
    return tuple(acts)


def _check_act(turn: dict[str, Any], kind: str, value: Any) -> None:
    _require(set(turn) <= {kind, "pictures"}, f"{sorted(turn)} cannot stand together")
    if kind in ("borrower", "advance"):
        _require(isinstance(value, str), f"{kind} should be a text: put {value!r} in quotes")
    if kind == "advance":
        _require(_DURATION.fullmatch(value) is not None, f"{value!r} should be like 20m, 3h, 2d")
    if kind == "staff":
        _require(_STAFF.get(value["do"]) == set(value), f"staff cannot do {value}")
    if kind == "core":
        _require(set(value) == {"payment"}, "core posts a payment")


def _require(holds: bool, fault: str) -> None:
    if not holds:
        raise BadScript(fault)


def rewritten(text: str, golden: list[list[str]]) -> str:
    """A script's text with other golden lines, ``golden`` for each act; the rest is as it was.

    Golden lines are lines of their own, so they are replaced and nothing around them is touched.
    """
    head, mark, turns = text.partition("\nturns:\n")
    _require(bool(mark), "has no line that says turns:")
    kept = [line for line in turns.splitlines() if _kind(line) not in GOLDEN]
    ends = [place for place, line in enumerate(kept) if _kind(line) in ACTS]
    for place, lines in reversed(list(zip(ends, golden, strict=True))):
        more = itertools.takewhile(lambda line: line.startswith("  "), kept[place + 1 :])
        end = place + 1 + len(list(more))
        kept[end:end] = lines
    return "\n".join([head, "turns:", *kept]) + "\n"


def _kind(line: str) -> str | None:
    """What a turn that begins on this line is."""
    found = re.match(r"- (\w+):", line)
    return found[1] if found else None
