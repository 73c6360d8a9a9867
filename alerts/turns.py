"""Whose turn it is to be told of an alert: its owner's, or a rank's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alerts.owners import Owner
from models.alerts import OF_CASES, Alert


@dataclass(frozen=True)
class Turn:
    """Who is told now; of an alert that nobody can be told of, nobody."""

    rank: int | None
    """Of ``ALERT_URLS``, from 0."""
    owner: int | None = None
    """The member of staff whose own address is told."""


def turns_of(
    alerts: Sequence[Alert], ranks: int, owners: Mapping[int, Owner], reached: Mapping[int, str]
) -> Mapping[int, Turn]:
    """The turn of each alert by its id; ``reached`` has the own addresses by whose they are."""
    return {alert.id: _turn(alert, ranks, owners.get(alert.id), reached) for alert in alerts}


def _turn(alert: Alert, ranks: int, owner: Owner | None, reached: Mapping[int, str]) -> Turn:
    """The clock of a case is its owner's first, and then the ranks'.

    Whoever has the thread of another alert is told beside the first rank: somebody in distress
    does not wait until one person has not answered.
    """
    own = owner.id if owner is not None and owner.id in reached else None
    if own is None or alert.kind not in OF_CASES:
        return Turn(_within(alert.rank, ranks), own if alert.rank == 0 or not ranks else None)
    if alert.rank == 0 or not ranks:
        return Turn(None, own)
    return Turn(_within(alert.rank - 1, ranks))


def _within(rank: int, ranks: int) -> int | None:
    """What is beyond the last rank means the last."""
    return min(rank, ranks - 1) if ranks else None
