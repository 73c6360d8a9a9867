"""Somebody says that they see to it."""

import pytest

import clock
from alerts.acknowledging import NotAcknowledged, acknowledge
from models.staff import AuditEntry, Staff
from tests.alerts.desk import SAD, Desk


def acknowledges(desk: Desk, alert_id: int = 1, role: str = "agent") -> None:
    with desk.write() as session:
        ana = session.get_one(Staff, 1)
        ana.role = role
        acknowledge(session, alert_id, ana, clock.now())


@pytest.fixture
def distressed(desk: Desk) -> Desk:
    desk.borrower_says(SAD)
    desk.looks()
    return desk


def test_it_is_written_down_who_sees_to_it(distressed: Desk) -> None:
    acknowledges(distressed)
    alert = distressed.alert()
    assert (alert.acknowledged_by, alert.ended_at) == (1, None)
    entry = distressed.house.rows(AuditEntry)[-1]
    assert (entry.actor, entry.action, entry.subject) == ("staff:1", "alert.acknowledge", "1")
    assert entry.details == {"kind": "distress"}


def test_the_first_who_says_so_has_it(distressed: Desk) -> None:
    acknowledges(distressed)
    with pytest.raises(NotAcknowledged, match="Ana Ruiz has acknowledged it already"):
        acknowledges(distressed)


def test_one_that_has_ended_needs_nobody(distressed: Desk) -> None:
    distressed.takes(distressed.alert().thread_id)  # type: ignore[arg-type]
    distressed.looks()
    with pytest.raises(NotAcknowledged, match="ended"):
        acknowledges(distressed)


def test_one_that_is_not_there_is_said_to_be_none(distressed: Desk) -> None:
    with pytest.raises(NotAcknowledged, match="no such alert"):
        acknowledges(distressed, 99)


def test_auditors_only_read(distressed: Desk) -> None:
    with pytest.raises(NotAcknowledged, match="Auditors"):
        acknowledges(distressed, role="auditor")
    assert distressed.alert().acknowledged_at is None
