"""Money and days as a borrower reads them, by Babel, in characters that cost nothing extra."""

from datetime import date, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from babel.numbers import format_currency, get_currency_precision

_LOCALES: Final = {"en": "en_US", "zh": "zh_CN", "zh-Hant": "zh_TW", "es": "es_US"}
# Babel sets no-break spaces, any of which would turn a whole text into UCS-2.
_PLAIN_SPACES: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})
_WEEK: Final = {"en": "EEE, MMM d", "zh": "M月d日EEEE", "zh-Hant": "M月d日EEEE", "es": "EEE d MMM"}
_WEEK_AND_YEAR: Final = {
    "en": "EEE, MMM d, y",
    "zh": "y年M月d日EEEE",
    "zh-Hant": "y年M月d日EEEE",
    "es": "EEE d MMM y",
}
_SAME_TIME_OF_YEAR: Final = timedelta(days=60)
_FOLDED: Final = str.maketrans("áíóúÁÍÓÚ", "aiouAIOU")


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, "en_US"))


@cache
def _digits(currency: str) -> int:
    return get_currency_precision(currency)


def money(minor: int, currency: str, language: str) -> str:
    """``125000`` US cents as ``$1,250.00``."""
    amount = minor / 10 ** _digits(currency)
    return format_currency(amount, currency, locale=_locale(language)).translate(_PLAIN_SPACES)


def day(value: date, language: str) -> str:
    """A day with its year: ``Dec 5, 2026``."""
    return _plain(format_date(value, "medium", locale=_locale(language)), language)


def weekday(value: date, language: str, today: date | None = None) -> str:
    """A day with its weekday: ``Tue, Nov 17``; with its year unless it is near and this one."""
    far = today is not None and (
        value.year != today.year or abs(value - today) > _SAME_TIME_OF_YEAR
    )
    pattern = (_WEEK_AND_YEAR if far else _WEEK).get(language)
    return _plain(format_date(value, pattern or _WEEK["en"], _locale(language)), language)


def clock_time(value: datetime, zone: str, language: str) -> str:
    """A time of day where the reader is: ``8:00 AM``."""
    return _plain(format_time(value, "short", ZoneInfo(zone), _locale(language)), language)


def local_day(value: datetime, zone: str) -> date:
    """The calendar day of a moment where the reader is."""
    return value.astimezone(ZoneInfo(zone)).date()


def _plain(text: str, language: str) -> str:
    plain = text.translate(_PLAIN_SPACES)
    return plain.translate(_FOLDED) if language == "es" else plain


def wall_time(clock: str, language: str) -> str:
    """A wall-clock time such as ``18:00`` as people read it: ``6:00 PM``."""
    value = datetime.strptime(clock, "%H:%M").time()  # noqa: DTZ007 — It belongs to no day.
    return _plain(format_time(value, "short", locale=_locale(language)), language)
