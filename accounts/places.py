"""Where a borrower is, as far as rules and clocks are concerned."""

import re
from typing import Final

from accounts import us_postal
from accounts.document import AccountDocument, normal_postal_code
from carriers import phone

_UNITED_STATES: Final = frozenset({"US", "PR", "VI", "GU", "AS", "MP"})
_NOWHERE: Final = frozenset({"001", "ZZ"})


def _zip_code(document: AccountDocument) -> str | None:
    """The ZIP code, if the number is American; five digits alone are also Mexican or Spanish."""
    if document.postal_code is None or phone.region(document.phone) not in _UNITED_STATES:
        return None
    code = normal_postal_code(document.postal_code)
    return code if re.fullmatch(r"[0-9]{5}", code) else None


def place_of(document: AccountDocument) -> str | None:
    """Country and, in the United States, state: ``US-DC``, ``US-NY-NYC``, ``MX``; None if unknown.

    The country is the number's; the state comes from the postal code. Without a postal code only
    the country is known, for a number moves with its holder.
    """
    country = phone.region(document.phone)
    if country in _NOWHERE:
        return None
    if country not in _UNITED_STATES:
        return country
    zip_code = _zip_code(document)
    state = us_postal.state_of(zip_code) if zip_code else None
    if state is None or zip_code is None:
        return "US"
    return f"US-{state}-NYC" if us_postal.is_new_york_city(zip_code) else f"US-{state}"


def time_zone_of(document: AccountDocument) -> str | None:
    """The zone given, else the postal code's, else the number's if it can only be in one."""
    if document.timezone is not None:
        return document.timezone
    zip_code = _zip_code(document)
    zone = us_postal.zone_of(zip_code) if zip_code else None
    if zone is not None:
        return zone
    zones = phone.time_zones(document.phone)
    return zones[0] if len(zones) == 1 else None
