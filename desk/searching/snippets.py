"""A piece of a text around what was looked for, in parts, so that a page can mark the hits."""

from dataclasses import dataclass
from typing import Final

from desk.searching.tokens import places

BEFORE: Final = 60
LENGTH: Final = 220


@dataclass(frozen=True)
class Part:
    """Some characters of a text, and whether they were looked for."""

    words: str
    hit: bool


def snippet(text: str, words: list[str]) -> tuple[Part, ...]:
    """The text around its first hit; its beginning where no hit can be pointed at."""
    hits = places(text, words)
    start = max(hits[0][0] - BEFORE, 0) if hits else 0
    end = min(start + LENGTH, len(text))
    parts = [Part("…", hit=False)] if start else []
    at = start
    for first, last in hits:
        if first >= end:
            break
        parts += [Part(text[at:first], hit=False), Part(text[first : min(last, end)], hit=True)]
        at = min(last, end)
    parts.append(Part(text[at:end] + ("…" if end < len(text) else ""), hit=False))
    return tuple(part for part in parts if part.words)
