"""The training queue: texts of which the bot was unsure, labelled by people.

Nothing learns from a label by itself: labels leave as a file, which somebody reads, adds to the
training texts, and measures.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, exists, func, select
from sqlalchemy.orm import Session

from desk.entries import require_worker, wrote
from desk.reporting.sql import is_last_turn
from desk.rights import TAKES_OVER, NotNow
from intents.labels import INTENTS
from models.inbound import InboundState, InboundText
from models.outbound import OutboundText
from models.staff import Staff
from models.training import TextLabel
from models.turns import Turn

_LOOK_BACK: Final = timedelta(days=90)
_MOST_COUNTED: Final = 1000
_ONE_IN: Final = 10
_UNDO_WITHIN: Final = timedelta(minutes=5)
_SECRET: Final = ("identity_answer", "code_word_wanted")
"""What the bot had asked for when the answer to it may hold a proof of identity."""


@dataclass(frozen=True)
class Shown:
    """A text to be labelled, with what was said before it."""

    text: InboundText
    language: str
    reading: dict[str, Any]
    before: str
    """Our last text before it; a yes or a no means nothing without."""
    label: TextLabel | None
    """What the others said, where two of them disagree; else nothing is shown of a first label."""


def unsure(now: datetime) -> ColumnElement[bool]:
    """Texts of the last 90 days on which the bot asked back, gave up, or was not confident.

    Not those that are hidden or emptied, nor answers to a question for a proof of identity.
    """
    wanted = func.coalesce(Turn.before["tracker"]["requested_slot"].as_string(), "")
    return and_(
        Turn.decided_at >= now - _LOOK_BACK,
        Turn.unsure,
        wanted.not_in(_SECRET),
        is_last_turn(),
        _readable(),
    )


def _readable() -> ColumnElement[bool]:
    return and_(
        InboundText.shown_as.is_(None),
        InboundText.body != "",
        InboundText.state == InboundState.DONE,
    )


def _fresh(now: datetime) -> Select[Turn]:
    labelled = exists().where(TextLabel.inbound_id == InboundText.id)
    rows = select(Turn).join(InboundText, InboundText.id == Turn.inbound_id)
    return rows.where(unsure(now), ~labelled)


def _owed(staff: Staff) -> Select[TextLabel]:
    """Labels that wait for a second person: not for whoever gave the first."""
    rows = select(TextLabel).join(InboundText, InboundText.id == TextLabel.inbound_id)
    return rows.where(
        _readable(),
        TextLabel.double,
        TextLabel.checked_at.is_(None),
        TextLabel.labelled_by != staff.id,
    )


def _disputed() -> Select[TextLabel]:
    """Labels about which two people disagree: somebody who leads decides."""
    rows = select(TextLabel).join(InboundText, InboundText.id == TextLabel.inbound_id)
    return rows.where(_readable(), TextLabel.agreed.is_(False))


def next_text(session: Session, staff: Staff, now: datetime) -> Shown | None:
    """Disagreements first, for whoever leads; then second labels; then the newest unsure text."""
    require_worker(staff)
    label = None
    if staff.role in TAKES_OVER:
        label = session.scalars(_disputed().order_by(TextLabel.id).limit(1)).first()
    disputed = label is not None
    if label is None:
        label = session.scalars(_owed(staff).order_by(TextLabel.id).limit(1)).first()
    if label is not None:
        turns = select(Turn).where(Turn.inbound_id == label.inbound_id, is_last_turn())
    else:
        turns = _fresh(now).order_by(Turn.id.desc()).limit(1)
    turn = session.scalars(turns).first()
    return _shown(session, turn, label if disputed else None) if turn else None


def _shown(session: Session, turn: Turn, label: TextLabel | None) -> Shown:
    text = session.get_one(InboundText, turn.inbound_id)
    last = (
        select(OutboundText.body)
        .where(OutboundText.thread_id == text.thread_id, OutboundText.created_at < text.received_at)
        .order_by(OutboundText.created_at.desc())
        .limit(1)
    )
    language = str(turn.reading.get("language") or "")
    return Shown(text, language, turn.reading, session.scalar(last) or "", label)


def left(session: Session, staff: Staff, now: datetime) -> int:
    """How many texts wait for this person, each kind counted up to a thousand."""
    kinds = [
        _fresh(now).with_only_columns(Turn.id),
        _owed(staff).with_only_columns(TextLabel.id),
    ]
    if staff.role in TAKES_OVER:
        kinds.append(_disputed().with_only_columns(TextLabel.id))
    found = (rows.limit(_MOST_COUNTED).subquery() for rows in kinds)
    return sum(session.scalar(select(func.count()).select_from(rows)) or 0 for rows in found)


def label_text(
    session: Session,
    staff: Staff,
    inbound_id: int,
    *,
    intent: str | None,
    second: str | None,
    now: datetime,
) -> TextLabel:
    """Say what a text means; without an intent it is of no use.

    The first label of a text, the second one of a text that gets two, or, by somebody who leads,
    the decision between two that differ. ``NotNow`` says why it was not taken.
    """
    require_worker(staff)
    _require_known(intent, second)
    turn = _locked(session, inbound_id)
    label = session.scalars(select(TextLabel).where(TextLabel.inbound_id == inbound_id)).first()
    if label is None:
        return _first(session, staff, turn, now, intent=intent, second=second)
    if label.agreed is False and staff.role in TAKES_OVER:
        label.intent, label.second, label.agreed = intent, second, True
        wrote(session, staff, "training.settle", str(label.id), now, intent=intent)
    elif label.double and label.checked_at is None and label.labelled_by != staff.id:
        label.check_intent, label.check_second = intent, second
        label.checked_by, label.checked_at = staff.id, now
        label.agreed = (intent, second) == (label.intent, label.second)
        wrote(session, staff, "training.check", str(label.id), now, agreed=label.agreed)
    else:
        raise NotNow("A colleague has labelled that text meanwhile: here is the next one.")
    return label


def _require_known(intent: str | None, second: str | None) -> None:
    unknown = {intent, second} - {None, *INTENTS}
    if unknown or (second is not None and second == intent) or (second and not intent):
        raise NotNow("Choose one of the intents, and as the second one another or none.")


def _locked(session: Session, inbound_id: int) -> Turn:
    """The decision about a text that may be labelled; the text is locked, so that one is first."""
    text = session.scalars(
        select(InboundText).where(InboundText.id == inbound_id, _readable()).with_for_update()
    ).first()
    turns = select(Turn).where(Turn.inbound_id == inbound_id, is_last_turn())
    turn = session.scalars(turns).first()
    if text is None or turn is None:
        raise NotNow("That text is not shown any more: here is the next one.")
    return turn


def _first(
    session: Session,
    staff: Staff,
    turn: Turn,
    now: datetime,
    *,
    intent: str | None,
    second: str | None,
) -> TextLabel:
    label = TextLabel(
        inbound_id=turn.inbound_id,
        language=str(turn.reading.get("language") or "")[:16],
        read_as=str(turn.reading.get("intent") or "")[:32],
        intent=intent,
        second=second,
        labelled_by=staff.id,
        labelled_at=now,
        double=is_double(turn.inbound_id),
    )
    session.add(label)
    session.flush()
    wrote(session, staff, "training.label", str(label.id), now, intent=intent)
    return label


def is_double(inbound_id: int) -> bool:
    """Whether a text is of the tenth that two people label; nobody can choose which those are."""
    return sha256(f"label {inbound_id}".encode()).digest()[0] % _ONE_IN == 0


def undo(session: Session, staff: Staff, label_id: int, now: datetime) -> None:
    """Take back one's own label of just now; ``NotNow`` where it is not one's own or too old."""
    label = session.get(TextLabel, label_id, with_for_update=True)
    if label is not None and label.checked_by == staff.id and _recent(label.checked_at, now):
        label.check_intent = label.check_second = label.checked_by = None
        label.checked_at = label.agreed = None
    elif label is not None and label.labelled_by == staff.id and _recent(label.labelled_at, now):
        if label.checked_at is not None:
            raise NotNow("A colleague has labelled it since, so it stays.")
        session.delete(label)
    else:
        raise NotNow("There is no such label of yours from the last five minutes.")
    wrote(session, staff, "training.undo", str(label_id), now)


def _recent(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and now - moment <= _UNDO_WITHIN
