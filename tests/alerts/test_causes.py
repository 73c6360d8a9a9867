"""Each cause raises one alert, which ends when it is settled."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import delete, update

import clock
from alerts.raising import raise_alerts
from bot.handing_back import hand_back
from models.inbound import InboundText
from models.operations import LenderDocument
from tests.alerts.desk import GREY, SAD, Desk
from tests.bot.house import DANA, STRANGER

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def test_a_calm_house_has_nothing_to_tell(desk: Desk) -> None:
    desk.borrower_says("hello")
    desk.duty(last_done_at=clock.real_now())
    assert desk.looks() == []
    assert desk.alerts() == []


# --- Threads --------------------------------------------------------------------------------


@pytest.mark.parametrize(("body", "kind"), [(SAD, "distress"), (GREY, "opt_out_review")])
def test_a_flagged_text_raises_one_alert_however_often_it_is_looked_at(
    desk: Desk, body: str, kind: str
) -> None:
    thread_id = desk.borrower_says(body)
    assert [desk.looks() for _ in range(3)] == [[kind]] * 3
    alert = desk.alert()
    assert (alert.subject, alert.thread_id) == (thread_id.hex, thread_id)
    assert alert.raised_at - alert.since < MINUTE


def test_two_borrowers_are_two_alerts(desk: Desk) -> None:
    desk.borrower_says(SAD)
    desk.borrower_says(SAD, DANA)
    assert desk.looks() == ["distress", "distress"]


def test_distress_is_seen_in_a_thread_that_waits_for_another_reason(desk: Desk) -> None:
    """Nothing else for which a thread waits comes before it."""
    desk.borrower_says("I want to complain about your service")
    desk.borrower_says(SAD)
    assert desk.house.thread(STRANGER).escalation_reason == "distress"
    assert desk.looks() == ["distress"]


@pytest.mark.parametrize("body", [SAD, GREY])
def test_taking_the_thread_ends_it_and_says_who(desk: Desk, body: str) -> None:
    thread_id = desk.borrower_says(body)
    desk.looks()
    desk.takes(thread_id)
    assert desk.looks() == []
    alert = desk.alert()
    assert (alert.acknowledged_by, alert.ended_at is not None) == (1, True)


def test_answering_and_giving_back_raise_nothing_anew(desk: Desk) -> None:
    thread_id = desk.borrower_says(SAD)
    desk.looks()
    desk.answers(thread_id)
    assert desk.looks() == []
    desk.releases(thread_id)
    assert desk.looks() == []
    assert len(desk.alerts()) == 1


def test_releasing_a_thread_that_nobody_took_ends_it(desk: Desk) -> None:
    thread_id = desk.borrower_says(SAD)
    desk.looks()
    desk.releases(thread_id, resolved=True)
    assert desk.looks() == []


def test_a_thread_taken_and_handed_back_unanswered_is_told_of_again(desk: Desk) -> None:
    thread_id = desk.borrower_says(SAD)
    desk.looks()
    desk.takes(thread_id)
    assert desk.looks() == []
    desk.house.passes(days=5)
    assert hand_back(desk.services, clock.now()) == 1
    assert desk.looks() == ["distress"]
    assert len(desk.alerts()) == 2


def test_distress_in_a_thread_that_somebody_has_is_told_of(desk: Desk) -> None:
    """Whoever has it may be asleep."""
    thread_id = desk.borrower_says("hello")
    desk.takes(thread_id)
    desk.house.passes(minutes=1)
    desk.borrower_says(SAD)
    assert desk.looks() == ["distress"]


def test_a_further_text_after_the_acknowledgement_is_a_further_alert(desk: Desk) -> None:
    desk.borrower_says(SAD)
    desk.looks()
    with desk.write() as session:
        session.merge(desk.alert()).acknowledged_at = clock.now()
    assert desk.looks() == ["distress"]
    assert len(desk.alerts()) == 1
    desk.house.passes(minutes=10)
    desk.borrower_says("I will end my life tonight")
    assert desk.looks() == ["distress"]
    first, second = desk.alerts()
    assert (first.ended_at is not None, second.acknowledged_at) == (True, None)


def test_a_review_is_over_when_the_borrower_opts_out_in_plain_words(desk: Desk) -> None:
    desk.borrower_says(GREY)
    assert desk.looks() == ["opt_out_review"]
    desk.borrower_says("STOP")
    assert desk.looks() == []


# --- Tasks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["parked_turn", "unknown_send"])
def test_stuck_work_of_a_thread_is_told_of_until_its_tasks_are_done(desk: Desk, kind: str) -> None:
    desk.house.opens_thread()
    desk.task(kind, "1")
    desk.task(kind, "2")
    assert desk.looks() == [kind]
    desk.finishes_tasks()
    assert desk.looks() == []
    assert len(desk.alerts()) == 1


def test_stuck_work_of_a_thread_is_over_when_somebody_has_released_it(desk: Desk) -> None:
    thread_id = desk.borrower_says("hello")
    desk.task("unknown_send")
    assert desk.looks() == ["unknown_send"]
    desk.takes(thread_id)
    desk.releases(thread_id)
    assert desk.looks() == []


def test_a_task_that_can_wait_is_nobodys_alert(desk: Desk) -> None:
    desk.house.opens_thread()
    desk.task("invalid_number")
    assert desk.looks() == []


def test_a_code_that_fails_many_texts_is_one_alert_that_ends_an_hour_after_the_last(
    desk: Desk,
) -> None:
    desk.house.opens_thread()
    for subject in ("1", "2", "3"):
        desk.task("carrier_30034", subject)
    assert desk.looks() == ["carrier_refusal"]
    assert desk.alert().subject == "30034"
    desk.house.passes(minutes=50)
    assert desk.looks() == ["carrier_refusal"]
    desk.house.passes(minutes=11)
    assert desk.looks() == []


# --- Complaints -----------------------------------------------------------------------------


def test_a_complaint_is_told_of_a_working_day_ahead_and_again_when_it_is_late(desk: Desk) -> None:
    """It is Saturday the 21st, and it is due on Wednesday the 25th at the same hour."""
    desk.house.opens_thread()
    reference = desk.complaint(clock.now() + timedelta(days=4))
    assert desk.looks() == []
    desk.house.passes(days=2)
    assert desk.looks() == []
    desk.house.passes(days=1)
    assert desk.looks() == ["complaint_due"]
    desk.house.passes(days=1, hours=1)
    assert desk.looks() == ["complaint_overdue"]
    assert {one.subject for one in desk.alerts()} == {reference}
    assert desk.alerts()[0].ended_at is not None


def test_over_a_weekend_the_next_working_day_is_monday(desk: Desk) -> None:
    desk.house.opens_thread()
    desk.complaint(clock.now() + timedelta(days=2))
    assert desk.looks() == ["complaint_due"]


@pytest.mark.parametrize("columns", [{"state": "closed"}, {"outcome": "explained"}])
def test_a_complaint_that_is_closed_or_answered_is_nobodys_alert(
    desk: Desk, columns: dict[str, str]
) -> None:
    desk.house.opens_thread()
    desk.complaint(clock.now() + HOUR)
    assert desk.looks() == ["complaint_due"]
    desk.changes_cases(**columns)
    assert desk.looks() == []


def test_taking_the_thread_sees_to_no_complaint_and_does_not_stop_its_clock(desk: Desk) -> None:
    thread_id = desk.borrower_says("hello")
    desk.complaint(clock.now() + HOUR)
    desk.looks()
    desk.house.passes(minutes=1)
    desk.takes(thread_id)
    assert desk.looks() == ["complaint_due"]
    assert desk.alert().acknowledged_at is None
    desk.house.passes(hours=2)
    assert desk.looks() == ["complaint_overdue"]
    assert desk.alerts()[1].acknowledged_at is None


def test_without_the_lenders_hours_a_day_ahead_is_told_of(desk: Desk) -> None:
    desk.house.opens_thread()
    desk.complaint(clock.now() + timedelta(hours=23))
    with desk.write() as session:
        session.execute(delete(LenderDocument))
    desk.services.voice = type(desk.services.voice)()
    assert desk.looks() == ["complaint_due"]


# --- The house ------------------------------------------------------------------------------


def test_texts_that_no_worker_reads_are_one_alert(desk: Desk) -> None:
    desk.house.records(STRANGER, "hello")
    desk.house.records(DANA, "hello")
    assert desk.looks() == []
    desk.house.passes(minutes=6)
    assert desk.looks() == ["unread_texts"]
    desk.house.drains(STRANGER)
    assert desk.looks() == ["unread_texts"]
    desk.house.drains(DANA)
    assert desk.looks() == []


def test_a_text_found_on_the_carriers_list_is_not_old_when_it_comes(desk: Desk) -> None:
    old = clock.now() - HOUR
    desk.house.records(STRANGER, "hello", received_at=old, sent_at=old, recovered=True)
    assert desk.looks() == []


def test_a_text_that_is_tried_again_soon_is_not_stuck(desk: Desk) -> None:
    desk.house.records(STRANGER, "hello", received_at=clock.now() - HOUR)
    with desk.write() as session:
        session.execute(update(InboundText).values(retry_at=clock.real_now()))
    assert desk.looks() == []


@pytest.mark.parametrize(("minutes", "found"), [(4, []), (6, ["uncertain_sends"])])
def test_a_text_whose_fate_nobody_looks_up_is_told_of(
    desk: Desk, minutes: int, found: list[str]
) -> None:
    desk.house.opens_thread()
    desk.uncertain(STRANGER, clock.real_now() - minutes * MINUTE)
    assert desk.looks() == found


@pytest.mark.parametrize(
    ("due", "done", "error", "found"),
    [
        (-10, -13, None, ["duty_overdue"]),
        (-1, -4, None, []),
        (1, -9, "CarrierError", ["duty_failed"]),
        (1, -4, "CarrierError", []),
        (1, None, "CarrierError", ["duty_failed"]),
        (1, -90, None, []),
    ],
)
def test_a_duty_is_told_of_when_it_is_late_or_fails_for_minutes(
    desk: Desk, due: int, done: int | None, error: str | None, found: list[str]
) -> None:
    real = clock.real_now()
    last = None if done is None else real + done * MINUTE
    desk.duty(due_at=real + due * MINUTE, last_done_at=last, last_error=error)
    assert desk.looks() == found
    assert desk.looks() == found
    desk.duty(due_at=real + MINUTE, last_done_at=real, last_error=None)
    assert desk.looks() == []


def test_a_duty_of_an_older_version_is_nobodys_alert(desk: Desk) -> None:
    desk.duty(name="given_up", due_at=clock.real_now() - HOUR)
    assert desk.looks() == []


def test_an_acknowledged_failure_is_told_of_once(desk: Desk) -> None:
    desk.duty(last_done_at=None, last_error="CarrierError")
    desk.looks()
    with desk.write() as session:
        session.merge(desk.alert()).acknowledged_at = clock.now()
    desk.house.passes(minutes=30)
    assert desk.looks() == ["duty_failed"]
    assert len(desk.alerts()) == 1


def test_looking_twice_at_once_raises_once(desk: Desk) -> None:
    desk.borrower_says(SAD)
    start = threading.Barrier(4)

    def look() -> None:
        start.wait()
        raise_alerts(desk.services, {}, clock.now(), clock.real_now())

    lookers = [threading.Thread(target=look) for _ in range(4)]
    for looker in lookers:
        looker.start()
    for looker in lookers:
        looker.join()
    assert len(desk.alerts()) == 1


# --- Other cases ----------------------------------------------------------------------------


def test_another_case_is_told_of_on_its_day_and_again_when_it_is_late(desk: Desk) -> None:
    """It is Saturday the 21st, ten in New York, and it is due on Monday the 23rd."""
    desk.house.opens_thread()
    desk.complaint(clock.now() + timedelta(days=2))
    desk.changes_cases(kind="hardship")
    assert desk.looks() == []
    desk.house.passes(days=1, hours=15)
    assert desk.looks() == ["case_due"]
    desk.house.passes(hours=10)
    assert desk.looks() == ["case_overdue"]
    desk.changes_cases(state="closed")
    assert desk.looks() == []


def test_a_clock_that_stands_is_nobodys_alert_until_they_write(desk: Desk) -> None:
    desk.house.opens_thread()
    desk.complaint(clock.now() + HOUR)
    desk.changes_cases(kind="dispute", paused_at=clock.now())
    desk.house.passes(hours=3)
    assert desk.looks() == []
    desk.borrower_says("here is what you asked for")
    assert desk.looks() == ["case_due"]
    desk.house.passes(minutes=59)
    assert desk.looks() == ["case_due"]
    desk.house.passes(minutes=2)
    assert desk.looks() == ["case_overdue"]
