"""Lengths of time as people type them: ``3d``, ``2h30m``, ``15m``, ``45s``."""

import re
from datetime import timedelta
from typing import Any, Final

import click

_SHAPE: Final = re.compile(r"(?:(\d{1,5})d)?(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:(\d{1,5})s)?")


class Duration(click.ParamType[timedelta]):
    """A length of time, more than none."""

    name = "duration"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        """The length, or a usage error that shows the form."""
        if isinstance(value, timedelta):
            return value
        match = _SHAPE.fullmatch(str(value))
        days, hours, minutes, seconds = map(int, match.groups("0") if match else "0000")
        length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        if not length:
            self.fail("should be a length of time such as 3d, 2h30m or 15m", param, ctx)
        return length


DURATION: Final = Duration()
