"""Conditions of a question on threads: of small sets of them, and of what their rows say."""

import uuid
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desk.folders import FOLDERS, given_to
from desk.free_names import alike
from desk.searching.asked import Asked, Unclear
from models.cases import Case, CaseState
from models.desk import Label, Team, ThreadLabel
from models.staff import Staff
from models.threads import Thread

ME: Final = "me"
NOBODY: Final = "nobody"


class Bounds:
    """What the conditions of ``asked`` say of threads, for whoever asks."""

    def __init__(self, session: Session, asked: Asked, reader: Staff, now: datetime) -> None:
        self._sets = list(_sets(session, asked))
        self._of_threads = list(_of_threads(session, asked, reader, now))

    def of_thread(self) -> list[ColumnElement[bool]]:
        """All conditions, for rows of ``Thread`` itself."""
        return [*self.sets_on(Thread.id), *self._of_threads]

    def sets_on(self, column: InstrumentedAttribute[uuid.UUID]) -> list[ColumnElement[bool]]:
        """That the thread is in every small set that is meant."""
        return [column.in_(ids) for ids in self._sets]

    @property
    def looks_at_threads(self) -> bool:
        """Whether the thread's own row says if it is meant."""
        return bool(self._of_threads)

    def among(self, session: Session, ids: Collection[uuid.UUID]) -> set[uuid.UUID]:
        """Those of some threads whose own rows are as is asked."""
        rows = select(Thread.id).where(Thread.id.in_(ids), *self._of_threads)
        return set(session.scalars(rows))


def _sets(session: Session, asked: Asked) -> Iterator[Select[uuid.UUID]]:
    """Small sets of threads that are kept elsewhere: with a label, with an open case."""
    if asked.label is not None:
        label_id = _named(session, Label, asked.label, "There is no label of that name.")
        yield select(ThreadLabel.thread_id).where(ThreadLabel.label_id == label_id)
    if asked.kind is not None:
        cases = select(Case.thread_id).where(Case.kind == asked.kind)
        yield cases.where(Case.state != CaseState.CLOSED)


def _of_threads(
    session: Session, asked: Asked, reader: Staff, now: datetime
) -> Iterator[ColumnElement[bool]]:
    """What must be true for the thread's own row."""
    if asked.folder is not None:
        yield FOLDERS[asked.folder].condition(reader, now)
    if asked.language is not None:
        yield or_(
            Thread.language == asked.language,
            Thread.language.startswith(f"{asked.language}-", autoescape=True),
        )
    if asked.team is not None:
        yield Thread.team_id == _named(session, Team, asked.team, "There is no team of that name.")
    if asked.holder is not None:
        yield given_to() == _holder(session, asked.holder, reader)


def _holder(session: Session, name: str, reader: Staff) -> int | None:
    """Whose threads: one's own, nobody's, a colleague's by name or address."""
    if name.lower() in (ME, NOBODY):
        return reader.id if name.lower() == ME else None
    for one in session.scalars(select(Staff).where(Staff.left_at.is_(None))):
        if alike(name) in (alike(one.name), alike(one.email)):
            return one.id
    raise Unclear("After with: write me, nobody, or a colleague's name or address.")


def _named(session: Session, table: type[Label | Team], name: str, unknown: str) -> int:
    """The id of a label or team by its name, however it is written."""
    for ident, other in session.execute(select(table.id, table.name)).all():
        if alike(other) == alike(name):
            return int(ident)
    raise Unclear(unknown)
