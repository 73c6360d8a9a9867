"""What took long to count is kept for a while, and counted anew before anybody waits."""

import time
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from desk.reporting import keeping
from desk.reporting.catalogue import REPORTS
from desk.reporting.keeping import (
    WAITS,
    Counted,
    NotCountedYet,
    count_again,
    count_wanted,
    counted,
    counted_soon,
)
from desk.reporting.question import Question, usual
from desk.reporting.report import Column, Fact, Plot, Report, Series
from models.database import Database
from models.kept_reports import KeptReport
from tests.desk.reporting.desk_log import DeskLog

ZONE = ZoneInfo("America/New_York")
TODAY = date(2026, 11, 21)
ASKED = Question(date(2026, 11, 14), TODAY, ZONE, Decimal("0.0079"))
OVER = Question(date(2026, 11, 1), date(2026, 11, 7), ZONE)
NOW = datetime(2026, 11, 21, 10, tzinfo=ZONE)


@dataclass
class Maker:
    """Counts how often it was asked to count."""

    asked: list[Question] = field(default_factory=list)

    def __call__(self, session: Session, asked: Question) -> Report:
        self.asked.append(asked)
        turn = len(self.asked)
        return Report(
            title="Texts by day",
            columns=(Column("Day", "day"), Column("Texts"), Column("Share", "share")),
            rows=((asked.first, turn, 0.5), (asked.last, 2, None)),
            plot=Plot("columns", "Texts", (asked.first,), (Series("Texts", (2.0,)),), "day"),
            facts=(Fact("Busiest day", asked.last, "day"),),
            note="A note.",
        )


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
def _slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "SLOW_SECONDS", 0.0)


def ask(database: Database, make: Maker, asked: Question, now: datetime) -> Counted:
    return counted(database, "volume", make, asked, now)


def test_what_is_counted_quickly_is_counted_each_time(database: Database, make: Maker) -> None:
    assert ask(database, make, ASKED, NOW).at is None
    assert ask(database, make, ASKED, NOW).at is None
    assert len(make.asked) == 2


@pytest.mark.usefixtures("_slow")
def test_what_took_long_is_the_same_to_the_next_reader_with_its_time(
    database: Database, make: Maker
) -> None:
    first = ask(database, make, ASKED, NOW)
    assert first.at is None
    again = ask(database, make, ASKED, NOW + timedelta(minutes=29))
    assert again == Counted(first.report, NOW)
    assert len(make.asked) == 1


@pytest.mark.usefixtures("_slow")
@pytest.mark.parametrize(
    "other",
    [
        replace(ASKED, price=None),
        replace(ASKED, currency="EUR"),
        replace(ASKED, zone=ZoneInfo("Asia/Singapore")),
        replace(ASKED, first=date(2026, 11, 15)),
    ],
)
def test_another_question_is_counted_by_itself(
    database: Database, make: Maker, other: Question
) -> None:
    ask(database, make, ASKED, NOW)
    assert ask(database, make, other, NOW).at is None


@pytest.mark.usefixtures("_slow")
@pytest.mark.parametrize(
    ("asked", "lasts"), [(ASKED, timedelta(minutes=30)), (OVER, timedelta(hours=26))]
)
def test_days_that_are_over_last_longer(
    database: Database, make: Maker, asked: Question, lasts: timedelta
) -> None:
    ask(database, make, asked, NOW)
    assert ask(database, make, asked, NOW + lasts - timedelta(minutes=1)).at == NOW
    assert ask(database, make, asked, NOW + lasts).at is None


@pytest.mark.usefixtures("_slow")
def test_it_is_counted_anew_before_it_is_too_old(database: Database, make: Maker) -> None:
    ask(database, make, ASKED, NOW)
    assert count_again(database, {"volume": make}, NOW + timedelta(minutes=14)) == 0
    later = NOW + timedelta(minutes=16)
    assert count_again(database, {"volume": make}, later) == 1
    found = ask(database, make, ASKED, NOW + timedelta(minutes=40))
    assert (found.at, found.report.rows[0][1]) == (later, 2)


@pytest.mark.usefixtures("_slow")
def test_the_last_days_are_counted_to_the_new_day(database: Database, make: Maker) -> None:
    ask(database, make, ASKED, NOW)
    tomorrow = NOW + timedelta(days=1)
    count_again(database, {"volume": make}, tomorrow)
    following = replace(ASKED, first=date(2026, 11, 15), last=date(2026, 11, 22))
    assert following in make.asked
    assert ask(database, make, following, tomorrow).at == tomorrow


@pytest.mark.usefixtures("_slow")
def test_what_nobody_asks_for_any_more_is_forgotten(database: Database, make: Maker) -> None:
    ask(database, make, ASKED, NOW)
    assert count_again(database, {"volume": make}, NOW + timedelta(days=3)) == 0
    with database.read() as session:
        assert session.query(KeptReport).count() == 0


@pytest.mark.usefixtures("_slow")
@pytest.mark.parametrize("key", sorted(REPORTS))
def test_every_report_comes_back_as_it_was_counted(
    database: Database, now: datetime, key: str
) -> None:
    with database.write() as session:
        log = DeskLog(session, now)
        log.answer(NOW - timedelta(hours=3), log.text(NOW - timedelta(hours=4), "bal?"))
    first = counted(database, key, REPORTS[key].make, ASKED, NOW)
    assert counted(database, key, REPORTS[key].make, ASKED, NOW) == Counted(first.report, NOW)


@pytest.mark.usefixtures("_slow")
def test_what_every_report_shows_at_first_is_counted_before_anybody_asks(
    database: Database, make: Maker
) -> None:
    unasked = usual(NOW, ZONE, None)
    assert count_again(database, {"volume": make}, NOW, unasked) == 1
    found = ask(database, make, unasked, NOW + timedelta(minutes=1))
    assert make.asked == [unasked]
    assert found.at == NOW
    assert count_again(database, {"volume": make}, NOW + timedelta(minutes=5), unasked) == 0
    assert count_again(database, {"volume": make}, NOW + timedelta(minutes=20), unasked) == 1


# --- What takes longer than a page may --------------------------------------------------------


def slowly(session: Session, asked: Question) -> Report:
    """A count that takes a fifth of a second in the database."""
    session.execute(text("SELECT pg_sleep(0.2)"))
    return Maker()(session, asked)


def look(database: Database, now: datetime) -> Counted:
    return counted_soon(database, "volume", slowly, ASKED, now)


@pytest.mark.postgres
def test_a_page_does_not_wait_for_what_takes_long(postgres: Database) -> None:
    began = time.perf_counter()
    for _ in range(3):
        with pytest.raises(NotCountedYet):
            look(postgres, NOW)
    assert time.perf_counter() - began < 0.2
    assert count_wanted(postgres, {"volume": slowly}, NOW) == 1
    assert look(postgres, NOW).at == NOW
    assert count_wanted(postgres, {"volume": slowly}, NOW) == 0


@pytest.mark.postgres
def test_an_older_count_is_shown_until_the_new_one_is_there(postgres: Database) -> None:
    counted(postgres, "volume", slowly, ASKED, NOW)
    later = NOW + timedelta(hours=1)
    assert look(postgres, later).at == NOW
    assert count_wanted(postgres, {"volume": slowly}, later) == 1
    assert look(postgres, later).at == later


@pytest.mark.postgres
def test_whoever_waited_long_enough_counts(postgres: Database) -> None:
    with pytest.raises(NotCountedYet):
        look(postgres, NOW)
    assert look(postgres, NOW + WAITS).report.title == "Texts by day"
    assert look(postgres, NOW + WAITS).at == NOW + WAITS


@pytest.mark.postgres
def test_a_fault_of_the_database_is_no_slow_count(postgres: Database) -> None:
    def fails(session: Session, _: Question) -> Report:
        session.execute(text("SELECT 1 FROM nowhere"))
        raise AssertionError

    with pytest.raises(ProgrammingError):
        counted_soon(postgres, "volume", fails, ASKED, NOW)


def test_what_is_quick_is_counted_for_a_page_each_time(database: Database, make: Maker) -> None:
    for _ in range(2):
        assert counted_soon(database, "volume", make, ASKED, NOW).at is None
    assert len(make.asked) == 2
