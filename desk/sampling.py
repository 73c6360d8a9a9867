"""Random samples of our texts, by the bot, by staff or started by us, for a person to judge.

A sample is what follows a point in the order of the ids, which are random; a hash of the days sets
the point. So the same days give the same texts to everybody, and nobody chooses them.
"""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final, Literal

from sqlalchemy import ColumnElement, and_, func, select, true
from sqlalchemy.orm import Session

from desk.entries import require_lead, wrote
from desk.reporting.findings import FINDINGS
from desk.reporting.question import Question
from desk.reporting.sql import within
from desk.rights import NotNow
from models.inbound import InboundText
from models.outbound import STARTED_BY_US, OutboundKind, OutboundState, OutboundText
from models.reviews import TextReview
from models.staff import Staff

Who = Literal["bot", "staff", "started"]

SIZE: Final = 20
MOST_DAYS: Final = 31
MOST_NOTE: Final = 500
MOST_COUNTED: Final = 10_000
_KINDS: Final[Mapping[Who, Collection[OutboundKind]]] = {
    "bot": (OutboundKind.REPLY, OutboundKind.HELP, OutboundKind.SAFETY),
    "staff": (OutboundKind.STAFF,),
    "started": STARTED_BY_US,
}


@dataclass(frozen=True)
class Drawn:
    """A text of the sample with the one that it answers, and what a reviewer said of it."""

    text: OutboundText
    asked: InboundText | None
    author: str | None
    """The name of the member of staff who wrote it."""
    review: TextReview | None


def sample(
    session: Session, asked: Question, who: Who, size: int = SIZE, *, language: str | None = None
) -> list[Drawn]:
    """The texts of a span of at most 31 days that are drawn, in the order in which they are.

    ``NotNow`` for a longer one. Without a language those of all are drawn from.
    """
    if (asked.last - asked.first).days >= MOST_DAYS:
        raise NotNow("A sample is drawn from at most 31 days: choose a shorter span.")
    ids = _drawn_ids(session, asked, who, size, language)
    rows = (
        select(OutboundText, InboundText, Staff.name, TextReview)
        .join(InboundText, InboundText.id == OutboundText.inbound_id, isouter=True)
        .join(Staff, Staff.id == OutboundText.staff_id, isouter=True)
        .join(TextReview, TextReview.message_id == OutboundText.id, isouter=True)
        .where(OutboundText.id.in_(ids))
    )
    found = {row[0].id: Drawn(*row) for row in session.execute(rows)}
    return [found[one] for one in ids if one in found]


def written_by(who: Who, language: str | None = None) -> ColumnElement[bool]:
    """Texts that a carrier took, whose words are still kept."""
    return and_(
        OutboundText.kind.in_(_KINDS[who]),
        OutboundText.state == OutboundState.ACCEPTED,
        OutboundText.body != "",
        OutboundText.language == language if language else true(),
    )


def _drawn_ids(
    session: Session, asked: Question, who: Who, size: int, language: str | None
) -> list[uuid.UUID]:
    """Those that follow the point, and behind the last id the first ones."""
    seed = f"{asked.first} {asked.last} {who}".encode()
    point = uuid.UUID(bytes=sha256(seed).digest()[:16])
    rows = (
        select(OutboundText.id)
        .where(within(OutboundText.created_at, asked), written_by(who, language))
        .order_by(OutboundText.id)
    )
    ids = list(session.scalars(rows.where(OutboundText.id >= point).limit(size)))
    return ids + list(session.scalars(rows.where(OutboundText.id < point).limit(size - len(ids))))


def count(session: Session, asked: Question, who: Who, language: str | None = None) -> int:
    """How many texts the sample is drawn from; one more than ``MOST_COUNTED`` stands for more."""
    rows = select(OutboundText.id).where(within(OutboundText.created_at, asked))
    some = rows.where(written_by(who, language)).limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


def review(
    session: Session,
    staff: Staff,
    message_id: uuid.UUID,
    *,
    finding: str | None,
    remark: str,
    now: datetime,
) -> TextReview:
    """Say what is wrong with a text of ours, or that nothing is; a later word replaces it.

    ``NotNow`` for whoever does not lead, and for a text of one's own.
    """
    require_lead(staff)
    if finding is not None and finding not in FINDINGS:
        raise NotNow("Choose one of the findings, or none.")
    text = session.get(OutboundText, message_id, with_for_update=True)
    if text is None or text.state != OutboundState.ACCEPTED:
        raise NotNow("There is no such text that was sent.")
    if text.staff_id == staff.id:
        raise NotNow("You wrote that text: a colleague must review it.")
    found = session.get(TextReview, message_id) or TextReview(message_id=message_id)
    found.finding, found.note = finding, remark[:MOST_NOTE] or None
    found.language, found.by_staff = text.language, text.staff_id is not None
    found.reviewed_by, found.reviewed_at = staff.id, now
    session.add(found)
    wrote(session, staff, "sample.review", str(message_id), now, finding=finding)
    return found
