"""Phone numbers: what they are written like, where they belong, how they are shown.

``phonenumbers`` is imported where it is first needed: the webhook only asks whether a sender can
be answered, and its process should not carry the numbering plans of the world for that.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

# E.164 allows 15 digits; no country has subscriber numbers of fewer than seven, code included.
_E164: Final = re.compile(r"\+[1-9][0-9]{6,14}")
# Longer than any number with spaces, brackets and a country code in front.
_LONGEST: Final = 40
# In the +1 plan neither area codes nor exchanges start with 0 or 1.
_NORTH_AMERICAN: Final = re.compile(r"\+1[2-9][0-9]{2}[2-9][0-9]{6}")
_UNKNOWN_REGION: Final = "ZZ"
_UNKNOWN_ZONE: Final = "Etc/Unknown"
# Each is one borrower's lookup per text, and the same few hundred are asked again and again.
_REMEMBERED: Final = 4096


class NotANumber(ValueError):
    """The text is not a phone number that can be texted. The message does not repeat it."""


_HINT: Final = "write it with + and the country code, for example +12025550101"


def normalise(raw: str, region: str | None = None) -> str:
    """``raw`` in E.164, for example ``+12025550101``.

    ``region`` is the two-letter country that a number without a country code is read in. Raises
    NotANumber for anything that is not one whole number: letters, extensions, short codes, a digit
    too few or too many. Whether a range has been handed out is not asked: new area codes appear
    faster than metadata is updated, and the carrier tells the rest apart (21211).
    """
    import phonenumbers

    if len(raw) > _LONGEST or any(character.isalpha() for character in raw):
        raise NotANumber(f"not a phone number: {_HINT}")
    try:
        number = phonenumbers.parse(raw, region)
    except phonenumbers.NumberParseException:
        raise NotANumber(f"not a phone number: {_HINT}") from None
    verdict = phonenumbers.is_possible_number_with_reason(number)
    if number.extension or verdict != phonenumbers.ValidationResult.IS_POSSIBLE:
        raise NotANumber(f"not a whole phone number: {_HINT}")
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return _well_formed(e164)


def _well_formed(e164: str) -> str:
    shape = _NORTH_AMERICAN if e164.startswith("+1") else _E164
    if not shape.fullmatch(e164):
        raise NotANumber(f"no such phone number: {_HINT}")
    return e164


def is_addressable(raw: str) -> bool:
    """Whether ``raw`` has the shape of E.164, so that a reply could reach it.

    Short codes, alphanumeric senders and ``whatsapp:`` addresses are not. Cheap: no numbering plan
    is loaded.
    """
    return _E164.fullmatch(raw) is not None


def last4(raw: str) -> str:
    """The last four digits, or as many as there are."""
    return re.sub(r"[^0-9]", "", raw)[-4:]


def mask(raw: str) -> str:
    """``raw`` for people who need to recognise it and not to know it: ``***0101``."""
    return f"***{last4(raw)}" if is_addressable(raw) else "***"


@lru_cache(_REMEMBERED)
def region(e164: str) -> str:
    """The two-letter country of a number; 001 where it belongs to none; ZZ where unknown.

    A range that the metadata does not know counts to the main country of its code.
    """
    import phonenumbers

    number = _parsed(e164)
    if number is None or number.country_code is None:
        return _UNKNOWN_REGION
    exact = phonenumbers.region_code_for_number(number)
    return exact or phonenumbers.region_code_for_country_code(number.country_code)


@lru_cache(_REMEMBERED)
def time_zones(e164: str) -> tuple[str, ...]:
    """The IANA zones a number may be in, from its prefix; none where unknown.

    A guess about where the number was issued, never about where its holder is.
    """
    from phonenumbers import timezone

    number = _parsed(e164)
    if number is None:
        return ()
    zones = timezone.time_zones_for_number(number)
    if _UNKNOWN_ZONE in zones:
        zones = timezone.time_zones_for_geographical_number(number)
    return tuple(zone for zone in zones if zone != _UNKNOWN_ZONE)


@lru_cache(_REMEMBERED)
def is_toll_free(e164: str) -> bool:
    """Whether a number is free to its caller. Carriers handle opt-outs of these by themselves."""
    import phonenumbers

    number = _parsed(e164)
    return (
        number is not None
        and phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.TOLL_FREE
    )


def _parsed(e164: str) -> "PhoneNumber | None":
    import phonenumbers

    if not is_addressable(e164):
        return None
    try:
        return phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return None


@lru_cache(maxsize=_REMEMBERED)
def spoken(e164: str) -> str:
    """A number as people write it, with its country: ``+1 202-555-0142``."""
    import phonenumbers

    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
