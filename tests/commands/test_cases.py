"""`cases` at a terminal: see what is open, settle it, hear how it went."""

import re

import pytest
from sqlalchemy import select

from models.cases import Case, CaseState, Hold
from models.staff import AuditEntry
from tests.commands.conftest import ANA, DANA, Terminal


@pytest.fixture
def reference(busy: Terminal) -> str:
    """Dana has trouble paying, and was told a reference."""
    answer = busy.says("say", "--from", DANA, "i lost my job and cannot pay this month")
    found = re.search(r"C-[2-9C-Y]{6}", answer)
    assert found is not None
    return found.group()


def test_open_cases_are_listed_and_shown(busy: Terminal, reference: str) -> None:
    assert reference in busy.says("cases", "list")
    assert "opened" in busy.says("cases", "show", reference.lower())


def test_a_closed_case_lifts_its_holds_and_is_listed_no_more(
    busy: Terminal, reference: str
) -> None:
    said = busy.says("cases", "close", reference, "--as", ANA, "--outcome", "plan agreed")
    assert said.strip() == f"{reference} is closed; 1 holds are lifted."
    assert busy.says("cases", "list").strip() == "No case is open."
    assert "plan agreed" in busy.says("cases", "list", "--all")
    with busy.database.read() as session:
        case = session.scalars(select(Case)).one()
        assert (case.state, case.outcome) == (CaseState.CLOSED, "plan agreed")
        assert session.scalars(select(Hold.lifted_at)).one() is not None
        actions = session.scalars(select(AuditEntry.action)).all()
    assert "case.close" in actions


def test_what_a_legal_notice_holds_back_stays_held(busy: Terminal) -> None:
    busy.says("say", "--from", DANA, "I filed for chapter 7 bankruptcy")
    with busy.database.read() as session:
        reference = session.scalars(select(Case.reference)).one()
    said = busy.says("cases", "close", reference, "--as", ANA, "--outcome", "noted")
    assert said.strip() == f"{reference} is closed."
    with busy.database.read() as session:
        assert session.scalars(select(Hold.lifted_at)).one() is None


def test_a_case_is_closed_once_by_somebody_with_a_short_outcome(
    busy: Terminal, reference: str
) -> None:
    for words in (["--as", "nobody@lender.example", "--outcome", "x"],
                  ["--as", ANA, "--outcome", " "],
                  ["--as", ANA, "--outcome", "x" * 65]):  # fmt: skip
        assert busy.type("cases", "close", reference, *words).exit_code == 1
    busy.says("cases", "close", reference, "--as", ANA, "--outcome", "done")
    again = busy.type("cases", "close", reference, "--as", ANA, "--outcome", "done")
    assert "was closed before" in again.output
    assert busy.type("cases", "show", "C-222222").exit_code == 1


def test_after_it_was_settled_thanks_are_answered_with_how_did_it_go(
    busy: Terminal, reference: str
) -> None:
    busy.says("cases", "close", reference, "--as", ANA, "--outcome", "plan agreed")
    assert f"How did we do with {reference}" in busy.says("say", "--from", DANA, "thank you")
    assert "keep that in mind" in busy.says("say", "--from", DANA, "5")
    with busy.database.read() as session:
        assert session.scalars(select(Case.score)).one() == 5
