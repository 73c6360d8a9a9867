"""Cases moved from beside their thread, and what a complaint did to them."""

from datetime import datetime

import pytest

from desk import casework
from desk.case_harm import LONGEST, note_harm
from desk.case_moves import GOES_ON, TAKES, WAITS, move_case, moves_of
from desk.case_words import outcomes_of
from desk.rights import NotNow
from models.cases import CaseKind, CaseState
from tests.console.office import Office
from tests.desk.cases_on_file import case_now, events_of, on_file


@pytest.fixture
def claim(office: Office, now: datetime) -> str:
    return on_file(office, CaseKind.PAYMENT_CLAIM, now, "I paid on Tuesday.")


@pytest.fixture
def complaint(office: Office, now: datetime) -> str:
    return on_file(office, CaseKind.COMPLAINT, now)


def moves(office: Office, reference: str, role: str = "agent") -> tuple[str, ...]:
    return moves_of(case_now(office, reference), office.staff(role))


def move(office: Office, reference: str, to: str, now: datetime, words: str = "") -> None:
    services, ana = office.terminal.services, office.staff("agent")
    with office.database.write() as session:
        move_case(services, session, reference, ana, to, words=words, now=now)


def test_a_claim_is_taken_waits_goes_on_and_is_settled(
    office: Office, claim: str, now: datetime
) -> None:
    ends = outcomes_of(CaseKind.PAYMENT_CLAIM)
    assert moves(office, claim) == (TAKES, WAITS, *ends)
    move(office, claim, TAKES, now)
    assert moves(office, claim) == (WAITS, *ends)
    move(office, claim, WAITS, now)
    assert moves(office, claim) == (GOES_ON, *ends)
    move(office, claim, GOES_ON, now)
    move(office, claim, "payment_not_found", now, "The bank has no trace of it.")
    case = case_now(office, claim)
    assert (case.state, case.outcome) == (CaseState.CLOSED, "payment_not_found")
    assert case.owner_id == office.staff("agent").id
    assert ("closed", "The bank has no trace of it.") in events_of(office, claim)
    assert moves(office, claim) == ()


def test_a_letter_that_was_begun_is_kept(office: Office, claim: str, now: datetime) -> None:
    with office.database.write() as session:
        casework.keep_letter(session, claim, office.staff("agent"), "Dear Dana,", now)
    move(office, claim, "payment_posted", now)
    assert case_now(office, claim).letter == "Dear Dana,"


def test_a_complaint_is_settled_on_its_own_page(
    office: Office, complaint: str, now: datetime
) -> None:
    assert moves(office, complaint) == (TAKES, WAITS)
    with pytest.raises(NotNow, match="on its own page"):
        move(office, complaint, "upheld", now)
    assert case_now(office, complaint).state == CaseState.OPEN


def test_an_outcome_of_another_kind_and_another_reference_are_refused(
    office: Office, claim: str, now: datetime
) -> None:
    with pytest.raises(NotNow, match="one of the outcomes"):
        move(office, claim, "arranged", now)
    with pytest.raises(NotNow, match="No case"):
        move(office, "C-234567", "done", now)


def test_whom_a_complaint_is_about_moves_it_nowhere(
    office: Office, complaint: str, now: datetime
) -> None:
    services, ana = office.terminal.services, office.staff("agent")
    with office.database.write() as session:
        casework.categorise(
            services,
            session,
            complaint,
            office.staff("supervisor"),
            "staff",
            about=ana.id,
            now=now,
        )
    assert moves(office, complaint) == ()
    assert moves(office, complaint, "supervisor") == (TAKES, WAITS)


# --- Harm -----------------------------------------------------------------------------------


def harm(office: Office, reference: str, now: datetime, *, harm: str, body: str) -> None:
    with office.database.write() as session:
        note_harm(session, reference, office.staff("agent"), harm=harm, body=body, now=now)


def test_harm_and_body_are_kept_with_their_history(
    office: Office, complaint: str, now: datetime
) -> None:
    harm(office, complaint, now, harm="Two charges, no sleep", body="")
    harm(office, complaint, now, harm="Two charges, no sleep", body="CFPB")
    harm(office, complaint, now, harm="", body="CFPB")
    case = case_now(office, complaint)
    assert (case.harm, case.escalation_body) == (None, "CFPB")
    assert events_of(office, complaint)[1:] == [
        ("harm", "Two charges, no sleep"),
        ("escalation_body", "CFPB"),
        ("harm", None),
    ]


def test_only_a_complaint_has_them_and_not_at_any_length(
    office: Office, claim: str, complaint: str, now: datetime
) -> None:
    with pytest.raises(NotNow, match="Only a complaint"):
        harm(office, claim, now, harm="worry", body="")
    with pytest.raises(NotNow, match="at most 200"):
        harm(office, complaint, now, harm="x" * (LONGEST + 1), body="")
