"""The console's own files: what they are, as their hash tells."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parent / "static"


@cache
def fingerprint(path: str) -> str:
    """Sixteen digits of the file's SHA-256."""
    return hashlib.sha256((STATIC / path).read_bytes()).hexdigest()[:16]
