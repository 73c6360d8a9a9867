"""Taking out of a text what tells whose it is, before it becomes a training text."""

import re
from collections.abc import Iterable
from typing import Final

MOST_CHARACTERS: Final = 500
_LEAST_DIGITS: Final = 4
_MAIL: Final = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,]+")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_FIGURES: Final = re.compile(r"\d(?:[\d\s().,:/+_-]*\d)?")
_SPOKEN: Final = re.compile(r"[〇零一二三四五六七八九幺兩两]{4,}")
_SPOKEN_EN: Final = re.compile(
    r"\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[\s,-]+){3,}"
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_UNPRINTABLE: Final = re.compile(r"[^\x09\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def masked(text: str, names: Iterable[str]) -> str:
    """The text on one line without names, addresses and numbers of four digits or more.

    ``names`` are those on the account of the thread. A digit becomes a 0, so that the text keeps
    its shape; square brackets become round ones, for they would mark an entity.
    """
    line = _UNPRINTABLE.sub("", " ".join(text.split()))[:MOST_CHARACTERS]
    line = _MAIL.sub("name@example.com", line)
    line = _ADDRESS.sub("https://example.com", line)
    line = _FIGURES.sub(_without_digits, line)
    line = _SPOKEN.sub(lambda found: "零" * len(found[0]), line)
    line = _SPOKEN_EN.sub("zero zero zero zero", line)
    for name in names:
        line = _without_name(line, name)
    return line.replace("[", "(").replace("]", ")").strip()


def _without_digits(found: re.Match[str]) -> str:
    """Digits in a row, or parted as in phone numbers, dates and amounts."""
    if sum(sign.isdigit() for sign in found[0]) < _LEAST_DIGITS:
        return found[0]
    return re.sub(r"\d", "0", found[0])


def _without_name(line: str, name: str) -> str:
    """The name and each part of it; of a Chinese one the whole and what follows the surname."""
    if _HAN.search(name):
        whole = name.replace(" ", "")
        for part in (whole, whole[1:] if len(whole) > 2 else ""):
            line = line.replace(part, "某某") if part else line
        return line
    for part in _LETTERS.findall(name):
        if len(part) > 1:
            line = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", "NAME", line, flags=re.IGNORECASE)
    return line
