"""How long borrowers wait."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from desk.reporting.question import Question
from desk.reporting.waits import percentile, waits
from models.staff import AuditEntry, Staff
from tests.desk.reporting.conftest import ZONE
from tests.desk.reporting.desk_log import HAND_OVER, DeskLog

NINE = datetime(2026, 11, 20, 9, tzinfo=ZONE)


def seconds(count: float) -> timedelta:
    return timedelta(seconds=count)


def test_the_bots_first_answer_counts(log: DeskLog, asked: Question) -> None:
    text = log.text(NINE)
    log.answer(NINE + seconds(4), text)
    log.answer(NINE + seconds(400), text)
    log.answer(NINE + seconds(200), log.text(NINE))
    found = waits(log.session, asked)
    counts = {row[0]: row[1] for row in found.rows}
    assert (
        counts["Up to 10 seconds"],
        counts["1 to 5 minutes"],
        counts["5 to 30 minutes"],
    ) == (1, 1, 0)
    assert found.facts[0].value == 4


def test_staff_are_measured_from_the_first_text_that_waits_for_them(
    log: DeskLog, asked: Question
) -> None:
    ana = log.staff()
    settled = log.text(NINE - seconds(9000))
    log.answer(NINE - seconds(8990), settled)
    handed = log.text(NINE, effects=(HAND_OVER,))
    log.answer(NINE + seconds(5), handed)
    later = log.text(NINE + seconds(3000))
    log.answer(NINE + seconds(3600), later, staff=ana)
    log.answer(NINE + seconds(3700), later, staff=ana)
    found = waits(log.session, asked)
    by_staff = {row[0]: row[2] for row in found.rows}
    assert by_staff["30 minutes to 2 hours"] == 1
    assert sum(Counter(by_staff).values()) == 1
    assert found.facts[2].value == 3600


def released(log: DeskLog, ana: Staff, at: datetime, waited: timedelta) -> AuditEntry:
    entry = AuditEntry(at=at, actor=f"staff:{ana.id}", action="thread.release", subject="x")
    since = (at - waited).isoformat()
    entry.details = {"before": {"escalated_at": since}, "after": {"escalated_at": None}}
    log.session.add(entry)
    log.session.flush()
    return entry


def test_a_resolution_runs_from_the_queue_and_one_taken_back_does_not_count(
    log: DeskLog, asked: Question
) -> None:
    ana = log.staff()
    released(log, ana, NINE, timedelta(hours=1))
    gone = released(log, ana, NINE, timedelta(hours=20))
    log.session.add(
        AuditEntry(
            at=NINE, actor="staff:1", action="thread.release.undo", details={"entry": gone.id}
        )
    )
    log.session.flush()
    found = waits(log.session, asked)
    assert [row[3] for row in found.rows if row[3]] == [1]
    assert found.facts[4].value == 3600


@pytest.mark.parametrize(
    ("part", "expected"), [(0.5, 2), (0.9, 30), (0.75, 2), (0.76, 30), (0.25, 1)]
)
def test_a_percentile_is_the_nearest_rank(part: float, expected: int) -> None:
    assert percentile(Counter({1: 1, 2: 2, 30: 1}), part) == expected


def test_of_nothing_there_is_no_percentile(log: DeskLog, asked: Question) -> None:
    assert percentile(Counter(), 0.5) is None
    assert all(fact.value is None for fact in waits(log.session, asked).facts)
