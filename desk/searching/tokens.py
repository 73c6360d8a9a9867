"""Words as the index of texts has them: Latin ones whole, Chinese by one and two characters.

Case, width, accents and script (Traditional or Simplified) are no part of a word. Chinese is
written without blanks, so a text is kept by every pair of neighbours: a word of two characters
is one of them, a longer one all of its pairs.
"""

import re
from typing import Final

from intents.normalise import aligned, fold
from models.words import PIECE, ideographs

LONGEST_WORD: Final = 40
MOST_WORDS: Final = 1500
"""Kept of one text: ten joined segments of Chinese have fewer."""


def text_words(text: str, most: int = MOST_WORDS) -> list[str]:
    """Every word that a text is found by, once each."""
    found: dict[str, None] = {}
    for piece in PIECE.finditer(fold(text)):
        words = ideographs(piece[0]) if piece[1] else [piece[0][:LONGEST_WORD]]
        found.update(dict.fromkeys(words))
    return list(found)[:most]


def query_words(query: str) -> list[str]:
    """The words that a text must all have to be found."""
    found: dict[str, None] = {}
    for piece in PIECE.finditer(fold(query)):
        found.update(dict.fromkeys(_wanted(piece)))
    return list(found)


def _wanted(piece: re.Match[str]) -> list[str]:
    """Ideographs by pairs where there are two: single ones would only find the same again."""
    run = piece[0]
    if not piece[1] or len(run) == 1:
        return [run[:LONGEST_WORD]]
    return [run[at : at + 2] for at in range(len(run) - 1)]


def places(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Where the words stand in a text, as offsets of it, joined where they touch."""
    wanted = frozenset(words)
    found = [span for piece in PIECE.finditer(aligned(text)) for span in _spans(piece, wanted)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _spans(piece: re.Match[str], wanted: frozenset[str]) -> list[tuple[int, int]]:
    begin, run = piece.start(), piece[0]
    if not piece[1]:
        return [piece.span()] if run[:LONGEST_WORD] in wanted else []
    return [
        (begin + at, begin + at + length)
        for length in (1, 2)
        for at in range(len(run) - length + 1)
        if run[at : at + length] in wanted
    ]
