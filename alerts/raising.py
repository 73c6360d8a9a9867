"""New causes become alerts; alerts whose cause is gone end."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from accounts.lender import Lender, NoLender
from alerts.cause import Cause, Moment
from alerts.causes import find_causes
from alerts.hands import Touch, last_touches
from alerts.merges import Merge, merges_of, where_it_waits
from bot.services import Services
from models.alerts import OF_CASES, Alert, AlertKind
from models.base import table_of
from models.upsert import insert_into

Key = tuple[AlertKind, str]


@dataclass(frozen=True)
class _Changes:
    """What the rows must learn."""

    seen: Mapping[int, Touch]
    """Alerts whose thread somebody has taken, answered or released; the clock of a case runs on."""
    ended: Sequence[int]
    moved: Mapping[int, Cause]
    """Alerts whose thread was merged into another one, where their cause is now."""
    new: Sequence[Cause]

    def __bool__(self) -> bool:
        return bool(self.seen or self.ended or self.moved or self.new)


def raise_alerts(
    services: Services, duties: Mapping[str, timedelta], now: datetime, real_now: datetime
) -> None:
    """Bring the alerts in step with what needs somebody at ``now``."""
    settle_last = timedelta(seconds=services.settings.settle_after[-1])
    with services.database.read() as session:
        lender = _lender(services, session)
        moment = Moment(now, real_now, settle_last, duties, lender)
        changes = _compare(open_alerts(session), find_causes(session, moment), session)
    if changes:
        with services.database.write() as session:
            _write(session, changes, moment)


def _lender(services: Services, session: Session) -> Lender | None:
    try:
        return services.voice.lender(session)
    except NoLender:
        return None


def open_alerts(session: Session) -> Sequence[Alert]:
    """The alerts whose cause was there at the last look, oldest first."""
    return session.scalars(select(Alert).where(Alert.ended_at.is_(None)).order_by(Alert.id)).all()


def _compare(alerts: Sequence[Alert], causes: Sequence[Cause], session: Session) -> _Changes:
    found = {(cause.kind, cause.subject): cause for cause in causes}
    standing = _standing(alerts, found, session)
    kept = {alert.id for alert in standing.values()}
    return _Changes(
        seen=_seen(session, alerts),
        ended=[alert.id for alert in alerts if alert.id not in kept],
        moved={
            alert.id: found[key]
            for key, alert in standing.items()
            if (alert.subject, alert.thread_id) != (found[key].subject, found[key].thread_id)
        },
        new=[cause for key, cause in found.items() if key not in standing],
    )


def _standing(
    alerts: Sequence[Alert], found: Mapping[Key, Cause], session: Session
) -> Mapping[Key, Alert]:
    """The one alert that goes on for each cause that had one.

    Where two threads were merged both may have had one: the one that is still told of goes on.
    """
    merges = merges_of(session, {one.thread_id for one in alerts if one.thread_id})
    standing: dict[Key, Alert] = {}
    for alert in sorted(alerts, key=lambda one: (one.acknowledged_at is not None, one.id)):
        key = _key(alert, found, merges)
        if key in found and not _came_again(alert, found[key]):
            standing.setdefault(key, alert)
    return standing


def _key(alert: Alert, found: Mapping[Key, Cause], merges: Mapping[uuid.UUID, Merge]) -> Key:
    """By what its cause is found: an alert about a merged thread follows it into the other."""
    own = (alert.kind, alert.subject)
    if own in found or alert.thread_id is None or alert.subject != alert.thread_id.hex:
        return own
    return (alert.kind, where_it_waits(merges, alert.thread_id).hex)


def _came_again(alert: Alert, cause: Cause) -> bool:
    """Whether it came up once more after somebody had acknowledged it."""
    if alert.acknowledged_at is None or cause.latest is None:
        return False
    return cause.latest > alert.acknowledged_at


def _seen(session: Session, alerts: Sequence[Alert]) -> dict[int, Touch]:
    waiting = [
        one
        for one in alerts
        if one.thread_id and one.acknowledged_at is None and one.kind not in OF_CASES
    ]
    if not waiting:
        return {}
    ids = {one.thread_id for one in waiting if one.thread_id}
    touches = last_touches(session, ids, min(one.raised_at for one in waiting))
    return {
        one.id: touches[one.thread_id]
        for one in waiting
        if one.thread_id in touches and touches[one.thread_id].at >= one.raised_at
    }


def _write(session: Session, changes: _Changes, moment: Moment) -> None:
    for alert_id, touch in changes.seen.items():
        session.execute(
            update(Alert)
            .where(Alert.id == alert_id, Alert.acknowledged_at.is_(None))
            .values(acknowledged_at=touch.at, acknowledged_by=touch.staff_id)
        )
    session.execute(
        update(Alert)
        .where(Alert.id.in_(changes.ended), Alert.ended_at.is_(None))
        .values(ended_at=moment.now)
    )
    for alert_id, cause in changes.moved.items():
        _move(session, alert_id, cause, moment)
    for cause in changes.new:
        _raise(session, cause, moment)


def _move(session: Session, alert_id: int, cause: Cause, moment: Moment) -> None:
    """As if raised there now: what somebody did in that thread before was about other texts."""
    session.execute(
        update(Alert)
        .where(Alert.id == alert_id, Alert.ended_at.is_(None))
        .values(subject=cause.subject, thread_id=cause.thread_id, raised_at=moment.now)
    )


def _raise(session: Session, cause: Cause, moment: Moment) -> None:
    """Once, however many look at the same time."""
    session.execute(
        insert_into(session.get_bind().dialect, table_of(Alert))
        .values(
            kind=cause.kind,
            subject=cause.subject,
            thread_id=cause.thread_id,
            since=cause.since,
            raised_at=moment.now,
            tell_at=moment.real_now,
            rank=0,
            times_told=0,
        )
        .on_conflict_do_nothing(
            index_elements=["kind", "subject"], index_where=text("ended_at IS NULL")
        )
    )
