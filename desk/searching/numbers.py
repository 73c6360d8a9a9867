"""Numbers as anybody writes them, whole or by their last four digits."""

import re
import uuid
from collections.abc import Iterator
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from carriers.phone import NotANumber, normalise
from crypto import LookupKey
from models.numbers import Number
from models.threads import Thread

MOST: Final = 20
_SHAPE: Final = re.compile(r"(?:tel:)?([+(]?[0-9][0-9()./\s-]{5,38})")
_COUNTRIES: Final = ("US", "GB", "MX", "CN", "HK", "TW", "ES", "FR", "DE", "IT", "IE")
"""Where a number without a country code may belong: only numbers that are on file are found."""


def find_numbers(session: Session, lookup: LookupKey, text: str) -> list[uuid.UUID]:
    """Ids of that number, or of numbers with those last four digits, whoever texted last first."""
    rows = select(Number.id).join(Thread, Thread.id == Number.id, isouter=True)
    if text.isascii() and text.isdecimal() and len(text) == 4:
        rows = rows.where(Number.last4 == text)
    elif ids := [lookup.number_id(e164) for e164 in _read(text)]:
        rows = rows.where(Number.id.in_(ids))
    else:
        return []
    newest = rows.order_by(Thread.last_inbound_at.desc().nulls_last(), Number.id)
    return list(session.scalars(newest.limit(MOST)))


def _read(text: str) -> Iterator[str]:
    """What the digits may mean; nothing where they are no number."""
    fit = _SHAPE.fullmatch(text)
    if fit is None:
        return
    digits = re.sub(r"[^0-9]", "", fit[1])
    for raw, country in (
        (fit[1], None),
        (f"+{digits}", None),
        *((fit[1], country) for country in _COUNTRIES),
    ):
        try:
            yield normalise(raw, country)
        except NotANumber:
            continue
