"""Versions of the response templates: shipped with the release, or the lender's own."""

import enum
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, BigId, Word


class TemplateState(enum.StrEnum):
    """Whether a version is in use."""

    SHIPPED = "shipped"
    DRAFT = "draft"
    APPROVED = "approved"
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
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


def wordings_in_use(session: Session) -> Mapping[tuple[str, str], TemplateVersion]:
    """By key and language: the lender's newest approved version, else the newest shipped one."""
    in_use = (TemplateState.SHIPPED, TemplateState.APPROVED)
    rows = session.scalars(select(TemplateVersion).where(TemplateVersion.state.in_(in_use)))
    ranked = sorted(rows, key=lambda row: (row.state == TemplateState.APPROVED, row.version))
    return {(row.key, row.language): row for row in ranked}
