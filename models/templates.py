"""Versions of the response templates: shipped with the release, or the lender's own."""

import enum
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple, TypeVar

from sqlalchemy import ForeignKey, Index, String, Text, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, BigId, Word


class TemplateState(enum.StrEnum):
    """Whether a version is in use."""

    SHIPPED = "shipped"
    DRAFT = "draft"
    """Proposed by somebody; a second person approves or rejects it."""
    APPROVED = "approved"
    REJECTED = "rejected"
    RETIRED = "retired"


class TemplateVersion(Base):
    """One wording of one response in one language; never changed once a text has used it."""

    __tablename__ = "template_versions"
    __table_args__ = (
        Index("uq_template_versions_number", "key", "language", "version", unique=True),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    key: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(16))
    version: Mapped[int]
    state: Mapped[TemplateState] = mapped_column(Word(TemplateState))
    text: Mapped[str] = mapped_column(Text)
    tier: Mapped[int]
    """The disclosure tier: 0 nothing about an account … 2 figures after proof of identity."""
    kind: Mapped[str] = mapped_column(String(32))
    budget: Mapped[int]
    """The most segments a text of it may take."""
    created_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    reason: Mapped[str | None] = mapped_column(String(200))
    """Why it was proposed, in its author's words."""
    returns: Mapped[bool] = mapped_column(default=False)
    """Whether it is the way back to the shipped wording: approved, the lender's own one ends."""
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """Who approved or rejected it; never its author, unless they withdrew it."""
    refusal: Mapped[str | None] = mapped_column(String(200))
    """Why it was rejected."""


class Wording(NamedTuple):
    """What a text needs of a version; thousands are read at once, so they are no entities."""

    id: int
    key: str
    language: str
    version: int
    state: TemplateState
    text: str
    tier: int
    kind: str
    budget: int


AnyVersion = TypeVar("AnyVersion", TemplateVersion, Wording)
_WORDING: Final = select(*(getattr(TemplateVersion, name) for name in Wording._fields))
_IN_USE: Final = TemplateVersion.state.in_((TemplateState.SHIPPED, TemplateState.APPROVED))
_ALL_IN_USE: Final = _WORDING.where(_IN_USE)
_STAMP: Final = select(
    func.count(), func.sum(TemplateVersion.id), func.max(TemplateVersion.decided_at)
).where(_IN_USE)


def wordings_in_use(session: Session) -> Mapping[tuple[str, str], Wording]:
    """By key and language: the version in use."""
    grouped: defaultdict[tuple[str, str], list[Wording]] = defaultdict(list)
    for row in session.execute(_ALL_IN_USE):
        wording = Wording._make(row)
        grouped[wording.key, wording.language].append(wording)
    return {place: the_one_in_use(versions) for place, versions in grouped.items()}


def stamp_of_use(session: Session) -> tuple[int, int, datetime | None]:
    """Another one than before where other versions are in use than before."""
    count, total, decided = session.execute(_STAMP).one()
    return count, total, decided


def wording_of(session: Session, version_id: int) -> Wording:
    """One version; ``NoResultFound`` where there is none."""
    return Wording._make(session.execute(_WORDING.where(TemplateVersion.id == version_id)).one())


def the_one_in_use(versions: Iterable[AnyVersion]) -> AnyVersion:
    """Of the shipped and approved versions of a response: the newest approved, else shipped one.

    Where a later release holds the response to tell more of an account than the lender's own
    wording was approved for, the shipped one is used: no text goes out under its tier.
    """
    ranked = sorted(versions, key=lambda row: (row.state == TemplateState.APPROVED, row.version))
    last = ranked[-1]
    shipped = [row for row in ranked if row.state == TemplateState.SHIPPED]
    if shipped and last.tier < shipped[-1].tier:
        return shipped[-1]
    return last


def versions_of(session: Session, key: str, language: str) -> Sequence[TemplateVersion]:
    """Every version of a response in a language, newest first."""
    rows = select(TemplateVersion).where(
        TemplateVersion.key == key, TemplateVersion.language == language
    )
    return session.scalars(rows.order_by(TemplateVersion.version.desc())).all()
