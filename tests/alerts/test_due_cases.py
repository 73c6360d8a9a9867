"""A clock of the law is told of a working day ahead, one of our own on its day."""

from datetime import timedelta

import clock
from tests.alerts.desk import Desk


def test_a_request_about_their_data_is_told_of_a_working_day_ahead(desk: Desk) -> None:
    """The same Saturday: Monday is the next working day, and the law's clock ends on it."""
    desk.house.opens_thread()
    desk.complaint(clock.now() + timedelta(days=2))
    desk.changes_cases(kind="request", category="receipt")
    assert desk.looks() == []
    desk.changes_cases(category="privacy")
    assert desk.looks() == ["case_due"]
