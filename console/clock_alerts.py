"""Alerts about the clocks of cases, in the bar of every page and over the list of cases."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from alerts.words import PLAIN
from console.asking import may, me, now, services
from console.words import say
from desk.case_alerts import CaseAlert, alerts_for, how_many_alerts


def nearly_over(session: Session) -> list[CaseAlert]:
    """What whoever asks is to see to."""
    return list(alerts_for(session, me(), _patience(), now())) if may("cases.take") else []


def count_nearly_over() -> int:
    """How many that are; none where the database fails, for pages that say so have the bar, too."""
    if not may("cases.take"):
        return 0
    try:
        with services().database.read() as session:
            return how_many_alerts(session, me(), _patience(), now())
    except SQLAlchemyError:
        return 0


def _patience() -> timedelta:
    return timedelta(minutes=services().settings.alert_repeat_minutes)


FUNCTIONS: Final[Mapping[str, Any]] = {
    "alert_name": lambda kind: say(PLAIN[kind]),
    "count_nearly_over": count_nearly_over,
}
"""Functions for the templates."""
