"""Keeping this process's clock in step with the stored one."""

import threading

from bot.services import Services
from models.clock_offset import read_clock, start_clock

_setting = threading.Lock()


def keep_time(services: Services) -> None:
    """Read the stored offset; production has none and is never asked."""
    if services.settings.production:
        return
    # Read and set in one: a thread that read earlier must not set an older offset after a newer.
    with _setting, services.database.read() as session:
        read_clock(session)


def set_out(services: Services) -> None:
    """At start: store what ``CLOCK`` says if nothing is stored yet, then read it."""
    if services.settings.clock is not None:
        with services.database.write() as session:
            start_clock(session, services.settings.clock)
    keep_time(services)
