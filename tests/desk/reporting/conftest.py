"""An empty desk on both databases, and the question that most tests ask."""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from desk.reporting.question import Question
from models.database import Database
from tests.desk.reporting.desk_log import DeskLog

ZONE = ZoneInfo("America/New_York")


@pytest.fixture
def log(database: Database, now: datetime) -> Iterator[DeskLog]:
    with database.write() as session:
        yield DeskLog(session, now)


@pytest.fixture
def asked() -> Question:
    """Three days, of which the middle one is Friday."""
    return Question(date(2026, 11, 19), date(2026, 11, 21), ZONE)
