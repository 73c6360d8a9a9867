"""The days by which a request about somebody's own data must be answered."""

from datetime import date

import pytest

from cases.privacy import privacy_clock

RECEIVED = date(2026, 11, 30)


@pytest.mark.parametrize("packs", [["us"], ["uk"], ["eu"], ["mx"], ["cn"], ["us", "cn"]])
def test_everybody_is_promised_the_days_of_the_strictest_rule(packs: list[str]) -> None:
    assert privacy_clock(packs, RECEIVED).due == date(2026, 12, 15)


@pytest.mark.parametrize(
    ("packs", "last"),
    [
        (["us"], date(2027, 2, 28)),
        (["uk"], date(2027, 2, 28)),  # The month has no thirtieth.
        (["eu"], date(2027, 2, 28)),
        (["cn"], date(2026, 12, 15)),
        (["us", "cn"], date(2026, 12, 15)),
        (["mx"], date(2026, 12, 15)),
        (["us", "mx"], date(2026, 12, 15)),
    ],
)
def test_the_strictest_law_says_how_far_it_can_be_extended(packs: list[str], last: date) -> None:
    assert privacy_clock(packs, RECEIVED).last == last


def test_ninety_days_and_three_months_are_not_the_same() -> None:
    received = date(2026, 10, 31)
    assert privacy_clock(["us"], received).last == date(2027, 1, 29)
    assert privacy_clock(["eu"], received).last == date(2027, 1, 31)
    assert privacy_clock(["us", "eu"], received).last == date(2027, 1, 29)


def test_where_it_is_written_is_said_of_each_law() -> None:
    sources = privacy_clock(["us", "cn", "mx"], RECEIVED).sources
    assert len(sources) == 2
    assert "1798.130" in sources[0]
    assert "CN-17" in sources[1]
