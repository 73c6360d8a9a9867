"""What is kept, as words in which a secret can be looked for."""

import re

_FRACTION = re.compile(r"(?<=\d\d:\d\d:\d\d)\.\d+")
_PYTHON_TIME = re.compile(r"datetime\.datetime\([^()]*(?:\([^()]*\))?[^()]*\)")
_HASH = re.compile(
    r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{24,}\b"
    r"|b'(?:[^'\\]|\\.)*'|b\"(?:[^\"\\]|\\.)*\""
)


def without_chance(kept: str) -> str:
    """Rows as JSON or as Python shows them, less what holds any four digits now and then.

    Those are parts of a second, hashes and ciphers: a birth year is found in one of a hundred runs.
    """
    for pattern in (_FRACTION, _PYTHON_TIME, _HASH):
        kept = pattern.sub("", kept)
    return kept
