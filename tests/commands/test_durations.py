"""Lengths of time as people type them."""

from datetime import timedelta

import click
import pytest

from commands.durations import DURATION


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("3d", timedelta(days=3)),
        ("2h30m", timedelta(hours=2, minutes=30)),
        ("15m", timedelta(minutes=15)),
        ("45s", timedelta(seconds=45)),
        ("1d2h3m4s", timedelta(days=1, hours=2, minutes=3, seconds=4)),
        ("90m", timedelta(minutes=90)),
    ],
)
def test_a_length_is_read(typed: str, length: timedelta) -> None:
    assert DURATION.convert(typed, None, None) == length


@pytest.mark.parametrize(
    "typed", ["", "0m", "5", "-3d", "m", "30m2h", "1.5h", "3 d", "1w", "999999d"]
)
def test_what_is_no_length_is_refused_with_the_form(typed: str) -> None:
    with pytest.raises(click.BadParameter, match="such as 3d, 2h30m or 15m"):
        DURATION.convert(typed, None, None)
