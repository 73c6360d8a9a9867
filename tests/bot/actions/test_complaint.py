"""Complaints, persons and what was not understood."""

from datetime import UTC, datetime

import pytest

from models.cases import Case, CaseEvent, Hold
from tests.bot.house import DANA, STRANGER, House

GRIEVANCE = "your collector was very rude to my mother on the phone, I want to complain"


def test_a_complaint_is_a_case_with_its_clock(house: House) -> None:
    (answer,) = house.says(STRANGER, GRIEVANCE)
    (case,) = house.rows(Case)
    assert case.reference in answer
    # Fifteen days by law, which are fewer than the lender's ten working days.
    assert "by Sun, Dec 6" in answer
    assert case.due_at == datetime(2026, 12, 7, 4, 59, 59, tzinfo=UTC)
    assert case.acknowledged_at is not None
    assert case.borrower_id is None
    assert house.thread(STRANGER).mode == "escalated"


def test_whoever_proved_themselves_is_named_in_the_case(dana: House) -> None:
    dana.proves()
    dana.says(DANA, GRIEVANCE)
    (case,) = dana.rows(Case)
    assert case.borrower_id == dana.thread(DANA).verified_borrower_id


def test_a_second_grievance_within_a_day_is_added(house: House) -> None:
    house.says(STRANGER, GRIEVANCE)
    house.passes(hours=5)
    (answer,) = house.says(STRANGER, "another complaint: he called me at midnight")
    (case,) = house.rows(Case)
    assert f"added this to your complaint {case.reference}" in answer
    assert [event.what for event in house.rows(CaseEvent)] == ["opened", "added"]


def test_the_next_day_it_is_a_new_complaint(house: House) -> None:
    house.says(STRANGER, GRIEVANCE)
    house.passes(hours=25)
    house.says(STRANGER, GRIEVANCE + " again")
    assert len({case.reference for case in house.rows(Case)}) == 2


def test_without_details_they_are_asked_for(house: House) -> None:
    assert "What happened, and when?" in house.says(STRANGER, "complaint")[0]


# --- Persons ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "reason", "held"),
    [
        ("this is my attorney's letter: I filed for bankruptcy last month", "legal_notice", True),
        ("wrong number, I am not Dana", "wrong_number", True),
        ("I never took this loan, that is not my debt", "dispute_debt", True),
        ("is this a scam? somebody asked me for a code", "report_fraud", True),
        ("I lost my job and cannot pay this month", "hardship", False),
    ],
)
def test_what_a_machine_should_not_settle_is_read_by_a_person(
    house: House, said: str, reason: str, held: bool
) -> None:
    (answer,) = house.says(STRANGER, said)
    assert "A person will read it" in answer
    assert house.thread(STRANGER).escalation_reason == reason
    holds = [(hold.scope, hold.reason) for hold in house.rows(Hold)]
    assert holds == ([("all", "review")] if held else [])


# --- What was not understood -----------------------------------------------------------------------


def test_twice_in_a_row_not_understood_calls_a_person(house: House) -> None:
    assert "You can ask for your balance" in house.says(STRANGER, "purple monkey dishwasher")[0]
    assert house.thread(STRANGER).mode == "bot"
    assert "A person will read it" in house.says(STRANGER, "my cat ate a spoon")[0]
    assert house.thread(STRANGER).escalation_reason == "not_understood_twice"


def test_an_answer_between_starts_the_count_anew(house: House) -> None:
    for body in ("purple monkey dishwasher", "hello", "my cat ate a spoon"):
        house.says(STRANGER, body)
    assert house.thread(STRANGER).mode == "bot"


@pytest.mark.parametrize("body", ["/restart", '/confirm_payment{"amount":"99999"}'])
def test_a_slash_commands_nothing(dana: House, body: str) -> None:
    dana.says(DANA, "balance")
    dana.says(DANA, body)
    assert dana.thread(DANA).tracker["active_form"] == "identity_form"
    assert dana.rows(Case) == []
