"""Texts counted by day, hour, intent and by who answered, against counts made by hand."""

from datetime import date, datetime, timedelta

from desk.reporting.automation import automation
from desk.reporting.escalations import escalations
from desk.reporting.hours import hours
from desk.reporting.question import Question
from desk.reporting.volume import volume
from models.inbound import InboundState
from models.outbound import OutboundKind
from models.threads import Thread, ThreadMode
from tests.desk.reporting.conftest import ZONE
from tests.desk.reporting.desk_log import CALL, HAND_OVER, DeskLog

FRIDAY = datetime(2026, 11, 20, 9, 30, tzinfo=ZONE)
HOUR = timedelta(hours=1)


def test_texts_are_counted_by_the_lenders_day(log: DeskLog, asked: Question) -> None:
    last_minute = datetime(2026, 11, 21, 23, 59, tzinfo=ZONE)
    first = log.text(FRIDAY)
    log.text(last_minute)
    log.text(last_minute + 2 * timedelta(minutes=1))
    log.text(FRIDAY, state=InboundState.SET_ASIDE)
    log.answer(FRIDAY + HOUR, first)
    log.answer(FRIDAY + HOUR, first, staff=log.staff())
    log.answer(FRIDAY + HOUR, kind=OutboundKind.NOTICE)
    found = volume(log.session, asked)
    assert found.rows == (
        (date(2026, 11, 19), 0, 0, 0, 0),
        (date(2026, 11, 20), 1, 1, 1, 1),
        (date(2026, 11, 21), 1, 0, 0, 0),
    )
    assert [fact.value for fact in found.facts] == [2, 1, 1, 1]


def test_a_long_span_is_counted_by_weeks(log: DeskLog) -> None:
    for days in (0, 1, 7, 30):
        log.text(FRIDAY - timedelta(days=days))
    found = volume(log.session, Question(date(2026, 9, 1), date(2026, 11, 21), ZONE))
    counts = {row[0]: row[1] for row in found.rows}
    assert counts[date(2026, 11, 16)] == 2
    assert counts[date(2026, 11, 9)] == 1
    assert sum(count for count in counts.values() if isinstance(count, int)) == 4


def test_hours_are_the_lenders_and_the_last_reading_counts(log: DeskLog, asked: Question) -> None:
    log.text(FRIDAY, intent="complaint")
    log.text(FRIDAY + HOUR, intent="complaint")
    log.text(FRIDAY, intent="stop")
    log.text(FRIDAY, intent=None)
    found = hours(log.session, asked)
    assert [(row[0], row[1]) for row in found.rows] == [
        ("Complaint", 2),
        ("Not read", 1),
        ("Opt-out", 1),
    ]
    assert found.rows[0][2 + 9 : 2 + 11] == (1, 1)
    assert [(one.name, one.values[9:11]) for one in found.plot.series] == [
        ("Complaint", (1, 1)),
        ("Not read", (1, 0)),
        ("Opt-out", (1, 0)),
    ]
    assert len(found.columns) == len(found.rows[0])


def test_beside_the_commonest_intents_the_rest_are_drawn_as_one(
    log: DeskLog, asked: Question
) -> None:
    names = ("complaint", "stop", "greet", "thanks", "help", "affirm", "deny")
    for place, name in enumerate(names):
        for _ in range(len(names) - place):
            log.text(FRIDAY, intent=name)
    found = hours(log.session, asked)
    assert [(one.name, one.values[9]) for one in found.plot.series] == [
        ("Complaint", 7), ("Opt-out", 6), ("Greeting", 5), ("Thanks", 4), ("Other intents", 6),
    ]  # fmt: skip
    assert len(found.rows) == len(names)


def test_a_zone_of_half_hours_is_counted_in_its_own_hours(log: DeskLog) -> None:
    from zoneinfo import ZoneInfo

    india = ZoneInfo("Asia/Kolkata")
    log.text(datetime(2026, 11, 20, 9, 59, tzinfo=india))
    log.text(datetime(2026, 11, 20, 10, 0, tzinfo=india))
    found = hours(log.session, Question(date(2026, 11, 20), date(2026, 11, 20), india))
    assert found.plot.series[0].values[9:11] == (1, 1)


def test_the_automation_rate_is_the_bots_share_of_what_was_answered(
    log: DeskLog, asked: Question
) -> None:
    for _ in range(3):
        log.answer(FRIDAY + HOUR, log.text(FRIDAY))
    handed = log.text(FRIDAY, effects=(HAND_OVER,))
    log.answer(FRIDAY + HOUR, handed)
    log.text(FRIDAY)
    found = automation(log.session, asked)
    assert found.rows[1] == (date(2026, 11, 20), 5, 3, 1, 1, 0.75)
    assert found.rows[0][-1] is None
    assert found.facts[0].value == 0.75


def test_a_persons_answer_takes_the_text_from_the_bots_count(log: DeskLog, asked: Question) -> None:
    text = log.text(FRIDAY)
    log.answer(FRIDAY, text)
    log.answer(FRIDAY + HOUR, text, staff=log.staff())
    assert automation(log.session, asked).rows[1][2:5] == (0, 1, 0)


def test_reasons_are_counted_by_text_and_the_queue_beside_them(
    log: DeskLog, asked: Question
) -> None:
    log.text(FRIDAY, effects=(HAND_OVER, {"effect": "Escalate", "reason": "hardship"}))
    log.text(FRIDAY, effects=(HAND_OVER,))
    log.text(FRIDAY, effects=(CALL,))
    log.text(FRIDAY, effects=({"effect": "NoticeGiven"},))
    log.text(FRIDAY - timedelta(days=9), effects=(HAND_OVER,))
    thread = log.session.get_one(Thread, log.thread(7))
    thread.mode, thread.escalated_at, thread.escalation_reason = (
        ThreadMode.ESCALATED, FRIDAY, "loop",
    )  # fmt: skip
    log.session.flush()
    found = escalations(log.session, asked)
    assert [row[:2] for row in found.rows] == [
        ("A complaint", 2),
        ("They asked for a person", 1),
        ("The same text again and again", 0),
    ]
    assert found.rows[0][2] == 2 / 3
    assert found.rows[2][3] == 1
