"""Where the sections of a dossier read: the session, the subject, and names for ids."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from bot.services import Services
from desk.proving.subject import Subject
from desk.rights import NotNow
from models.numbers import Number
from models.staff import Staff

T = TypeVar("T")
MOST: Final = 20_000
"""Rows of one section; a dossier is whole or it is not made."""


@dataclass(frozen=True)
class Source:
    """What every section is made from."""

    services: Services
    session: Session
    subject: Subject

    def rows(self, wanted: Select[T]) -> Sequence[T]:
        """The rows of one section; ``NotNow`` where they are too many for one document."""
        found = self.session.scalars(wanted.limit(MOST + 1)).all()
        if len(found) > MOST:
            raise NotNow(
                "There are more than {most} rows of one kind: make a dossier of each number alone.",
                most=MOST,
            )
        return found

    @cached_property
    def numbers(self) -> dict[uuid.UUID, Number]:
        """The numbers of the subject, by id."""
        rows = select(Number).where(Number.id.in_(self.subject.number_ids))
        return {number.id: number for number in self.session.scalars(rows)}

    @cached_property
    def _clear(self) -> dict[uuid.UUID, str]:
        opened = self.services.vault.open
        return {number.id: opened(number.cipher) for number in self.numbers.values()}

    def number(self, number_id: uuid.UUID) -> str:
        """A number in full; of one that is not the subject's, nothing."""
        return self._clear.get(number_id, "")

    @cached_property
    def _staff(self) -> dict[int, str]:
        return dict(self.session.execute(select(Staff.id, Staff.name)).all())

    def staff(self, staff_id: int | None) -> str:
        """A colleague's name."""
        return self._staff.get(staff_id, f"staff {staff_id}") if staff_id is not None else ""

    def actor(self, actor: str) -> str:
        """Who an audit entry names: a colleague by name, a program as it is."""
        kind, _, number = actor.partition(":")
        return self.staff(int(number)) if kind == "staff" and number.isdecimal() else actor
