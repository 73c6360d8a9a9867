"""One plain form of a text, so that a rule is written once and every spelling meets it.

Width, case, accents, script, typographic quotes and invisible characters are ways of writing the
same words. `fold` removes them; `aligned` does the same without changing any offset.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from intents.traditional import TO_SIMPLIFIED

MAX_CHARACTERS = 1600
"""Ten joined segments, the longest body that a carrier delivers; what lies beyond is not read."""
_REMEMBERED: Final = 16
"""Every part of the classifier asks for the plain form of the same text."""

# Zero-width and direction marks, soft hyphens, joiners, variation selectors, keycaps, tags, and
# every skin tone: none of them is part of a word.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001f3fb-\U0001f3ff"
    "\U000e0000-\U000e0fff]"
)
_COMBINING = re.compile("[\u0300-\u036f]")
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?[\n\u2028\u2029\u0085][\s\u2028\u2029\u0085]*")


def _accents() -> dict[int, str]:
    """Latin letters with accents, and the letter that each is typed as without them."""
    table = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base.lower()
    return table


_GLYPHS = {
    "\u2018": "'",  # left single quotation mark
    "\u2019": "'",  # right single quotation mark, the apostrophe that phones type
    "\u201b": "'",  # high-reversed single quotation mark
    "\u02bc": "'",  # modifier letter apostrophe
    "\u0060": "'",  # grave accent
    "\u00b4": "'",  # acute accent
    "\u201c": '"',  # left double quotation mark
    "\u201d": '"',  # right double quotation mark
    "\u201e": '"',  # low double quotation mark
    "\u00ab": '"',  # left-pointing double angle quotation mark
    "\u00bb": '"',  # right-pointing double angle quotation mark
    "\u300c": '"',  # left corner bracket
    "\u300d": '"',  # right corner bracket
    "\u300e": '"',  # left white corner bracket
    "\u300f": '"',  # right white corner bracket
    "\u2010": "-",  # hyphen
    "\u2011": "-",  # non-breaking hyphen
    "\u2012": "-",  # figure dash
    "\u2013": "-",  # en dash
    "\u2014": "-",  # em dash
    "\u2212": "-",  # minus sign
    "\u3002": ".",  # ideographic full stop
    "\u3001": ",",  # ideographic comma
    "\uff61": ".",  # half-width ideographic full stop
}
_TYPED_BY_PHONES = (
    ("\u2019", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u2026", "..."),
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u00a0", " "),
)
_TABLE = {ord(glyph): plain for glyph, plain in _GLYPHS.items()} | _accents() | TO_SIMPLIFIED


def clean(text: str) -> str:
    """The text as far as it can be read: no lone surrogates, no control characters, not too long.

    Offsets are kept: what is unreadable becomes a space.
    """
    text = text[:MAX_CHARACTERS]
    if text.isascii() and text.isprintable():
        return text
    return _UNREADABLE.sub(" ", text)


@lru_cache(_REMEMBERED)
def fold(text: str) -> str:
    """Case, width, accents, script and invisible characters taken away; lines kept apart."""
    text = text[:MAX_CHARACTERS]
    if not text.isascii():
        # Phones type these; what is plain otherwise should take the short way.
        for glyph, plain in _TYPED_BY_PHONES:
            text = text.replace(glyph, plain)
    if text.isascii():
        text = text.lower().replace("`", "'")
    else:
        # Invisible characters go first: NFKC turns some of them into spaces.
        text = _INVISIBLE.sub("", text)
        if not unicodedata.is_normalized("NFKC", text):
            # One sign can become eighteen letters.
            text = unicodedata.normalize("NFKC", text)[:MAX_CHARACTERS]
        text = text.casefold()
        if not unicodedata.is_normalized("NFKC", text):
            text = unicodedata.normalize("NFKC", text)
        text = _COMBINING.sub("", text).translate(_TABLE)
    return _collapsed(text)


def _collapsed(text: str) -> str:
    text = _UNREADABLE.sub(" ", text)
    if "\n" not in text and "  " not in text and text.isascii() and text.isprintable():
        return text.strip()
    return _LINES.sub("\n", _BLANKS.sub(" ", text)).strip()


class _OneForOne(dict[int, str]):
    """A translation table that works out a character when it first meets it."""

    capacity = 20_000

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = unicodedata.normalize("NFKC", character).casefold().translate(_TABLE)
        if len(plain) != 1:
            plain = character
        if len(self) < self.capacity:
            self[code] = plain
        return plain


_ALIGNED = _OneForOne()


def aligned(text: str) -> str:
    """Like `fold`, but character for character, so that offsets are those of the text."""
    if text.isascii():
        return text.lower()
    return text.translate(_ALIGNED)
