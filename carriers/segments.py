"""What a text costs: its encoding, its length and the number of segments it travels in.

A segment carries 140 octets: 160 septets of GSM-7 or 70 UTF-16 units. A longer text is cut into
parts that lose six octets each to a header, which leaves 153 or 67. One character outside the GSM
alphabet makes the whole text UCS-2, more than halving what a segment holds; ``fold`` replaces those
that word processors slip in. Alphabet and packing: 3GPP TS 23.038, sections 6.1 and 6.2.1.
"""

import re
import unicodedata
from array import array
from collections.abc import Callable, Mapping
from typing import Final, Literal, NamedTuple

Encoding = Literal["GSM-7", "UCS-2"]

# The default alphabet in the order of the standard, without its escape character.
_BASIC: Final = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# Each of these is written as the escape character and one more, and so takes two septets.
_EXTENSION: Final = "\f^{}\\[~]|€"
_ESCAPE: Final = "\x1b"

_IN_GSM: Final = re.compile(f"[{re.escape(_BASIC + _EXTENSION)}]*")
_ALPHABET: Final = frozenset(_BASIC + _EXTENSION)
_EXTENDED: Final = re.compile(f"[{re.escape(_EXTENSION)}]")


class SegmentCount(NamedTuple):
    """The size of a text. ``units`` are septets or UTF-16 units, headers not counted.

    ``ucs2_characters`` are the characters that forced UCS-2, each once, in order of appearance.
    """

    encoding: Encoding
    units: int
    segments: int
    ucs2_characters: tuple[str, ...]


def segments(text: str) -> SegmentCount:
    """Count ``text`` as the carrier will. An empty text still takes one segment."""
    if _IN_GSM.fullmatch(text):
        septets = _EXTENDED.sub(rf"{_ESCAPE}\g<0>", text)
        count = _parts(len(septets), 160, 153, lambda at: septets[at] == _ESCAPE)
        return SegmentCount("GSM-7", len(septets), count, ())
    # A lone surrogate is no character, but it must not stop the count of a text that has one.
    units = array("H", text.encode("utf-16", "surrogatepass"))[1:]
    count = _parts(len(units), 70, 67, lambda at: 0xD800 <= units[at] <= 0xDBFF)
    foreign = sorted(set(text) - _ALPHABET, key=text.index)
    return SegmentCount("UCS-2", len(units), count, tuple(foreign))


def _parts(length: int, alone: int, part: int, opens: Callable[[int], bool]) -> int:
    """How many parts hold ``length`` units, where a pair that opens at a part's end moves on."""
    if length <= alone:
        return 1
    count = at = 0
    while at < length:
        at += part
        if at < length and opens(at - 1):
            at -= 1
        count += 1
    return count


# What word processors and phones write, and what says the same in GSM-7.
_TYPOGRAPHIC: Final[Mapping[str, str]] = {
    "\u2018": "'",  # ‘ left single quotation mark
    "\u2019": "'",  # ’ right single quotation mark, the curly apostrophe
    "\u201a": "'",  # ‚ single low-9 quotation mark
    "\u201b": "'",  # ‛ single high-reversed-9 quotation mark
    "\u2039": "'",  # ‹ single left-pointing angle quotation mark
    "\u203a": "'",  # › single right-pointing angle quotation mark
    "\u2032": "'",  # ′ prime, feet and minutes
    "\u00b4": "'",  # ´ acute accent typed for an apostrophe
    "\u0060": "'",  # ` backtick: in ASCII, yet not in GSM-7
    "\u02bc": "'",  # ʼ modifier letter apostrophe
    "\u201c": '"',  # “ left double quotation mark
    "\u201d": '"',  # ” right double quotation mark
    "\u201e": '"',  # „ double low-9 quotation mark
    "\u201f": '"',  # ‟ double high-reversed-9 quotation mark
    "\u00ab": '"',  # « left-pointing double angle quotation mark
    "\u00bb": '"',  # » right-pointing double angle quotation mark
    "\u2033": '"',  # ″ double prime, inches and seconds
    "\u2010": "-",  # ‐ hyphen
    "\u2011": "-",  # ‑ non-breaking hyphen
    "\u2012": "-",  # ‒ figure dash
    "\u2013": "-",  # – en dash
    "\u2014": "-",  # — em dash
    "\u2015": "-",  # ― horizontal bar
    "\u2212": "-",  # − minus sign
    "\u2022": "-",  # • bullet
    "\u00b7": "-",  # · middle dot
    "\u2026": "...",  # … ellipsis
    "\u2044": "/",  # ⁄ fraction slash
    "\u2215": "/",  # ∕ division slash
    "\t": " ",  # tab
    "\u00a0": " ",  # no-break space
    "\u2000": " ",  # en quad
    "\u2001": " ",  # em quad
    "\u2002": " ",  # en space
    "\u2003": " ",  # em space
    "\u2004": " ",  # three-per-em space
    "\u2005": " ",  # four-per-em space
    "\u2006": " ",  # six-per-em space
    "\u2007": " ",  # figure space, in tables of amounts
    "\u2008": " ",  # punctuation space
    "\u2009": " ",  # thin space, the thousands separator of some locales
    "\u200a": " ",  # hair space
    "\u202f": " ",  # narrow no-break space, the same in others
    "\u205f": " ",  # medium mathematical space
    "\u3000": " ",  # ideographic space
    "\u2028": "\n",  # line separator
    "\u2029": "\n",  # paragraph separator
    "\u0085": "\n",  # next line
    "\u00ad": "",  # soft hyphen
    "\u200b": "",  # zero-width space
    "\u2060": "",  # word joiner
    "\ufeff": "",  # byte order mark
}

# GSM-7 has é, ñ, ü, É, Ñ and Ü of Spanish, and none of these. Without the accent "pagó" (paid)
# reads "pago" (I pay), so this is done only where a template's author asked for it.
_SPANISH_ACCENTS: Final[Mapping[str, str]] = {
    "á": "a",
    "í": "i",
    "ó": "o",
    "ú": "u",
    "Á": "A",
    "Í": "I",
    "Ó": "O",
    "Ú": "U",
}

_FOLDS: Final = str.maketrans(dict(_TYPOGRAPHIC))
_FOLDS_ACCENTS: Final = str.maketrans({**_TYPOGRAPHIC, **_SPANISH_ACCENTS})


def fold(text: str, language: str, *, fold_accents: bool = False) -> str:
    """``text`` with line ends as LF, accents composed, and typography written in GSM-7.

    ``language`` is a tag such as ``en``, ``es`` or ``zh-Hant``. Chinese is UCS-2 whatever is done,
    so its quotation marks and spaces stay as they are. ``fold_accents`` takes á, í, ó and ú from
    Spanish, and does nothing in other languages. Folding twice changes nothing more.
    """
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    family = language.partition("-")[0].lower()
    if family == "zh":
        return composed
    return composed.translate(_FOLDS_ACCENTS if fold_accents and family == "es" else _FOLDS)
