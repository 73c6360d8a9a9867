"""How long borrowers wait: for the bot, for a person, for the end of it."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased

from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Plot, Report, series
from desk.reporting.sql import answered_by, epoch, handed_over, theirs, within
from models.inbound import InboundText
from models.outbound import OutboundKind, OutboundText
from models.staff import AuditEntry
from models.transcript import BEGINNING

_BANDS: Final = (
    (10, "Up to 10 seconds"),
    (60, "10 seconds to 1 minute"),
    (5 * 60, "1 to 5 minutes"),
    (30 * 60, "5 to 30 minutes"),
    (2 * 3600, "30 minutes to 2 hours"),
    (8 * 3600, "2 to 8 hours"),
    (24 * 3600, "8 to 24 hours"),
    (3 * 24 * 3600, "1 to 3 days"),
)
_LONGER: Final = "Over 3 days"
_FACTS: Final = (
    ("First reply by the bot, median", "First reply by the bot, 9 of 10 within"),
    ("First reply by staff, median", "First reply by staff, 9 of 10 within"),
    ("Resolution, median", "Resolution, 9 of 10 within"),
)
_RELEASE: Final = "thread.release"


def waits(session: Session, asked: Question) -> Report:
    """First replies by the bot and by staff, and the settling of threads, by how long it took."""
    found = (
        Counter(dict(session.execute(_by_bot(asked)).all())),
        Counter(dict(session.execute(_by_staff(asked)).all())),
        Counter(_to_the_end(session, asked)),
    )
    names = ("First reply by the bot", "First reply by staff", "Resolution")
    banded = [_banded(one) for one in found]
    words = (*(name for _, name in _BANDS), _LONGER)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name, *(one[name] for one in banded)) for name in words
    )
    return Report(
        title="First reply and resolution times",
        columns=(Column("How long", "word"), *map(Column, names)),
        rows=rows,
        plot=Plot(
            "bars",
            "How long borrowers wait",
            tuple(words),
            tuple(series(name, rows, place) for place, name in enumerate(names, 1)),
        ),
        facts=tuple(_facts(found)),
        note=(
            "The bot's time runs from the receipt of a text until its answer is written. That of "
            "staff runs from the first text that waits for a person. A resolution runs from the "
            "time at which a thread came into the queue; one that was taken back does not count."
        ),
    )  # fmt: skip


def _facts(found: tuple[Counter[int], ...]) -> Iterator[Fact]:
    for (median, most), seconds in zip(_FACTS, found, strict=True):
        yield Fact(median, percentile(seconds, 0.5), "seconds")
        yield Fact(most, percentile(seconds, 0.9), "seconds")


def percentile(seconds: Counter[int], part: float) -> int | None:
    """The least time within which at least this part of all came (nearest rank)."""
    wanted, passed = part * seconds.total(), 0
    for length in sorted(seconds):
        passed += seconds[length]
        if passed >= wanted:
            return length
    return None


def _banded(seconds: Counter[int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for length, count in seconds.items():
        band = next((name for most, name in _BANDS if length <= most), _LONGER)
        found[band] += count
    return found


def _by_bot(asked: Question) -> Select[int, int]:
    """Seconds from a text of theirs to the bot's first answer, each with its count."""
    first = (
        select(func.min(OutboundText.created_at))
        .where(OutboundText.inbound_id == InboundText.id, OutboundText.kind != OutboundKind.STAFF)
        .scalar_subquery()
    )
    took = (epoch(first) - epoch(InboundText.received_at)).label("took")
    each = select(took).where(theirs(asked), answered_by(staff=False)).subquery()
    return select(each.c.took, func.count()).group_by(each.c.took)


def _by_staff(asked: Question) -> Select[int, int]:
    """Seconds from the first text that waited for a person to the answer of one."""
    earlier = aliased(OutboundText)
    before = (
        select(func.max(earlier.created_at))
        .where(
            earlier.thread_id == OutboundText.thread_id,
            earlier.kind == OutboundKind.STAFF,
            earlier.created_at < OutboundText.created_at,
        )
        .correlate(OutboundText)
        .scalar_subquery()
    )
    waiting = (
        select(func.min(InboundText.received_at))
        .where(
            InboundText.thread_id == OutboundText.thread_id,
            InboundText.received_at <= OutboundText.created_at,
            InboundText.received_at > func.coalesce(before, BEGINNING),
            or_(handed_over(), ~answered_by(staff=False)),
        )
        .scalar_subquery()
    )
    took = (epoch(OutboundText.created_at) - epoch(waiting)).label("took")
    mine = select(took).where(
        OutboundText.kind == OutboundKind.STAFF, within(OutboundText.created_at, asked)
    )
    each = mine.subquery()
    return select(each.c.took, func.count()).where(each.c.took.is_not(None)).group_by(each.c.took)


def _to_the_end(session: Session, asked: Question) -> Iterator[int]:
    """Seconds from a thread's coming into the queue to its resolution."""
    taken_back = select(AuditEntry.details["entry"].as_integer()).where(
        AuditEntry.action == f"{_RELEASE}.undo", AuditEntry.at >= asked.start
    )
    rows = select(AuditEntry.at, AuditEntry.details).where(
        AuditEntry.action == _RELEASE,
        within(AuditEntry.at, asked),
        AuditEntry.id.not_in(taken_back),
    )
    for at, details in session.execute(rows):
        before, after = details.get("before") or {}, details.get("after") or {}
        if before.get("escalated_at") and not after.get("escalated_at"):
            since = datetime.fromisoformat(before["escalated_at"])
            yield max(0, int((at - since).total_seconds()))
