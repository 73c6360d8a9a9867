"""Money as the lender writes it, and as integer minor units."""

import re
from decimal import Decimal
from typing import Final

from babel.numbers import get_currency_precision, is_currency

# A 64-bit column holds more, but fourteen digits still pass through a float without loss.
MOST_MINOR_UNITS: Final = 10**14 - 1
_AMOUNT: Final = re.compile(r"[0-9]{1,12}(\.[0-9]{1,4})?")
_GROUPED: Final = re.compile(r"([0-9]{1,3}(?:[,' \u00a0\u202f’][0-9]{3})+)(\.[0-9]+)?")
_COMMA: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,12}),([0-9]{1,2})")
"""A comma for the point, as Spanish has it; before three figures it parts thousands."""
_SHAPE: Final = 'should be an amount such as "1250.00", without sign, symbol or separators'


def read_amount(value: object) -> Decimal:
    """A decimal string or a number as an exact decimal; ``ValueError`` says what to write.

    A float is read as the shortest decimal that stands for it, which is what was typed.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        raise ValueError(_SHAPE)  # noqa: TRY004 — pydantic collects ValueError only.
    text = repr(value) if isinstance(value, float) else str(value)
    if not _AMOUNT.fullmatch(text):
        raise ValueError(_SHAPE)
    # 1250.00, 1250.0 and 1250 are the same document to whoever compares two.
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def minor_units(amount: Decimal, currency: str) -> int:
    """``amount`` in the smallest unit of the currency (ISO 4217 digits: USD 2, JPY 0, KWD 3).

    ``ValueError`` where the amount has more decimals than the currency, or is beyond storing.
    """
    digits = get_currency_precision(currency)
    scaled = amount.scaleb(digits)
    if scaled != scaled.to_integral_value():
        raise ValueError(f"should have at most {digits} decimals, as {currency} has")
    if scaled > MOST_MINOR_UNITS:
        raise ValueError("is larger than can be kept")
    return int(scaled)


def typed_minor_units(text: str, currency: str) -> int:
    """As ``minor_units``, for what somebody types in a form: ``1,250.50``, ``1 250``, ``12,50``.

    ``ValueError`` also for more decimals than the currency has, be they noughts: whoever types
    ``1.250`` may mean a thousand and more.
    """
    plain = text.strip()
    if grouped := _GROUPED.fullmatch(plain):
        plain = re.sub(r"[^0-9]", "", grouped[1]) + (grouped[2] or "")
    elif comma := _COMMA.fullmatch(plain):
        plain = f"{comma[1].replace('.', '')}.{comma[2]}"
    digits = get_currency_precision(currency)
    if len(plain.partition(".")[2]) > digits:
        raise ValueError(f"should have at most {digits} decimals, as {currency} has")
    return minor_units(read_amount(plain), currency)


def major_units(minor: int, currency: str) -> Decimal:
    """``125000`` US cents as ``1250.00``."""
    return Decimal(minor).scaleb(-get_currency_precision(currency))


def said_minor_units(amount: Decimal, currency: str) -> int:
    """As ``minor_units``, for an amount somebody said: rounded to what the currency has."""
    digits = get_currency_precision(currency)
    return minor_units(round(amount, digits) if digits else amount.quantize(Decimal(1)), currency)


def read_currency(code: str) -> str:
    """An ISO 4217 code, or ``ValueError``."""
    if not re.fullmatch("[A-Z]{3}", code) or not is_currency(code):
        raise ValueError("should be an ISO 4217 currency code such as USD")
    return code
