"""Somebody says that they see to it."""

import pytest

import clock
from alerts.acknowledging import NotAcknowledged, acknowledge
from desk.undoing import undo
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


@pytest.mark.parametrize("step", ["take", "release"])
def test_a_step_that_was_taken_back_saw_to_nothing(desk: Desk, *, step: str) -> None:
    thread_id = desk.borrower_says("hello")
    desk.takes(thread_id)
    if step == "take":
        desk.releases(thread_id)
    desk.task("unknown_send")
    assert desk.looks() == ["unknown_send"]
    (desk.takes if step == "take" else desk.releases)(thread_id)
    assert desk.looks() == []
    newest = desk.house.rows(AuditEntry)[-1]
    assert newest.action == f"thread.{step}"
    with desk.write() as session:
        undo(session, newest.id, session.get_one(Staff, 1), clock.now())
    assert desk.looks() == ["unknown_send"]
    assert desk.alerts()[-1].acknowledged_at is None
