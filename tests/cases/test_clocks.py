"""By when complaints must be answered, pack by pack."""

from datetime import date, timedelta
from typing import Final

import pytest

from cases.clocks import LIMITS, complaint_clock

UK_BANK_HOLIDAYS: Final = {date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)}


def working_days(start: date, days: int) -> date:
    """Monday to Friday without the bank holidays of England."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < 5 and day not in UK_BANK_HOLIDAYS
    return day


@pytest.mark.parametrize(
    ("pack", "received", "promised", "due", "last"),
    [
        # Ten working days come before fifteen calendar days; twenty do not.
        ("us", date(2026, 11, 20), 10, date(2026, 12, 4), date(2027, 1, 19)),
        ("us", date(2026, 11, 20), 20, date(2026, 12, 5), date(2027, 1, 19)),
        ("us", date(2027, 1, 31), 60, date(2027, 2, 15), date(2027, 4, 1)),
        ("us", date(2028, 2, 15), 60, date(2028, 3, 1), date(2028, 4, 15)),
        ("uk", date(2026, 11, 20), 10, date(2026, 12, 4), date(2027, 1, 15)),
        ("uk", date(2026, 12, 24), 60, date(2027, 2, 18), date(2027, 2, 18)),
        ("eu", date(2026, 12, 24), 30, date(2027, 1, 19), date(2027, 2, 16)),
        ("mx", date(2026, 11, 20), 40, date(2027, 1, 6), date(2027, 1, 6)),
        ("cn", date(2026, 11, 20), 60, date(2026, 12, 5), date(2027, 1, 19)),
    ],
)
def test_the_promise_counts_up_to_the_limit_of_the_law(
    pack: str, received: date, promised: int, due: date, last: date
) -> None:
    clock = complaint_clock([pack], received, {pack: promised}, working_days)
    assert (clock.due, clock.last) == (due, last)
    assert clock.sources == (LIMITS[pack].source,)


def test_without_a_promise_the_law_alone_counts() -> None:
    assert complaint_clock(["us"], date(2026, 11, 20), {}, working_days).due == date(2026, 12, 5)


def test_of_several_packs_the_strictest_counts() -> None:
    clock = complaint_clock(["uk", "us"], date(2026, 11, 20), {"uk": 30, "us": 30}, working_days)
    assert (clock.due, clock.last) == (date(2026, 12, 5), date(2027, 1, 15))
    assert len(clock.sources) == 2


def test_a_complaint_about_a_payment_has_fifteen_business_days_in_britain() -> None:
    """CMP-04: 15 business days, 35 where it is exceptional; working days here skip Christmas."""
    received, category = date(2026, 11, 20), "payment_not_posted"
    clock = complaint_clock(["uk"], received, {"uk": 60}, working_days, category=category)
    assert clock.due == working_days(received, 15)
    assert clock.last == working_days(received, 35)
    assert "payment services" in clock.sources[0]
    assert clock.summary is not None
    fees = complaint_clock(["uk"], received, {"uk": 60}, working_days, category="fees")
    assert (fees.due, fees.last) == (date(2027, 1, 15), date(2027, 1, 15))
    american = complaint_clock(["us"], received, {}, working_days, category=category)
    assert american.due == date(2026, 12, 5)


def test_chinese_complaints_are_extended_twice_and_all_others_once() -> None:
    """CMP-03: 15 days, 30 for complex ones, 60 with approval and notice."""
    received = date(2026, 11, 20)

    def stages(*packs: str) -> tuple[date, ...]:
        return complaint_clock(packs, received, {}, working_days).stages

    assert stages("cn") == (date(2026, 12, 20), date(2027, 1, 19))
    assert stages("us") == (date(2027, 1, 19),)
    assert stages("cn", "us") == (date(2026, 12, 20),)
    assert stages("uk", "us") == (date(2027, 1, 15),)


def test_the_third_business_day_is_marked_where_the_law_has_one() -> None:
    christmas = complaint_clock(["uk"], date(2026, 12, 24), {}, working_days)
    assert christmas.summary == date(2026, 12, 31)
    assert complaint_clock(["us"], date(2026, 12, 24), {}, working_days).summary is None


def test_a_complaint_without_a_known_pack_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one known policy pack"):
        complaint_clock(["xx"], date(2026, 11, 20), {}, working_days)
