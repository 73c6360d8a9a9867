"""What an action may know about the turn it runs in, and how it says what should follow.

rasa-sdk makes one instance of each action for all conversations, so an action keeps nothing on
itself: it finds the turn here. It reads through the turn's session and never commits; what it
wants to change it leaves as effects, which the turn applies in its one transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.effects import Effect, LockIdentity, Prove
from bot.formats import local_day
from bot.replies import Figure
from crypto import LookupKey
from models.borrowers import Borrower
from models.inbound import InboundText
from models.numbers import Number
from models.threads import Thread

PROOF_LASTS: Final = timedelta(minutes=15)
"""Rule ID-06."""


@dataclass
class TurnContext:
    """One turn: its text, whose it is, what is known, and the effects so far."""

    session: Session
    lookup: LookupKey
    lender: Lender
    now: datetime
    text: InboundText
    thread: Thread
    number: Number
    people: list[Borrower]
    language: str
    intent: str
    packs: tuple[str, ...]
    """Names of the policy packs that bind this borrower."""
    effects: list[Effect] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    steps: list[dict[str, Any]] = field(default_factory=list)

    @property
    def zone(self) -> str:
        """The borrower's time zone where one is known, else the lender's."""
        known = [person.time_zone for person in self.people if person.time_zone]
        return known[0] if known else self.lender.hours.zone

    @property
    def today(self) -> date:
        """The calendar day where the borrower is."""
        return local_day(self.now, self.zone)

    @property
    def verified(self) -> Borrower | None:
        """Whoever proved to be the one texting, while the proof stands and the number is theirs."""
        proved = [effect for effect in self.effects if isinstance(effect, Prove)]
        if proved:
            return self._person(proved[-1].borrower_id)
        until = self.thread.verified_until
        if until is None or self.now >= until or self.thread.verified_borrower_id is None:
            return None
        return self._person(self.thread.verified_borrower_id)

    @property
    def identity_locked(self) -> bool:
        """Whether proof is not taken for now, after too many wrong answers."""
        if any(isinstance(effect, LockIdentity) for effect in self.effects):
            return True
        until = self.thread.identity_locked_until
        return until is not None and self.now < until

    def _person(self, borrower_id: int) -> Borrower | None:
        return next((person for person in self.people if person.id == borrower_id), None)

    def figure(self, name: str, text: str, source: str, as_of: datetime, whose: Borrower) -> str:
        """Note where a figure comes from, and hand back its text."""
        self.figures.append(Figure(name, text, source, as_of.isoformat(), whose.id))
        return text


_current: ContextVar[TurnContext] = ContextVar("turn")


def current_turn() -> TurnContext:
    """The turn this action runs in; ``LookupError`` outside one."""
    return _current.get()


@contextmanager
def turn_context(turn: TurnContext) -> Iterator[None]:
    """Make ``turn`` current while its actions run."""
    token = _current.set(turn)
    try:
        yield
    finally:
        _current.reset(token)
