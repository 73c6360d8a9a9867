"""How many SMS segments a text takes, counted as the carrier bills it.

Source: 3GPP TS 23.038 (the GSM-7 alphabet and its extension table) and TS 23.040 (the header of
six octets that leaves 153 septets or 67 UTF-16 units in each part of a longer text).
"""

from dataclasses import dataclass
from itertools import repeat
from typing import Literal

GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# An escape septet comes before each of these, so they count two.
GSM_EXTENSION = frozenset("^{}\\[~]|€\f")
GSM_ALL = GSM_BASIC | GSM_EXTENSION

SINGLE = {"GSM-7": 160, "UCS-2": 70}
PART = {"GSM-7": 153, "UCS-2": 67}


@dataclass(frozen=True)
class SegmentCount:
    """`units` are septets (GSM-7) or UTF-16 units (UCS-2); `ucs2_characters` forced UCS-2."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    segments: int
    ucs2_characters: tuple[str, ...]


def count_segments(text: str) -> SegmentCount:
    """Count a text's encoding, units and segments. An empty text takes one segment."""
    odd = tuple(dict.fromkeys(c for c in text if c not in GSM_ALL))
    encoding: Literal["GSM-7", "UCS-2"] = "UCS-2" if odd else "GSM-7"
    widths = _utf16_widths(text) if odd else _septet_widths(text)
    units = sum(widths)
    if units <= SINGLE[encoding]:
        return SegmentCount(encoding, units, 1, odd)
    return SegmentCount(encoding, units, _pack(widths, PART[encoding]), odd)


def _septet_widths(text: str) -> list[int]:
    if GSM_BASIC.issuperset(text):
        return list(repeat(1, len(text)))
    return [2 if c in GSM_EXTENSION else 1 for c in text]


def _utf16_widths(text: str) -> list[int]:
    return [2 if ord(c) > 0xFFFF else 1 for c in text]


def _pack(widths: list[int], size: int) -> int:
    """Fill parts of `size` units without splitting an escaped or a surrogate pair."""
    parts, room = 1, size
    for width in widths:
        if width > room:
            parts, room = parts + 1, size
        room -= width
    return parts
