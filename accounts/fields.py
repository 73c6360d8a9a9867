"""The kinds of field that documents are made of, each with its limit and its plain refusal."""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Final, Literal
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictInt,
    StrictStr,
    StringConstraints,
)

from accounts import money
from carriers import phone

Language = Literal["en", "zh", "zh-Hant", "es"]

_CONTROLS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_EMAIL: Final = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")


class Part(BaseModel):
    """A part of a document: nothing unknown, nothing changed afterwards, no values in errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


def _plain(text: str) -> str:
    if _CONTROLS.search(text):
        raise ValueError("should be one line without control characters")
    return text


def _phone(text: str) -> str:
    try:
        if phone.normalise(text) == text:
            return text
    except phone.NotANumber:
        pass
    raise ValueError("should be a phone number with + and country code, such as +12025550101")


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise ValueError("should be an e-mail address")
    return text


def _zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, ValueError, OSError):
        raise ValueError("should be an IANA time zone such as America/New_York") from None
    return text


def _date(value: object) -> date:
    try:
        if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError("should be a date such as 2026-12-05")


def _instant(value: object) -> datetime:
    try:
        if isinstance(value, str) and len(value) <= 40:
            moment = datetime.fromisoformat(value)
            if moment.tzinfo is not None:
                return moment
    except ValueError:
        pass
    raise ValueError("should be a time with its zone, such as 2026-11-21T06:00:00Z")


_PLAIN: Final = AfterValidator(_plain)

Ref = Annotated[
    StrictStr, StringConstraints(strip_whitespace=True, min_length=1, max_length=64), _PLAIN
]
"""An identifier or a word of the lender's own."""
Line = Annotated[
    StrictStr, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), _PLAIN
]
"""A name or a short sentence."""
Email = Annotated[StrictStr, StringConstraints(max_length=254), AfterValidator(_email), _PLAIN]
Phone = Annotated[StrictStr, StringConstraints(max_length=16), AfterValidator(_phone)]
Zone = Annotated[StrictStr, StringConstraints(max_length=64), AfterValidator(_zone)]
Currency = Annotated[StrictStr, AfterValidator(money.read_currency)]
Amount = Annotated[Decimal, BeforeValidator(money.read_amount)]
IsoDate = Annotated[date, BeforeValidator(_date)]
Instant = Annotated[datetime, BeforeValidator(_instant)]
Count = Annotated[StrictInt, Field(ge=0, le=100_000)]
