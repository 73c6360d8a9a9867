"""Personal data in a log, as a reader with the transcript beside it would find it."""

import re
from collections.abc import Collection, Iterator
from typing import Final

_NUMBER: Final = re.compile(r"\+?1?[2-9]\d{2}55501\d{2}|\+[1-9]\d{7,14}")
_AMOUNT: Final = re.compile(r"[$€£¥]\s?\d[\d,.]*\d")
_TELLING: Final = 9
"""A shorter text, such as "STOP" or "balance", is found in any log by chance."""


def leaks_in(log: str, words: Collection[str]) -> Iterator[str]:
    """Phone numbers, amounts, and any of ``words`` (names, bodies) that a log holds."""
    for pattern in (_NUMBER, _AMOUNT):
        for found in pattern.finditer(log):
            yield _around(log, found.start())
    for word in words:
        telling = len(word) >= (_TELLING if word.isascii() else _TELLING // 2)
        if telling and (place := log.find(word)) >= 0:
            yield _around(log, place)


def _around(log: str, place: int) -> str:
    return log[max(0, place - 60) : place + 60].replace("\n", " ")
