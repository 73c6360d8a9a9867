"""Looking for words in what a borrower wrote."""

import re
from typing import Final

from intents.normalise import fold

_FLAGS: Final = re.IGNORECASE | re.ASCII
_NO_WORD: Final = r"[^a-z0-9_\u3400-\u9fff]"


def words_like(*patterns: str) -> re.Pattern[str]:
    r"""A pattern over folded text: lower case, without accents, Chinese simplified.

    ``\b`` knows Latin letters alone, so that it stands between "ok" and 好; ``\W`` is neither a
    letter nor a Chinese character, so that it may stand around words that make up a whole text.
    """
    return re.compile("|".join(patterns).replace(r"\W", _NO_WORD), _FLAGS)


def mentions(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether the pattern of ``words_like`` occurs in a text as it was sent."""
    return pattern.search(fold(text)) is not None


def blanked(text: str, *spans: tuple[int, int]) -> str:
    """A text with blanks in the place of spans that were found in it when it was folded."""
    words = fold(text)
    kept = list(text if len(text) == len(words) else words)
    for begin, end in spans:
        kept[begin:end] = " " * (end - begin)
    return "".join(kept)
