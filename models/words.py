"""Words by which a row is found: a list with an inverted index on PostgreSQL, plain text on SQLite.

A word holds letters, digits and colons, never a blank, so blanks can keep words apart.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import ColumnElement, Dialect, Text, func, or_, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

IDEOGRAPHS: Final = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Ranges of characters, for a class of a regular expression, that are written without blanks."""
PIECE: Final = re.compile(rf"([{IDEOGRAPHS}]+)|[^\W_{IDEOGRAPHS}]+")
"""A word, or (the group) ideographs that follow each other."""
LONGEST_PREFIX: Final = 12
_MOST: Final = 100
_PLAIN_PLANS: Final = {
    "enable_seqscan": "off",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
}


class Joined(TypeDecorator[list[str]]):
    """Words with a blank before and behind each of them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: list[str] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The words as one text."""
        return None if value is None else f" {' '.join(value)} "

    def process_result_value(self, value: Any | None, dialect: Dialect) -> list[str] | None:  # noqa: ARG002
        """The words, one by one."""
        return None if value is None else str(value).split()


Words: Final = ARRAY(Text).with_variant(Joined(), "sqlite")


def holds_any(dialect: Dialect, column: Any, words: Iterable[str]) -> ColumnElement[bool]:
    """Whether a row has at least one of the words."""
    if dialect.name == "sqlite":
        return or_(*(func.instr(column, f" {word} ") > 0 for word in words))
    found: ColumnElement[bool] = column.overlap(list(words))
    return found


@contextmanager
def by_index(session: Session) -> Iterator[None]:
    """Inside, lists of words are looked up in their indexes, whatever PostgreSQL's planner thinks.

    It takes each of many words that it does not know for a common one: it would read the whole
    table to find none of them, or compile and spread out what is done in a millisecond.
    """
    if session.get_bind().dialect.name == "sqlite":
        yield
        return
    for setting, value in _PLAIN_PLANS.items():
        session.execute(text(f"SET {setting} = {value}"))
    try:
        yield
    finally:
        for setting in _PLAIN_PLANS:
            session.execute(text(f"RESET {setting}"))


def ideographs(run: str) -> list[str]:
    """Each character by itself, and each with the one that follows."""
    return [*run, *(run[at : at + 2] for at in range(len(run) - 1))]


def name_words(name: str) -> list[str]:
    """What a name is found by: every beginning of each word, every one or two ideographs.

    Case, width and accents do not count.
    """
    bare = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", name).casefold())
    plain = "".join(one for one in bare if not unicodedata.combining(one))
    found: dict[str, None] = {}
    for piece in PIECE.finditer(unicodedata.normalize("NFC", plain)):
        found.update(dict.fromkeys(_ways_to_type(piece)))
    return list(found)[:_MOST]


def _ways_to_type(piece: re.Match[str]) -> list[str]:
    word = piece[0]
    if piece[1]:
        return ideographs(word)
    return [word[:length] for length in range(1, min(len(word), LONGEST_PREFIX) + 1)]
