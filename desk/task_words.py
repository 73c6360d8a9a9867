"""What a task for staff is called and says, in the language of whoever reads it.

Rows hold the kind as a code, and the English that the house wrote; what people wrote stays.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from carriers.code_table import ROWS, UNKNOWN
from desk import wording

_OF_THE_CARRIER: Final = re.compile(r"carrier_(\d+)")
_PLACE: Final = re.compile(r"\\\{(\w+)\\\}")
Say = Callable[..., str]


def task_name(say: Say, kind: str) -> str:
    """What a person must look at."""
    if found := _OF_THE_CARRIER.fullmatch(kind):
        return say("The carrier refused a text ({code})", code=found[1])
    return say(wording.TASKS[kind]) if kind in wording.TASKS else kind.replace("_", " ")


def task_note(say: Say, language: str, note: str | None) -> str:
    """What a task says; another text than the house's own is shown as it is."""
    for row in (*ROWS, UNKNOWN):
        if note and note.startswith(row.en):
            return (row.zh if language == "zh" else row.en) + note.removeprefix(row.en)
    for template in wording.TASK_NOTES:
        if found := _pattern(template).fullmatch(note or ""):
            return say(template, **found.groupdict())
    return note or ""


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(template)))
