"""Cuts a text into sentence pieces: of all ways to cut it, the one its pieces make most likely.

The pieces and the logarithms of their probabilities come from the encoder's wheel, in the form in
which SentencePiece stores a unigram model (Kudo 2018, Subword Regularization). Pieces of scripts
in which no borrower writes to us are left out: they are a quarter of the memory.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final, Self

UNKNOWN, START, END = 0, 1, 2
_BLANK: Final = "\u2581"
_SPACES = re.compile(r"\s+")
# Cyrillic, Hebrew, Arabic, Indian, Thai, Hangul and kana letters.
_UNREAD = re.compile(
    "[\u0400-\u1dff\u2c00-\u2dff\u3040-\u30ff\u3130-\u318f\ua000-\ud7ff\ufb1d-\ufdff\ufe70-\ufefe"
    "\uff66-\uffdc]"
)
_WORSE_THAN_ANY: Final = 10.0
_HEAD: Final = 3
"""Pieces that begin alike in so many characters tell how long the longest of them is."""
_IMPOSSIBLE: Final = -1e38
_REMEMBERED: Final = 4_096
"""Words whose cut is kept."""
_PIECE, _TEXT, _SCORE = 0x0A, 0x0A, 0x15
"""Tags of the stored form: a piece; within it, its text and its score."""
_ONE_BYTE: Final = 0x80
"""Numbers below this are stored in one byte."""
_FLOAT: Final = struct.Struct("<f").unpack_from


class Tokeniser:
    """Holds the pieces. It keeps no state between texts."""

    def __init__(self, pieces: dict[str, int], scores: Sequence[float], least: float) -> None:
        self._pieces = pieces
        self._scores = scores
        self._unknown = least - _WORSE_THAN_ANY
        longest: dict[str, int] = {}
        for piece in pieces:
            longest[piece[:_HEAD]] = max(longest.get(piece[:_HEAD], 1), len(piece))
        self._longest = longest
        # No piece reaches over a blank, so that words are cut one by one.
        self._cut = lru_cache(_REMEMBERED)(self._best_cut)

    @classmethod
    def read(cls, path: Path) -> Self:
        """The pieces of a SentencePiece model file."""
        pieces: dict[str, int] = {}
        scores = array("f")
        for index, (text, score) in enumerate(_stored(path.read_bytes())):
            scores.append(score)
            if not _UNREAD.search(text):
                pieces[text] = index
        return cls(pieces, scores, min(scores))

    @property
    def ids(self) -> list[int]:
        """The ids that a text can have, in order."""
        return sorted({UNKNOWN, START, END, *self._pieces.values()})

    def encode(self, text: str) -> list[int]:
        """The ids of a text's pieces, between the mark of its start and that of its end."""
        words = _SPACES.sub(" ", unicodedata.normalize("NFKC", text)).strip()
        if not words:
            return [START, UNKNOWN, END]
        found = [START]
        for word in words.split(" "):
            found += self._cut(_BLANK + word)
        return [*found, END]

    def _best_cut(self, text: str) -> tuple[int, ...]:
        """Viterbi: the best way to reach each place, by the last piece before it."""
        length = len(text)
        best = [0.0] + [_IMPOSSIBLE] * length
        came_from = [0] * (length + 1)
        with_piece = [UNKNOWN] * (length + 1)
        pieces, scores, longest = self._pieces, self._scores, self._longest
        for start in range(length):
            so_far = best[start]
            alone = so_far + self._unknown
            if alone > best[start + 1] and text[start] not in pieces:
                best[start + 1], came_from[start + 1] = alone, start
                with_piece[start + 1] = UNKNOWN
            stop = min(length, start + longest.get(text[start : start + _HEAD], _HEAD - 1))
            for end in range(start + 1, stop + 1):
                index = pieces.get(text[start:end])
                if index is not None and so_far + scores[index] > best[end]:
                    best[end] = so_far + scores[index]
                    came_from[end], with_piece[end] = start, index
        return _walk_back(came_from, with_piece)


def _walk_back(came_from: list[int], with_piece: list[int]) -> tuple[int, ...]:
    place, found = len(came_from) - 1, []
    while place > 0:
        found.append(with_piece[place])
        place = came_from[place]
    return tuple(found[::-1])


def _stored(data: bytes) -> Iterator[tuple[str, float]]:
    """Text and score of each piece of a stored model, in the order of their ids."""
    place = 0
    while place < len(data) and data[place] == _PIECE:
        size, place = _number(data, place + 1)
        length = data[place + 1]
        # Nearly all are stored so, and there are many: a short text, then the score.
        if data[place] == _TEXT and length < _ONE_BYTE and data[place + 2 + length] == _SCORE:
            text = place + 2
            yield data[text : text + length].decode(), _FLOAT(data, text + length + 1)[0]
        else:
            yield _piece(data[place : place + size])
        place += size


def _piece(data: bytes) -> tuple[str, float]:
    text, score, place = "", 0.0, 0
    while place < len(data):
        tag, place = data[place], place + 1
        if tag == _TEXT:
            size, place = _number(data, place)
            text, place = data[place : place + size].decode("utf-8"), place + size
        elif tag == _SCORE:
            (score,) = _FLOAT(data, place)
            place += 4
        else:
            _, place = _number(data, place)
    return text, score


def _number(data: bytes, place: int) -> tuple[int, int]:
    """A whole number in groups of seven bits, and the place behind it."""
    value = data[place]
    if value < _ONE_BYTE:
        return value, place + 1
    value = shift = 0
    while True:
        byte = data[place]
        value |= (byte & 0x7F) << shift
        shift, place = shift + 7, place + 1
        if byte < _ONE_BYTE:
            return value, place
