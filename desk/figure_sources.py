"""Where the figures of a text came from, by the references that people know."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.loans import Application, Loan, Payment

_ROWS: Final = re.compile(r"(\w+)/(\d+(?:(?:\+|\.\.)\d+)*)\.(\w+(?:\+\w+)*)", re.ASCII)
_TABLES: Final[Mapping[str, type[Loan] | type[Payment] | type[Application]]] = {
    "loans": Loan,
    "payments": Payment,
    "applications": Application,
}
NAMES: Final[Mapping[str, str]] = {
    "amount": "amount",
    "claimed": "amount that they say they paid",
    "installments": "instalments",
    "instalments_left": "instalments left",
    "minimum_due": "least that is due",
    "next_due": "next due day",
    "next_due_amount": "next due amount",
    "outstanding": "owed in all",
    "overdue": "overdue",
    "payment": "payment",
    "promised": "promised amount",
    "status": "status",
    "total": "owed on all loans",
    "total_paid": "paid in all",
}
"""What a figure, or the column from which it came, is called."""


@dataclass(frozen=True)
class Sourced:
    """A figure of a text."""

    name: str
    text: str
    table: str
    """``loans``, ``payments``, ``applications``; ``borrower`` for what they said themselves."""
    refs: tuple[str, ...]
    """The lender's own references of the rows; empty where a row is not on file any more."""
    columns: tuple[str, ...]
    as_of: datetime | None
    kept: str
    """The source as it is stored."""


def sourced(session: Session, figures: Iterable[Mapping[str, Any]] | None) -> list[Sourced]:
    """The figures that are stored with a text, with the rows that they name looked up."""
    return [_one(session, figure) for figure in figures or ()]


def _one(session: Session, figure: Mapping[str, Any]) -> Sourced:
    kept = str(figure.get("source") or "")
    found = _ROWS.fullmatch(kept)
    table, ids, columns = found.groups() if found else (kept, "", "")
    return Sourced(
        name=str(figure.get("name") or ""),
        text=str(figure.get("text") or ""),
        table=table,
        refs=tuple(_refs(session, table, [int(one) for one in re.findall(r"\d+", ids)])),
        columns=tuple(columns.split("+")) if columns else (),
        as_of=_moment(figure.get("as_of")),
        kept=kept,
    )


def _refs(session: Session, table: str, ids: Sequence[int]) -> list[str]:
    rows = _TABLES.get(table)
    if rows is None or not ids:
        return []
    wanted = select(rows.id, rows.ref).where(rows.id.in_(ids))
    found = dict(session.execute(wanted).all())
    return [found[one] for one in ids] if found.keys() >= set(ids) else []


def _moment(kept: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(kept))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
