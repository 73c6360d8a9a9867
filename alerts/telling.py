"""Who is to be told now: the first rank at once, the next when nobody has acknowledged.

An alert is claimed with a lease, the calls are made outside any transaction, and then it is
written down how they went. Whoever dies in between leaves an alert that is told once the lease is
over: somebody may be told twice, and nobody is forgotten.
"""

import logging
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from alerts.channels import Channels, Own, Told
from alerts.own_addresses import address_of, has_any
from alerts.owners import Owner, owners_of
from alerts.turns import Turn, turns_of
from alerts.words import Words, words_for
from bot.services import Services
from crypto import Vault
from logs import fields
from models.alerts import Alert

MOST_TELLINGS: Final = 12
"""How often one alert's turn comes in all."""
LEASE: Final = timedelta(minutes=2)
"""Longer than the calls can take."""
_MOST_AT_ONCE: Final = 200

log = logging.getLogger(__name__)


def tell(services: Services, channels: Channels, real_now: datetime) -> int:
    """Tell of every alert whose time has come; how many there were."""
    with services.database.read() as session:
        if not len(channels) and not has_any(session):
            return 0
    owner = uuid.uuid4().hex
    claimed = _claim(services, owner, real_now)
    if not claimed:
        return 0
    with services.database.read() as session:
        owners = owners_of(session, claimed)
    reached = _addresses(services.vault, owners)
    turns = turns_of(claimed, len(channels), owners, reached)
    told = channels.tell(*_messages(claimed, turns, owners, reached))
    repeat = timedelta(minutes=services.settings.alert_repeat_minutes)
    with services.database.write() as session:
        for alert in _still_ours(session, claimed, owner):
            _note(alert, _results(told, turns[alert.id]), real_now, repeat)
    failed = sum(one.error is not None for one in told)
    if failed:
        log.warning("Alerts did not reach everybody", extra=fields(count=failed))
    return len(claimed)


def _due(real_now: datetime) -> Select[Alert]:
    return (
        select(Alert)
        .where(Alert.ended_at.is_(None), Alert.acknowledged_at.is_(None))
        .where(Alert.rank < MOST_TELLINGS, Alert.tell_at <= real_now)
        .order_by(Alert.id)
        .limit(_MOST_AT_ONCE)
    )


def _claim(services: Services, owner: str, real_now: datetime) -> Sequence[Alert]:
    """The alerts that are due, leased to ``owner``."""
    with services.database.read() as session:
        if session.scalars(_due(real_now).limit(1)).first() is None:
            return []
    with services.database.write() as session:
        due = session.scalars(_due(real_now).with_for_update(skip_locked=True)).all()
        for alert in due:
            alert.lease_owner, alert.tell_at = owner, real_now + LEASE
        return due


def _addresses(vault: Vault, owners: Mapping[int, Owner]) -> dict[int, str]:
    """Their own addresses, by whose they are."""
    found = {one.id: address_of(vault, one.cipher) for one in owners.values()}
    return {staff_id: url for staff_id, url in found.items() if url is not None}


def _messages(
    alerts: Sequence[Alert],
    turns: Mapping[int, Turn],
    owners: Mapping[int, Owner],
    reached: Mapping[int, str],
) -> tuple[Mapping[int, Words], Mapping[int, tuple[str, Words]]]:
    """One message for each rank and each owner, about all that they are to be told."""
    ranks: dict[int, list[Alert]] = {}
    own: dict[int, list[Alert]] = {}
    for alert in alerts:
        turn = turns[alert.id]
        if turn.rank is not None:
            ranks.setdefault(turn.rank, []).append(alert)
        if turn.owner is not None:
            own.setdefault(turn.owner, []).append(alert)
    return (
        {rank: words_for(told, owners) for rank, told in ranks.items()},
        {one: (reached[one], words_for(told, owners)) for one, told in own.items()},
    )


def _results(told: Sequence[Told], turn: Turn) -> list[Told]:
    """How it went with those whose turn it was."""
    return [
        one
        for one in told
        if (
            one.place.staff_id == turn.owner
            if isinstance(one.place, Own)
            else one.place.rank - 1 == turn.rank
        )
    ]


def _still_ours(session: Session, claimed: Sequence[Alert], owner: str) -> Sequence[Alert]:
    """Without those whose lease ran out and that another has claimed since."""
    rows = select(Alert).where(Alert.id.in_([alert.id for alert in claimed]))
    return session.scalars(rows.where(Alert.lease_owner == owner).with_for_update()).all()


def _note(alert: Alert, results: Sequence[Told], real_now: datetime, repeat: timedelta) -> None:
    """One who could be reached is enough; else the same rank again, until its time is up.

    Where there is nobody to tell, it waits for the next time.
    """
    if not results:
        alert.lease_owner, alert.tell_at = None, real_now + repeat
        return
    errors = [one.error for one in results if one.error is not None]
    alert.lease_owner = None
    alert.last_error = errors[0] if errors else None
    if len(errors) < len(results):
        alert.told_at, alert.times_told = real_now, alert.times_told + 1
        alert.rank, alert.failing_since = alert.rank + 1, None
        alert.tell_at = real_now + repeat
        return
    alert.tell_at = real_now
    alert.failing_since = alert.failing_since or real_now
    if real_now - alert.failing_since >= repeat:
        alert.rank, alert.failing_since = alert.rank + 1, None
