"""What arrives says what to do, and nothing about the borrower."""

import json
from datetime import UTC, datetime, timedelta

import pytest

import clock
from alerts.words import MOST_LISTED, PLAIN, words_for
from models.alerts import Alert, AlertKind
from tests.alerts.desk import GREY, SAD, Desk
from tests.alerts.receiver import Receiver
from tests.bot.house import DANA, account

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")

SINCE = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)


def an_alert(kind: AlertKind, number: int = 1, **columns: object) -> Alert:
    given = {"subject": "house", "times_told": 0, "since": SINCE} | columns
    return Alert(id=number, kind=kind, **given)


def test_nothing_of_the_borrower_is_in_what_arrives(desk: Desk, receiver: Receiver) -> None:
    """Dana's name, number, words, amounts and e-mail are all known to the house."""
    desk.house.imports(account(email="dana@example.com"))
    thread_id = desk.borrower_says(f"I owe $1,250.00. {SAD}", DANA)
    desk.borrower_says(GREY, DANA)
    desk.task("unknown_send", number=DANA)
    desk.task("parked_turn", number=DANA)
    desk.complaint(clock.now() + timedelta(hours=1), DANA)
    assert len(desk.looks()) == 5
    desk.tells()
    ((_, payload),) = receiver.seen
    arrived = json.dumps(payload).lower()
    for secret in (
        "dana", "whitfield", "2025550101", "0101", "example.com", "kill", "myself", "texting",
        "1,250", "1250", "208.33", "b01", "l-1001", thread_id.hex[8:16],
    ):  # fmt: skip
        assert secret not in arrived.replace(thread_id.hex[:8], ""), secret
    assert arrived.count(f"threads show {thread_id.hex[:8]}") == 5


@pytest.mark.parametrize("kind", AlertKind)
def test_every_kind_has_its_words(kind: AlertKind) -> None:
    words = words_for([an_alert(kind)])
    assert words.title == f"Loanline: {PLAIN[kind]}"
    assert "2026-11-21 15:00 UTC" in words.body
    assert "flask --app app alerts acknowledge 1 --by YOUR-EMAIL" in words.body


def test_a_complaint_is_named_by_its_reference_and_when_it_is_due() -> None:
    body = words_for([an_alert(AlertKind.COMPLAINT_DUE, subject="C-7KQ2M4")]).body
    assert "case C-7KQ2M4, due 2026-11-21 15:00 UTC" in body


def test_the_houses_own_work_is_looked_at_by_the_doctor() -> None:
    body = words_for([an_alert(AlertKind.DUTY_FAILED, subject="catch_up")]).body
    assert "A duty of the scheduler fails: catch_up, since" in body
    assert "To read: flask --app app doctor" in body


def test_how_often_it_was_told_before_is_said() -> None:
    assert "before" not in words_for([an_alert(AlertKind.DISTRESS)]).body
    assert "Told 3 times before" in words_for([an_alert(AlertKind.DISTRESS, times_told=3)]).body


def test_more_than_ten_are_counted_only() -> None:
    many = [an_alert(AlertKind.PARKED_TURN, number) for number in range(1, MOST_LISTED + 4)]
    body = words_for(many).body
    assert body.count("alerts acknowledge") == MOST_LISTED
    assert body.endswith("And 3 more: flask --app app alerts list")
