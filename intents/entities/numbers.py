"""Numbers as people write them: digits with either decimal sign, words, Chinese numerals."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_ENGLISH_UNITS_LIST = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen
"""
_ENGLISH_UNITS = _ENGLISH_UNITS_LIST.split()
_ENGLISH_TENS_LIST = """
twenty thirty forty fifty sixty seventy eighty ninety
"""
_ENGLISH_TENS = _ENGLISH_TENS_LIST.split()
_SPANISH_UNITS_LIST = """
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro
veinticinco veintiseis veintisiete veintiocho veintinueve
"""
_SPANISH_UNITS = _SPANISH_UNITS_LIST.split()
_SPANISH_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_SPANISH_HUNDREDS_LIST = """
cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos
novecientos
"""
_SPANISH_HUNDREDS = _SPANISH_HUNDREDS_LIST.split()

VALUES: dict[str, int] = {
    **{word: value for value, word in enumerate(_ENGLISH_UNITS)},
    **{word: 10 * (index + 2) for index, word in enumerate(_ENGLISH_TENS)},
    **{word: value for value, word in enumerate(_SPANISH_UNITS)},
    **{word: 10 * (index + 3) for index, word in enumerate(_SPANISH_TENS)},
    **{word: 100 * (index + 1) for index, word in enumerate(_SPANISH_HUNDREDS)},
    "a": 1, "un": 1, "una": 1, "ciento": 100, "fourty": 40, "half": 0,
}  # fmt: skip
MULTIPLIERS = {
    "hundred": 100,
    "thousand": 1000,
    "grand": 1000,
    "k": 1000,
    "mil": 1000,
    "million": 10**6,
}
_JOINERS = frozenset({"and", "y"})

CHINESE_DIGITS = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
CHINESE_UNITS = "十百千万亿拾佰仟廿卅"
_CHINESE_SUFFIX = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10_000,
    "亿": 10**8,
    "w": 10_000,
    "k": 1000,
}
_MIXED = re.compile(r"(\d[\d,]*(?:\.\d+)?)([十百千万亿wk])(\d)?(半)?$")
_SPANISH_THOUSANDS = re.compile(r"(\d{1,3}) mil (\d{3})")
_GROUPS = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*")


def digits(text: str) -> Decimal | None:
    """The value of a number in digits, with "," or "." for thousands or decimals.

    A lone sign before exactly three digits groups thousands (1,250 and 1.250); before one or two
    digits it is a decimal sign (190.5 and 190,50). "2 mil 500" is 2500.
    """
    text = text.strip(" .,'")
    spoken = _SPANISH_THOUSANDS.fullmatch(text)
    if spoken:
        return _decimal(spoken[1] + spoken[2])
    last = max(text.rfind("."), text.rfind(","))
    if last < 0:
        return _decimal(text.replace(" ", "").replace("'", ""))
    whole, fraction = text[:last], text[last + 1 :]
    mixed = ("." in whole or "," in whole) and text[last] not in whole
    if len(fraction) == 3 and not mixed:
        whole, fraction = whole + fraction, ""
    whole = re.sub(r"[.,' ]", "", whole)
    return _decimal(f"{whole}.{fraction}" if fraction else whole)


def words(text: str) -> Decimal | None:
    """The value of English or Spanish number words: "two hundred fifty", "ciento noventa"."""
    total, current, seen = 0, 0, False
    parts = re.split(r"[\s-]+", text.strip())
    if len(parts) >= 2 and _hundreds_unsaid(parts[0], parts[1]):
        parts.insert(1, "hundred")
    for word in parts:
        if word in MULTIPLIERS:
            current = max(current, 1) * MULTIPLIERS[word]
            if MULTIPLIERS[word] > 100:
                total, current = total + current, 0
            seen = True
        elif word in VALUES:
            if current % 10 > 0 and VALUES[word] >= 10:
                return None  # "Two hundred eight thirty three" is no sum of them all.
            current += VALUES[word]
            seen = True
        elif word not in _JOINERS:
            return None
    return Decimal(total + current) if seen else None


def _hundreds_unsaid(first: str, second: str) -> bool:
    """Whether two words are read as in "two fifty", which is 250."""
    return first in _ENGLISH_UNITS[1:10] and second in _ENGLISH_TENS


def chinese(text: str) -> Decimal | None:
    """The value of Chinese numerals: 两百五 is 250, 1.5万 is 15000, 1千5 is 1500."""
    mixed = _MIXED.match(text)
    if mixed:
        return _mixed(*mixed.groups())
    text = text.replace("两", "二").replace("〇", "零").replace("廿", "二十").replace("卅", "三十")
    half = text.endswith("半")
    # Loaded here: few texts have Chinese numerals.
    from cn2an import cn2an

    try:
        value = Decimal(str(cn2an(text.rstrip("半"), "smart")))
    except (ValueError, InvalidOperation, KeyError, IndexError):
        return None
    unit = _CHINESE_SUFFIX.get(text.rstrip("半")[-1:], 1)
    return value + Decimal(unit) / 2 if half else value


def _mixed(number: str, unit: str, tail: str | None, half: str | None) -> Decimal | None:
    value = digits(number)
    if value is None:
        return None
    scale = _CHINESE_SUFFIX[unit]
    value *= scale
    if tail:
        value += Decimal(tail) * scale / 10
    return value + Decimal(scale) / 2 if half else value


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text) if len(text) <= 15 else None
    except InvalidOperation:
        return None
