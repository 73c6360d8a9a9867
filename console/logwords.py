"""What happened in a thread, and what it waits for, in the reader's language.

Rows hold codes, and of tasks the English that the house wrote; what people wrote stays as it is.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from carriers.reactions import plain_words
from console.words import language, say
from desk import rule_wording, task_words, wording
from models.transcript import Line

_OF_A_CASE: Final = re.compile(r"(?P<reference>\S+) \((?P<kind>\w+)\)")
_HOUSE: Final[Mapping[str, str]] = {"command": "the command line", "scheduler": "the scheduler"}
"""Who did it where nobody has a name."""


def happened(line: Line) -> str:
    """A line of the log that nobody wrote."""
    known = say(wording.HAPPENED.get(line.what, line.what))
    return f"{known} {_about(line)}"


def _about(line: Line) -> str:
    if line.what in ("opted_in", "opted_out"):
        return f"({method(line.words)})"
    if line.what in ("task.opened", "task.done"):
        kind, _, note = line.words.partition(":")
        return ": ".join(filter(None, (task(kind), task_note(note.strip()))))
    if found := _OF_A_CASE.fullmatch(line.words):
        return f"{found['reference']} ({_worded(wording.CASES, found['kind'])})"
    return line.name or _worded(_HOUSE, line.words)


def _worded(words: Mapping[str, str], kept: str) -> str:
    return say(words[kept]) if kept in words else kept.replace("_", " ")


def method(kept: str) -> str:
    """How consent was given or taken back."""
    return _worded(wording.METHODS, kept)


def task(kind: str) -> str:
    """What a person must look at."""
    return task_words.task_name(say, kind)


def task_note(note: str | None) -> str:
    """What a task says; another text than the house's own is shown as it is."""
    return task_words.task_note(say, language(), note)


def failure(code: int) -> str:
    """What a carrier's error code means, with the code behind."""
    words = plain_words(code, language())
    return words if words.endswith(f"({code})") else f"{words} ({code})"


FUNCTIONS: Final[Mapping[str, Any]] = {
    "actor_name": lambda kept: say(_HOUSE.get(kept, kept)),
    "consent_method": method,
    "decider": lambda kept: say(rule_wording.decider(kept)),
    "decision_name": lambda kept: _worded(wording.DECISIONS, kept),
    "ended_by": lambda kept: _worded(wording.ENDED_BY, kept),
    "entity_name": lambda kept: _worded(wording.ENTITIES, kept),
    "failure": failure,
    "happened": happened,
    "hold_reason": lambda kept: _worded(wording.HOLD_REASONS, kept),
    "reading_rule": lambda kept: say(rule_wording.reading_rule(kept)),
    "task_name": task,
    "task_note": task_note,
    "text_kind": lambda kept: _worded(wording.TEXT_KINDS, kept),
    "verdict_name": lambda kept: _worded(wording.VERDICTS, kept),
    "version_name": lambda kept: _worded(wording.VERSIONS, kept),
}
