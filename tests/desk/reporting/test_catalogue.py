"""Every report answers on an empty desk, and each row fits its columns."""

import pytest

from desk.reporting.catalogue import REPORTS
from desk.reporting.question import Question
from tests.desk.reporting.desk_log import DeskLog


@pytest.mark.parametrize("key", REPORTS)
def test_of_an_empty_desk_there_is_a_report(log: DeskLog, asked: Question, key: str) -> None:
    report = REPORTS[key].make(log.session, asked)
    assert report.title == REPORTS[key].title
    assert all(len(row) == len(report.columns) for row in report.rows)
    assert all(len(one.values) == len(report.plot.labels) for one in report.plot.series)
