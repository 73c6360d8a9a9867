"""Money and days as a borrower reads them."""

from datetime import UTC, date, datetime

import pytest

from bot.formats import clock_time, day, local_day, money, weekday
from carriers.segments import segments

MOMENT = datetime(2026, 11, 22, 3, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minor", "currency", "language", "text"),
    [
        (125_000, "USD", "en", "$1,250.00"),
        (125_000, "USD", "zh", "US$1,250.00"),
        (125_000, "USD", "es", "$1,250.00"),
        (1, "USD", "en", "$0.01"),
        (1250, "JPY", "en", "¥1,250"),
        (1_250_500, "KWD", "en", "KWD1,250.500"),
        (99_999_999_999_999, "USD", "en", "$999,999,999,999.99"),
    ],
)
def test_money_has_the_decimals_of_its_currency(
    minor: int, currency: str, language: str, text: str
) -> None:
    assert money(minor, currency, language) == text


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        ("en", "Dec 5, 2026", "Sat, Dec 5"),
        ("zh", "2026年12月5日", "12月5日星期六"),
        ("zh-Hant", "2026年12月5日", "12月5日星期六"),
        ("es", "5 dic 2026", "sab 5 dic"),
    ],
)
def test_days_are_in_the_readers_language(language: str, long: str, short: str) -> None:
    assert day(date(2026, 12, 5), language) == long
    assert weekday(date(2026, 12, 5), language) == short


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thu, Dec 30, 2027"),
        ("zh", "2027年12月30日星期四"),
        ("zh-Hant", "2027年12月30日星期四"),
        ("es", "jue 30 dic 2027"),
    ],
)
def test_a_day_of_another_year_or_months_away_has_its_year(language: str, text: str) -> None:
    today = date(2026, 11, 21)
    assert weekday(date(2027, 12, 30), language, today) == text
    assert "2027" in weekday(date(2027, 1, 5), language, today)
    assert "2026" not in weekday(date(2026, 12, 31), language, today)
    assert "2026" in weekday(date(2026, 8, 1), language, today)


def test_a_time_of_day_is_where_the_reader_is() -> None:
    assert clock_time(MOMENT, "America/New_York", "en") == "10:30 PM"
    assert clock_time(MOMENT, "America/Los_Angeles", "en") == "7:30 PM"
    assert local_day(MOMENT, "America/New_York") == date(2026, 11, 21)
    assert local_day(MOMENT, "UTC") == date(2026, 11, 22)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_month_or_weekday_turns_a_text_into_ucs2(language: str) -> None:
    for month in range(1, 13):
        for place in range(1, 8):
            value = date(2026, month, place)
            text = f"{day(value, language)} {weekday(value, language)} {clock_time(MOMENT, 'UTC', language)}"
            assert segments(text).encoding == "GSM-7", text
