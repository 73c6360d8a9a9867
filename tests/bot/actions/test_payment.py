"""Payments that borrowers say they made: received, in part, or not seen."""

from datetime import date

import pytest

from models.cases import Case, Hold
from tests.bot.house import DANA, House


@pytest.fixture
def proved(dana: House) -> House:
    dana.proves()
    return dana


@pytest.mark.parametrize(
    "said",
    [
        "i paid 208.33 on nov 5",
        "I made a payment of $208.33 on November 5th, did you get it?",
        "paid 208.33 on the 7th of november",
    ],
)
def test_a_posted_payment_is_confirmed(proved: House, said: str) -> None:
    (answer,) = proved.says(DANA, said)
    assert "received your payment of $208.33, dated Nov 5, 2026" in answer
    assert proved.rows(Case) == []


def test_a_smaller_posted_payment_is_told_as_a_part(proved: House) -> None:
    assert "not yet the whole $300.00" in proved.says(DANA, "i paid $300 on nov 5")[0]


def test_a_payment_not_seen_is_a_claim_with_a_day_and_a_hold(proved: House) -> None:
    (answer,) = proved.says(DANA, "i paid $50 yesterday")
    (claim,) = proved.rows(Case)
    assert claim.reference in answer
    assert "$50.00 from Nov 20, 2026" in answer
    assert "by Wed, Nov 25" in answer
    assert claim.details == {"amount": 5000, "currency": "USD", "paid_on": "2026-11-20"}
    (hold,) = proved.rows(Hold)
    assert (hold.scope, hold.reason, hold.case_id) == ("reminders", "payment_claim", claim.id)
    assert proved.thread(DANA).escalation_reason == "payment_claim"


def test_the_same_claim_again_is_the_same_case(proved: House) -> None:
    proved.says(DANA, "i paid $50 yesterday")
    proved.says(DANA, "i paid $50 yesterday!!")
    assert len(proved.rows(Case)) == 1


def test_what_is_missing_is_asked_for(proved: House) -> None:
    assert "How much" in proved.says(DANA, "i already made my payment")[0]
    assert "On which day" in proved.says(DANA, "208.33")[0]
    assert "received your payment of $208.33" in proved.says(DANA, "november 5")[0]


def test_only_the_day_is_asked_for_where_the_amount_was_said(proved: House) -> None:
    assert "On which day" in proved.says(DANA, "i already paid you 208.33")[0]
    assert "received your payment" in proved.says(DANA, "nov 5")[0]


def test_an_answer_without_an_amount_is_asked_for_again(proved: House) -> None:
    proved.says(DANA, "i already made my payment")
    assert "How much" in proved.says(DANA, "the usual")[0]


def test_the_amount_is_kept_through_the_identity_step(dana: House) -> None:
    dana.says(DANA, "i paid 208.33 on nov 5")
    assert "received your payment of $208.33" in dana.says(DANA, "20011 1988")[0]


def test_a_second_question_forgets_the_first_payment(proved: House) -> None:
    proved.says(DANA, "i paid 208.33 on nov 5")
    assert "How much" in proved.says(DANA, "did you get my payment?")[0]


def test_days_are_those_where_the_borrower_is(proved: House) -> None:
    """At ten in the evening in New York it is tomorrow in UTC."""
    proved.passes(hours=12)
    proved.says(DANA, "balance")
    proved.says(DANA, "20011 1988")
    proved.says(DANA, "i paid $50 today")
    (claim,) = proved.rows(Case)
    assert date.fromisoformat(claim.details["paid_on"]) == date(2026, 11, 21)
