"""Quiet hours: where the borrower may be, over days on which clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.hours import is_allowed, next_allowed
from policy.pack import Pack, read_pack

US = (read_pack("us"),)
NEW_YORK, LOS_ANGELES = "America/New_York", "America/Los_Angeles"


def local(text: str, zone: str = NEW_YORK) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-11-23T07:59:59", False),
        ("2026-11-23T08:00:00", True),
        ("2026-11-23T20:59:59", True),
        ("2026-11-23T21:00:00", False),
        ("2026-11-23T00:00:00", False),
    ],
)
def test_a_window_holds_its_first_minute_and_not_its_last(moment: str, allowed: bool) -> None:
    assert is_allowed(local(moment), "service", [NEW_YORK], [], US) == allowed


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-11-23T08:30:00", False),  # Half past five in Los Angeles.
        ("2026-11-23T11:00:00", True),
        ("2026-11-23T20:30:00", True),
        ("2026-11-23T21:30:00", False),  # Half past nine in New York.
    ],
)
def test_every_zone_the_borrower_may_be_in_must_be_open(moment: str, allowed: bool) -> None:
    assert is_allowed(local(moment), "service", [NEW_YORK, LOS_ANGELES], [], US) == allowed


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        # Spring forward on 2026-03-08, fall back on 2026-11-01: eight o'clock stays eight o'clock.
        ("2026-03-07T22:00:00", "2026-03-08T08:00:00"),
        ("2026-03-08T01:59:00", "2026-03-08T08:00:00"),
        ("2026-10-31T23:00:00", "2026-11-01T08:00:00"),
        ("2026-11-01T01:30:00", "2026-11-01T08:00:00"),
    ],
)
def test_the_morning_comes_at_eight_on_days_when_clocks_change(moment: str, opens: str) -> None:
    assert next_allowed(local(moment), "service", [NEW_YORK], [], US) == local(opens)


def test_a_place_can_be_stricter_for_marketing_alone() -> None:
    """Florida: until eight in the evening."""
    evening = local("2026-11-23T20:15:00")
    assert is_allowed(evening, "service", [NEW_YORK], ["US-FL"], US)
    assert not is_allowed(evening, "marketing", [NEW_YORK], ["US-FL"], US)
    assert is_allowed(evening, "marketing", [NEW_YORK], ["US-NY"], US)


def test_one_weekday_can_differ() -> None:
    """Texas: marketing on Sundays from noon."""
    sunday, monday = local("2026-11-22T11:00:00"), local("2026-11-23T11:00:00")
    assert not is_allowed(sunday, "marketing", [NEW_YORK], ["US-TX"], US)
    assert is_allowed(monday, "marketing", [NEW_YORK], ["US-TX"], US)


def test_a_day_can_be_closed_as_a_whole() -> None:
    """Mexico: no collections on a weekend."""
    mexico = (read_pack("mx"),)
    zone = "America/Mexico_City"
    saturday = local("2026-11-21T10:00:00", zone)
    assert not is_allowed(saturday, "collections", [zone], [], mexico)
    monday = local("2026-11-23T07:00:00", zone)
    assert next_allowed(saturday, "collections", [zone], [], mexico) == monday


def test_of_two_packs_the_strictest_wins() -> None:
    both = (read_pack("mx"), read_pack("us"))
    early = local("2026-11-23T07:30:00")
    assert is_allowed(early, "collections", [NEW_YORK], [], both[:1])
    assert not is_allowed(early, "collections", [NEW_YORK], [], both)


def test_zones_without_a_common_hour_are_never_open() -> None:
    apart = [NEW_YORK, "Asia/Shanghai"]
    noon = local("2026-11-23T12:00:00")
    assert next_allowed(noon, "marketing", apart, ["US-RI"], US) is None
    assert next_allowed(noon, "service", apart, [], US) == local("2026-11-23T19:00:00")


moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=UTC)
)
zones = st.sampled_from([NEW_YORK, LOS_ANGELES, "America/Chicago", "Europe/Madrid", "Asia/Kolkata"])
packs = st.sampled_from(["us", "uk", "mx", "eu", "cn"]).map(read_pack)


@given(moments, zones, packs, st.sampled_from(["service", "collections", "marketing"]))
def test_the_next_allowed_time_is_allowed_and_later(
    moment: datetime, zone: str, pack: Pack, purpose: str
) -> None:
    opens = next_allowed(moment, purpose, [zone], [], [pack])
    assert opens is not None
    assert moment < opens <= moment + timedelta(days=8)
    assert is_allowed(opens, purpose, [zone], [], [pack])
