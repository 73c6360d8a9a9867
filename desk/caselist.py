"""Lists of cases: which are shown, and what stands beside each."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Row, and_, func, or_, select
from sqlalchemy.orm import Session

from accounts.hours import end_of_next_working_day
from accounts.lender import Lender
from cases.pausing import run_on, wrote_after
from desk.case_clocks import Left, left_of
from models.borrowers import Borrower, BorrowerNumber
from models.cases import Case, CaseKind, CaseState
from models.numbers import Number
from models.staff import Staff

PAGE: Final = 50
Due = Literal["any", "soon", "late"]


@dataclass(frozen=True)
class Wanted:
    """Which cases are looked for; ``None`` is any."""

    kind: CaseKind | None = None
    state: str = "standing"
    """``standing`` for all that are not closed, one state, or ``all``."""
    owner: int | None = None
    nobodys: bool = False
    due: Due = "any"

    def conditions(self, clocks: "Clocks") -> list[ColumnElement[bool]]:
        """What a case must fulfil to be in the list."""
        found: list[ColumnElement[bool]] = []
        if self.kind is not None:
            found.append(Case.kind == self.kind)
        if self.state == "standing":
            found.append(Case.state != CaseState.CLOSED)
        elif self.state != "all":
            found.append(Case.state == CaseState(self.state))
        if self.nobodys:
            found.append(Case.owner_id.is_(None))
        elif self.owner is not None:
            found.append(Case.owner_id == self.owner)
        return found if self.due == "any" else [*found, *clocks.conditions(self.due)]


@dataclass(frozen=True)
class Clocks:
    """Which clocks have ended, and which end soon: as ``left_of`` says of each case alone."""

    now: datetime
    soon_by: datetime
    run_on: Mapping[int, datetime]
    """When those end that stood until the borrower wrote, by the case's id."""

    def conditions(self, due: Literal["soon", "late"]) -> list[ColumnElement[bool]]:
        """What the clock of a case must fulfil. One that stands passes nothing."""
        running = Case.due_at < self.now
        if due == "soon":
            running = and_(Case.due_at >= self.now, Case.due_at <= self.soon_by)
        again = [key for key, end in self.run_on.items() if (end < self.now) == (due == "late")]
        return [
            Case.state != CaseState.CLOSED,
            or_(and_(Case.paused_at.is_(None), running), Case.id.in_(again)),
        ]


def clocks_at(session: Session, lender: Lender, now: datetime) -> Clocks:
    """The clocks of all open cases at ``now``."""
    soon_by = end_of_next_working_day(lender, now)
    return Clocks(now, soon_by, run_on(session, soon_by))


@dataclass(frozen=True)
class Listed:
    """A case as a list shows it."""

    case: Case
    left: Left
    owner: str | None
    """The owner's name."""
    names: tuple[str, ...]
    """Of whoever the number belongs to now."""
    last4: str
    wrote_at: datetime | None
    """When they first wrote after its clock was stopped."""


def cases_like(
    session: Session, lender: Lender, wanted: Wanted, now: datetime, skip: int = 0
) -> list[Listed]:
    """One page of cases and one more, if there are more: those whose clock ends first."""
    clocks = clocks_at(session, lender, now)
    asked = select(Case.id).where(*wanted.conditions(clocks)).order_by(*_order(wanted))
    # The page first: joined before they are cut, all numbers are read among a million.
    here = asked.limit(PAGE + 1).offset(skip).subquery()
    rows = (
        select(Case, Staff.name.label("owner"), Number.last4)
        .join(here, here.c.id == Case.id)
        .join(Number, Number.id == Case.thread_id)
        .join(Staff, Staff.id == Case.owner_id, isouter=True)
        .order_by(*_order(wanted))
    )
    found = session.execute(rows).all()
    cases = [row.Case for row in found]
    wrote = wrote_after(session, cases)
    names = _names(session, {case.thread_id for case in cases})
    return [_listed(row, names, wrote, clocks) for row in found]


def _order(wanted: Wanted) -> tuple[Any, ...]:
    if wanted.state in ("closed", "all"):
        return (Case.id.desc(),)
    return (Case.due_at.is_(None), Case.due_at, Case.id)


def _listed(
    row: Row[Case, str, str],
    names: Mapping[uuid.UUID, tuple[str, ...]],
    wrote: Mapping[int, datetime],
    clocks: Clocks,
) -> Listed:
    case: Case = row.Case
    wrote_at = wrote.get(case.id)
    left = left_of(case, clocks.now, clocks.soon_by, wrote_at)
    return Listed(case, left, row.owner, names.get(case.thread_id, ()), row.last4, wrote_at)


def _names(session: Session, thread_ids: set[uuid.UUID]) -> dict[uuid.UUID, tuple[str, ...]]:
    rows = session.execute(
        select(BorrowerNumber.number_id, Borrower.name)
        .join(Borrower, Borrower.id == BorrowerNumber.borrower_id)
        .where(BorrowerNumber.number_id.in_(thread_ids), BorrowerNumber.until.is_(None))
        .order_by(BorrowerNumber.id)
    )
    found: dict[uuid.UUID, tuple[str, ...]] = {}
    for number_id, name in rows:
        found[number_id] = (*found.get(number_id, ()), name)
    return found


def how_many(session: Session, lender: Lender, now: datetime, mine: int) -> dict[str, int]:
    """The numbers over the list: late, due soon, nobody's, and one's own."""
    clocks = clocks_at(session, lender, now)
    looked: Sequence[tuple[str, Wanted]] = (
        ("late", Wanted(due="late")),
        ("soon", Wanted(due="soon")),
        ("nobodys", Wanted(nobodys=True)),
        ("mine", Wanted(owner=mine)),
    )
    return {
        name: session.scalar(
            select(func.count()).select_from(Case).where(*wanted.conditions(clocks))
        )
        or 0
        for name, wanted in looked
    }
