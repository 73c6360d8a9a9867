"""What an action may ask of the account store, remembered, so that a turn can be run again.

Actions read through here and nowhere else. Each question's answer is kept with the turn; a
replay gives the same answers without looking at rows that have changed since.
"""

import enum
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final, Protocol, TypeVar

from sqlalchemy.orm import Session

from accounts.identity import Parts, prove
from accounts.lender import Factor
from bot.waiting import (
    colleague_text,
    kept_since_reply,
    last_started,
    paused_at,
    threads_waiting,
    told_safety,
)
from bot.words.talk.colleagues import manner
from cases.claims import last_claim
from cases.opening import case_named, free_reference, open_cases, recent_complaint
from cases.ratings import unrated_case
from crypto import LookupKey
from models.base import Base, table_of
from models.borrowers import Borrower, BorrowerNumber, borrowers_of, holdings
from models.cases import Case, CaseKind
from models.loans import (
    Application,
    Loan,
    Payment,
    open_applications,
    open_loans,
    payments_between,
)
from models.preferences import Preferences
from models.promises import Promise, PromiseState, promises_of

Row = TypeVar("Row", bound=Base)
Left = TypeVar("Left", Case, Promise)

_WORDS: Final = (str, int, float, bool, type(None))


class Unanswered(LookupError):
    """A replay asks what the turn had not asked: the actions have changed since."""


class Memory(Protocol):
    """Gives the answer to a named question, by asking or from an earlier turn."""

    def rows(self, name: str, model: type[Row], ask: Callable[[], Sequence[Row]]) -> list[Row]:
        """Rows of one table."""
        ...

    def word(self, name: str, ask: Callable[[], Any]) -> Any:
        """A plain value."""
        ...


class Asked:
    """Asks the database and keeps what it said."""

    def __init__(self) -> None:
        self.answers: dict[str, Any] = {}
        self._rows: dict[str, list[Any]] = {}

    def rows(self, name: str, model: type[Row], ask: Callable[[], Sequence[Row]]) -> list[Row]:
        """Each question once a turn: what an action sees does not change under its hands."""
        if name not in self._rows:
            self._rows[name] = list(ask())
            self.answers[name] = [_kept(row, model) for row in self._rows[name]]
        return self._rows[name]

    def word(self, name: str, ask: Callable[[], Any]) -> Any:
        """Likewise for plain values."""
        if name not in self.answers:
            self.answers[name] = ask()
        return self.answers[name]


class Remembered:
    """Answers from a turn that was stored."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        self._answers = answers

    def rows(self, name: str, model: type[Row], ask: Callable[[], Sequence[Row]]) -> list[Row]:
        """The rows as they were, outside any database; ``Unanswered`` for a new question."""
        del ask
        return [_row(kept, model) for kept in self.word(name, list)]

    def word(self, name: str, ask: Callable[[], Any]) -> Any:
        """The value as it was."""
        del ask
        if name not in self._answers:
            raise Unanswered(name)
        return self._answers[name]


class Known:
    """The account store as one thread's turn sees it."""

    def __init__(
        self, session: Session, number_id: uuid.UUID, lookup: LookupKey, memory: Memory
    ) -> None:
        self._session = session
        self._number_id = number_id
        self._lookup = lookup
        self._memory = memory

    def people(self) -> list[Borrower]:
        """Whoever the number belongs to now, oldest attachment first."""
        return self._memory.rows(
            "people", Borrower, lambda: borrowers_of(self._session, self._number_id)
        )

    def open_loans(self, borrower_id: int) -> list[Loan]:
        """A borrower's loans that are not closed, in the order of their references."""
        return self._memory.rows(
            f"loans/{borrower_id}", Loan, lambda: open_loans(self._session, borrower_id)
        )

    def payments(self, loan_ids: Sequence[int], first: date, last: date) -> list[Payment]:
        """Payments on these loans between two days, newest first."""
        name = f"payments/{'+'.join(map(str, loan_ids))}/{first}/{last}"
        return self._memory.rows(
            name, Payment, lambda: payments_between(self._session, list(loan_ids), first, last)
        )

    def applications(self, borrower_id: int) -> list[Application]:
        """A borrower's applications that are not closed, newest first."""
        return self._memory.rows(
            f"applications/{borrower_id}",
            Application,
            lambda: open_applications(self._session, borrower_id),
        )

    def cases(self, *kinds: CaseKind) -> list[Case]:
        """The thread's cases of these kinds (of any, if none is named) that are not closed.

        All are asked for at once: nearly every turn looks for several kinds, and few are open.
        """
        found = self._memory.rows(
            "cases",
            Case,
            lambda: self._of_this_holder(open_cases(self._session, self._number_id)),
        )
        return [case for case in found if not kinds or case.kind in kinds]

    def recent_complaint(self, now: datetime) -> Case | None:
        """A complaint opened less than a day ago, to which a further word belongs."""

        def ask() -> list[Case]:
            found = recent_complaint(self._session, self._number_id, now)
            return [found] if found else []

        return next(iter(self._memory.rows("recent_complaint", Case, ask)), None)

    def last_claim(self, now: datetime) -> Case | None:
        """The last payment claimed from this number in the last month, closed ones included."""

        def ask() -> list[Case]:
            found = last_claim(self._session, self._number_id, now)
            return self._of_this_holder([found] if found else [])

        return next(iter(self._memory.rows("last_claim", Case, ask)), None)

    def case_to_rate(self, now: datetime) -> Case | None:
        """A case settled in the last days that the borrower has not been asked about."""

        def ask() -> list[Case]:
            found = unrated_case(self._session, self._number_id, now)
            return self._of_this_holder([found] if found else [])

        return next(iter(self._memory.rows("case_to_rate", Case, ask)), None)

    def case_named(self, reference: str) -> Case | None:
        """The thread's own case of that reference, closed ones included."""

        def ask() -> list[Case]:
            found = case_named(self._session, self._number_id, reference)
            return [found] if found else []

        return next(iter(self._memory.rows(f"case/{reference}", Case, ask)), None)

    def promises(self, *states: PromiseState) -> list[Promise]:
        """The promises made from this number, oldest first."""
        name = f"promises/{'+'.join(states)}"
        return self._memory.rows(
            name,
            Promise,
            lambda: self._of_this_holder(promises_of(self._session, self._number_id, *states)),
        )

    def preferences(self) -> Preferences | None:
        """What was asked of our texts, if anything was."""

        def ask() -> list[Preferences]:
            found = self._session.get(Preferences, self._number_id)
            return [found] if found else []

        return next(iter(self._memory.rows("preferences", Preferences, ask)), None)

    def paused(self, now: datetime) -> tuple[datetime, datetime] | None:
        """Since when and until when texts that we start rest because somebody asked for it."""
        found: str | None = self._memory.word(
            "paused", lambda: paused_at(self._session, self._number_id, now)
        )
        if found is None:
            return None
        since, until = (datetime.fromisoformat(one) for one in found.split())
        return since, until

    def ahead(self) -> int:
        """How many other threads wait for a person already."""
        found: int = self._memory.word(
            "ahead", lambda: threads_waiting(self._session, self._number_id)
        )
        return found

    def last_started(self) -> str | None:
        """The purpose of the last text that we started, if there was one."""
        found: str | None = self._memory.word(
            "last_started", lambda: last_started(self._session, self._number_id)
        )
        return found

    def kept_since_reply(self, since: datetime) -> bool:
        """Whether a promise was kept since then of which nothing has been said yet."""
        found: bool = self._memory.word(
            "kept_since_reply", lambda: kept_since_reply(self._session, self._number_id, since)
        )
        return found

    def told_safety(self, since: datetime) -> bool:
        """Whether the safe answer to words of distress was given since then."""
        found: bool = self._memory.word(
            "told_safety", lambda: told_safety(self._session, self._number_id, since)
        )
        return found

    def colleague_wrote(self, since: datetime) -> str | None:
        """How a colleague's text of since then was meant, if one went out."""

        def ask() -> str | None:
            body = colleague_text(self._session, self._number_id, since)
            return None if body is None else manner(body)

        found: str | None = self._memory.word("colleague_wrote", ask)
        return found

    def free_reference(self, seed: str) -> str:
        """A reference that no case has yet; the same seed gives the same one."""
        found: str = self._memory.word(
            f"reference/{seed}", lambda: free_reference(self._session, seed)
        )
        return found

    def looped(self, looped: bool) -> bool:
        """Whether the same text came too often; remembered, for its words may not be."""
        found: bool = self._memory.word("looped", lambda: looped)
        return found

    def offers(self, offered: bool) -> bool:
        """Whether the text offers a proof at all; remembered, for its words will not be."""
        found: bool = self._memory.word("offers", lambda: offered)
        return found

    def lacks(self, what: str | None) -> str | None:
        """What of a proof is still to come, "code" or "year"; remembered likewise."""
        found: str | None = self._memory.word("lacks", lambda: what)
        return found

    def prove(self, parts: Parts, factors: Sequence[Factor]) -> int | None:
        """Whom an identity answer proves. The answer itself is not kept, only the outcome."""
        found: int | None = self._memory.word(
            "proved",
            lambda: prove(self._session, self._number_id, parts, self._lookup, factors),
        )
        return found

    def _of_this_holder(self, rows: list[Left]) -> list[Left]:
        """Without what somebody left whose number it has since ceased to be.

        A number passes from hand to hand; that its last holder disputed a debt or promised a
        payment is not for the next one to hear.
        """
        held = holdings(self._session, self._number_id) if rows else []
        return [row for row in rows if not any(_is_over(row, one) for one in held)]


def _is_over(row: Case | Promise, held: BorrowerNumber) -> bool:
    """Whether somebody left it who has the number no more, or a wrong number has been put right."""
    if isinstance(row, Case) and row.kind == CaseKind.WRONG_NUMBER and held.until is None:
        return row.opened_at < held.since
    ended = held.until is not None and _made_at(row) < held.until
    return ended and row.borrower_id in (None, held.borrower_id)


def _made_at(row: Case | Promise) -> datetime:
    return row.made_at if isinstance(row, Promise) else row.opened_at


def _kept(row: Base, model: type[Base]) -> dict[str, Any]:
    """A row as JSON: its columns, but for raw bytes, which actions have no use for."""
    values = {column.key: getattr(row, column.key) for column in table_of(model).columns}
    return {key: _plain(value) for key, value in values.items() if not isinstance(value, bytes)}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"at": value.astimezone(UTC).isoformat()}
    if isinstance(value, date):
        return {"on": value.isoformat()}
    if isinstance(value, uuid.UUID):
        return {"id": value.hex}
    if isinstance(value, enum.Enum):
        return value.value
    return value if isinstance(value, _WORDS) else {"json": value}


def _row(kept: Mapping[str, Any], model: type[Row]) -> Row:
    words = {column.key: column.type for column in table_of(model).columns}
    values = {key: _value(value, words[key]) for key, value in kept.items() if key in words}
    return model(**values)


def _value(value: Any, column: Any) -> Any:
    if isinstance(value, dict):
        ((kind, content),) = value.items()
        return _READ[kind](content)
    words = getattr(column, "words", None)
    return words(value) if words is not None and value is not None else value


_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "at": datetime.fromisoformat,
    "on": date.fromisoformat,
    "id": uuid.UUID,
    "json": lambda content: content,
}
