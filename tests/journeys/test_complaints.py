"""A complaint: recorded at once, with a reference, who answers and by when."""

import pytest

from tests.journeys.desk import Desk
from tests.journeys.test_payments import reference_in


@pytest.mark.parametrize(
    ("grievance", "answer"),
    [
        ("your agent Mark shouted at me on the phone, that is unacceptable", "We are sorry"),
        ("我要投诉你们的催收员，态度非常恶劣", "很抱歉"),
        ("quiero poner una queja, el empleado me gritó por teléfono", "Lo sentimos"),
    ],
)
def test_a_complaint_gets_a_reference_and_a_day(desk: Desk, grievance: str, answer: str) -> None:
    phone = desk.unknown_phone()
    told = phone.asks(grievance, answer)
    (case,) = phone.thread.cases()
    assert reference_in(told) == case.reference
    assert (case.kind, case.state) == ("complaint", "open")
    assert case.due_at is not None
    row = phone.thread.row()
    assert (row.mode, row.escalation_reason) == ("escalated", "complaint")


def test_the_day_that_is_promised_is_ten_working_days_away(desk: Desk) -> None:
    """From Monday the 23rd, over Thanksgiving on the 26th: Tuesday the 8th of December."""
    phone = desk.unknown_phone()
    phone.asks("I want to complain about the way your staff treated me", "by Tue, Dec 8")


def test_without_details_the_borrower_is_asked_what_happened(desk: Desk) -> None:
    desk.unknown_phone().asks("complaint", "What happened, and when?")


def test_a_second_complaint_on_the_same_day_belongs_to_the_first(desk: Desk) -> None:
    phone = desk.unknown_phone()
    first = phone.asks("your collector is rude and keeps calling me at work", "We are sorry")
    again = phone.asks("this is a complaint, he called my mother as well", "added this")
    assert reference_in(first) == reference_in(again)
    assert len(phone.thread.cases()) == 1


def test_a_complaint_during_the_identity_step_is_heard(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.asks("balance", "ZIP code")
    phone.asks("this is ridiculous, I want to file a complaint about your service", "We are sorry")
