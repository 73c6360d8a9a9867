"""What an action may know about the turn it runs in, and how it says what should follow.

rasa-sdk makes one instance of each action for all conversations, so an action keeps nothing on
itself: it finds the turn here. It asks the account store through ``known`` and never commits;
what it wants to change it leaves as effects, which the turn applies in its one transaction.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.effects import Effect, EndProof, LockIdentity, Prove
from bot.formats import local_day
from bot.known import Known
from bot.replies import Figure
from crypto import LookupKey, Vault
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
    vault: Vault
    known: Known
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
    flags: frozenset[str] = frozenset()
    """What rules raised beside the intent: see ``intents.flags``."""
    likely: tuple[str, ...] = ()
    """The likeliest intents of the text, best first."""
    asked: str | None = None
    """The words that an action is taken up for again, after the identity step or a choice."""
    second: str | None = None
    """What else the text asks for, if anything."""
    serves_second: bool = False
    """Whether something else in the same text was served before: answers are shorter then."""
    effects: list[Effect] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    steps: list[dict[str, Any]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What the borrower wants done, in their words; empty where they are not to be kept."""
        return self.text.body if self.asked is None else self.asked

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
        last = [effect for effect in self.effects if isinstance(effect, Prove | EndProof)][-1:]
        if last:
            return self._person(last[0].borrower_id) if isinstance(last[0], Prove) else None
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

    @contextmanager
    def about(self, resumed: Mapping[str, str] | None) -> Iterator[None]:
        """While inside, the turn is about earlier words: ``words`` and ``intent`` of then."""
        if not resumed:
            yield
            return
        intent = self.intent
        self.asked, self.intent = resumed["words"], resumed["intent"]
        try:
            yield
        finally:
            self.asked, self.intent = None, intent

    def figure(self, name: str, text: str, source: str, as_of: datetime, whose: Borrower) -> str:
        """Note where a figure comes from, and hand back its text."""
        self.figures.append(Figure(name, text, source, as_of.isoformat(), whose.id))
        return text


_current: ContextVar[TurnContext] = ContextVar("turn")


def current_turn() -> TurnContext:
    """The turn this action runs in; ``LookupError`` outside one."""
    return _current.get()


def turn_here() -> TurnContext | None:
    """The turn this action runs in, if it runs in one."""
    return _current.get(None)


@contextmanager
def turn_context(turn: TurnContext) -> Iterator[None]:
    """Make ``turn`` current while its actions run."""
    token = _current.set(turn)
    try:
        yield
    finally:
        _current.reset(token)
