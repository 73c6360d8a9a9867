"""Playing many conversations on one house, whose clock only moves forward.

All conversations that stand at the same moment are played side by side until each waits for time
to pass or is over; then the clock is set to the next moment at which any of them goes on.
"""

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import Select, select

from clock import real_now
from models.operations import Duty
from tests.conversations.playing import ANA, Play
from tests.conversations.script import Script
from tests.journeys.desk import Desk
from tests.journeys.looking import wait_until

_SIDE_BY_SIDE: Final = 8
_NOT_MOVED_BY_TIME: Final = (
    *("catch_up", "consent_checkpoint", "redaction", "retention"),
    *("audit_seal", "search_index"),
)
_WORTH_A_DUTY: Final = timedelta(hours=1)
"""Shorter waits make nothing due."""


class Stage:
    """A running house with somebody who answers, and somebody who waits for an answer."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        words = ("--name", "Ana", "--role", "agent", "--password-stdin")
        desk.command("staff", "add", ANA, *words, given="correct horse battery\n")

    def play(self, scripts: Iterable[Script]) -> list[Play]:
        """Every script from its beginning to its end."""
        plays = [self._play(script) for script in scripts]
        self._desk.unknown_phone().says("I want to talk to a person")
        before = datetime.max.replace(tzinfo=UTC)
        while waiting := [play for play in plays if not play.ended]:
            moment = min(play.now for play in waiting)
            now = [play for play in waiting if play.now == moment]
            self._set_clock(moment)
            if any(play.steps for play in now) and moment - before >= _WORTH_A_DUTY:
                self._do_duties()
            self._go_on(now)
            before = moment
        return plays

    def _play(self, script: Script) -> Play:
        phone = self._desk.phone(script.number) if script.number else self._desk.unknown_phone()
        return Play(self._desk, script, phone, script.clock)

    def _go_on(self, plays: Sequence[Play]) -> None:
        self._open_accounts([play for play in plays if not play.steps])
        with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
            list(pool.map(Play.go_on, plays))

    def _open_accounts(self, plays: Sequence[Play]) -> None:
        """What the core system knows is known before the first text."""
        accounts = [account for play in plays for account in play.script.accounts]
        self._desk.words.update(account["name"] for account in accounts)
        taken = self._desk.api("POST", "/api/v1/accounts", accounts)
        assert (taken.status, taken.json()["created"]) == (200, len(accounts)), taken

    def _set_clock(self, moment: datetime) -> None:
        self._desk.command("clock", "set", moment.isoformat())

    def _do_duties(self) -> None:
        """Have every duty tried that time makes due, twice: the first may know the time before."""
        for _ in range(2):
            due = real_now()
            with self._desk.database.write() as session:
                for duty in session.scalars(self._duties()):
                    duty.due_at = due
            wait_until(partial(self._tried_since, due), "the duties were tried")

    def _tried_since(self, due: datetime) -> bool:
        with self._desk.database.read() as session:
            duties = session.scalars(self._duties()).all()
        return all(duty.lease_owner is None and duty.due_at > due for duty in duties)

    def _duties(self) -> Select[Duty]:
        return select(Duty).where(Duty.name.not_in(_NOT_MOVED_BY_TIME))
