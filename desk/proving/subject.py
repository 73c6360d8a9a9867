"""Whom a dossier is about, and which rows are theirs.

A number can pass from one person to another and be shared by two, so what a borrower is shown is
only what was said while the number was theirs, and nothing that holds another's facts.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desk.rights import NotNow
from models.borrowers import Borrower, BorrowerNumber
from models.numbers import Number


@dataclass(frozen=True)
class Span:
    """A number, and the time for which it is asked about; open ends are ``None``."""

    number_id: uuid.UUID
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Subject:
    """One number, or one borrower with every number they ever had."""

    spans: tuple[Span, ...]
    borrower: Borrower | None = None

    @property
    def number_ids(self) -> list[uuid.UUID]:
        """The numbers, each once."""
        return list(dict.fromkeys(span.number_id for span in self.spans))

    @property
    def now_theirs(self) -> list[uuid.UUID]:
        """The numbers that are the subject's still: what stands on another is not about them."""
        return list(dict.fromkeys(span.number_id for span in self.spans if span.until is None))

    def covers(
        self, number: InstrumentedAttribute[Any], at: InstrumentedAttribute[datetime]
    ) -> ColumnElement[bool]:
        """Whether a row of a number and a time is the subject's."""
        return or_(false(), *(_within(span, number, at) for span in self.spans))

    def not_of_others(self, borrower: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
        """Whether a row that may name a borrower names no other one."""
        if self.borrower is None:
            return or_(borrower.is_(None), borrower.is_not(None))
        return or_(borrower.is_(None), borrower == self.borrower.id)


def _within(
    span: Span, number: InstrumentedAttribute[Any], at: InstrumentedAttribute[datetime]
) -> ColumnElement[bool]:
    parts = [number == span.number_id]
    if span.since is not None:
        parts.append(at >= span.since)
    if span.until is not None:
        parts.append(at < span.until)
    return and_(*parts)


def subject_word(subject: uuid.UUID | int) -> str:
    """How audit entries name a number's thread or a borrower."""
    return f"borrower/{subject}" if isinstance(subject, int) else str(subject)


def subject_of_number(session: Session, number_id: uuid.UUID) -> Subject:
    """A number with all that was ever said from and to it."""
    if session.get(Number, number_id) is None:
        raise NotNow("There is no such number on record.")
    return Subject((Span(number_id),))


def subject_of_borrower(session: Session, borrower_id: int) -> Subject:
    """A borrower with the numbers they have and had, each for the time it was theirs."""
    borrower = session.get(Borrower, borrower_id)
    if borrower is None:
        raise NotNow("There is no such borrower on record.")
    return Subject(tuple(_spans(session, borrower_id)), borrower)


def _spans(session: Session, borrower_id: int) -> Sequence[Span]:
    rows = select(BorrowerNumber).where(BorrowerNumber.borrower_id == borrower_id)
    held = session.scalars(rows.order_by(BorrowerNumber.id)).all()
    return [Span(one.number_id, one.since, one.until) for one in held]
