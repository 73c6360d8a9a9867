"""What changed between two wordings, word by word; Chinese sign by sign."""

import re
from difflib import SequenceMatcher
from typing import Final, NamedTuple

_PIECES: Final = re.compile(r"\{\w*\}|[^\W\u3400-\u9fff]+|\s+|.", re.DOTALL)


class Change(NamedTuple):
    """A stretch of words: ``kept``, ``gone`` from the older wording, or ``new`` in the newer."""

    kind: str
    words: str


def compared(old: str, new: str) -> list[Change]:
    """The stretches of both wordings in reading order."""
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    changes: list[Change] = []
    gone = come = ""
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for place, (kind, i, j, m, n) in enumerate(steps):
        left, right = "".join(before[i:j]), "".join(after[m:n])
        between = gone + come and place + 1 < len(steps)
        if kind == "equal" and not (between and left.isspace()):
            changes += [*_apart(gone, come), Change("kept", left)]
            gone = come = ""
        else:  # A blank between two changes belongs to both: they read as one.
            gone, come = gone + left, come + right
    return changes + _apart(gone, come)


def _apart(gone: str, come: str) -> list[Change]:
    return [one for one in (Change("gone", gone), Change("new", come)) if one.words]
