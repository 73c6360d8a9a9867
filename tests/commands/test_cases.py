"""`cases` at a terminal: see what is open, settle it, hear how it went."""

import re
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import select, update

from models.cases import Case, CaseState, Hold
from models.staff import AuditEntry
from tests.commands.conftest import ANA, DANA, Terminal, hire


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
    said = busy.says("cases", "close", reference, "--as", ANA, "--outcome", "arranged")
    assert said.strip() == f"{reference} is closed; 1 holds are lifted."
    assert busy.says("cases", "list").strip() == "No case is open."
    assert "arranged" in busy.says("cases", "list", "--all")
    with busy.database.read() as session:
        case = session.scalars(select(Case)).one()
        assert (case.state, case.outcome) == (CaseState.CLOSED, "arranged")
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


def test_a_case_is_closed_once_by_somebody_who_works_here(busy: Terminal, reference: str) -> None:
    for words in (["--as", "nobody@lender.example", "--outcome", "x"],
                  ["--as", ANA, "--outcome", " "],
                  ["--as", ANA, "--outcome", "arranged", "--note", "x" * 2001]):  # fmt: skip
        assert busy.type("cases", "close", reference, *words).exit_code == 1
    busy.says("cases", "close", reference, "--as", ANA, "--outcome", "arranged")
    again = busy.type("cases", "close", reference, "--as", ANA, "--outcome", "arranged")
    assert "The case is closed" in again.output
    assert busy.type("cases", "show", "C-222222").exit_code == 1


def test_after_it_was_settled_thanks_are_answered_with_how_did_it_go(
    busy: Terminal, reference: str
) -> None:
    busy.says("cases", "close", reference, "--as", ANA, "--outcome", "arranged")
    assert f"How did we do with {reference}" in busy.says("say", "--from", DANA, "thank you")
    assert "keep that in mind" in busy.says("say", "--from", DANA, "5")
    with busy.database.read() as session:
        assert session.scalars(select(Case.score)).one() == 5


# --- As on the console ----------------------------------------------------------------------

LETTER = "Dear Dana, the fee was wrong and is credited."


@pytest.fixture
def complaint(busy: Terminal) -> str:
    busy.says("say", "--from", DANA, "I want to complain about the late fee")
    with busy.database.read() as session:
        return session.scalars(select(Case.reference).where(Case.kind == "complaint")).one()


def closes(busy: Terminal, reference: str, *words: str, typed: str = "") -> Result:
    return busy.type(*("cases", "close", reference, "--as", ANA), *words, typed=typed)


def the_case(busy: Terminal) -> Case:
    with busy.database.read() as session:
        return session.scalars(select(Case)).one()


def test_an_outcome_of_another_kind_is_refused_and_those_of_this_one_are_named(
    busy: Terminal, reference: str
) -> None:
    answer = closes(busy, reference, "--outcome", "upheld")
    assert answer.exit_code == 1
    assert "can end as one of these: arranged, declined, withdrawn." in answer.output
    assert "arranged, declined, withdrawn" in busy.says("cases", "show", reference)
    assert the_case(busy).state == CaseState.OPEN


@pytest.mark.parametrize(
    ("words", "typed", "refusal"),
    [
        (["--category", "fees"], "", "written answer"),
        (["--letter", "-"], LETTER, "choose a category"),
        (["--category", "fees", "--letter", "-"], "Dear Dana [What we decided, and why]", "square"),
        (["--category", "fees", "--letter", "-", "--redress", "35"], LETTER, "currency"),
    ],
)
def test_a_complaint_does_not_end_without_what_the_console_asks_for(
    busy: Terminal, complaint: str, words: list[str], typed: str, refusal: str
) -> None:
    answer = closes(busy, complaint, "--outcome", "upheld", *words, typed=typed)
    assert (answer.exit_code, refusal in answer.output) == (1, True)
    assert "cases close --help" in answer.output
    assert the_case(busy).state == CaseState.OPEN


def test_a_complaint_ends_with_its_letter_and_redress(busy: Terminal, complaint: str) -> None:
    words = ("--outcome", "upheld", "--category", "fees", "--letter", "-")
    paid = ("--redress", "35.00", "--currency", "usd")
    assert closes(busy, complaint, *words, *paid, typed=LETTER).exit_code == 0
    case = the_case(busy)
    assert (case.outcome, case.category, case.letter) == ("upheld", "fees", LETTER)
    assert (case.redress, case.redress_currency) == (3500, "USD")


def test_the_letter_that_was_kept_on_the_console_is_the_answer(
    busy: Terminal, complaint: str
) -> None:
    with busy.database.write() as session:
        session.execute(update(Case).values(letter=LETTER, category="fees"))
    assert closes(busy, complaint, "--outcome", "not_upheld").exit_code == 0
    assert the_case(busy).letter == LETTER


def test_a_colleagues_case_is_closed_by_a_supervisor(busy: Terminal, reference: str) -> None:
    hire(busy, "sol@lender.example", "Sol Vega", "supervisor")
    with busy.database.write() as session:
        session.execute(update(Case).values(owner_id=2))
    answer = closes(busy, reference, "--outcome", "arranged")
    assert "Sol Vega has this case" in answer.output
    words = ("cases", "close", reference, "--as", "sol@lender.example", "--outcome", "arranged")
    busy.says(*words)
    assert the_case(busy).owner_id == 2


def test_a_letter_in_another_encoding_is_refused(
    busy: Terminal, complaint: str, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_bytes("Señora".encode("latin-1"))
    words = ("--outcome", "upheld", "--category", "fees", "--letter", str(tmp_path / "letter.txt"))
    answer = closes(busy, complaint, *words)
    assert (answer.exit_code, "UTF-8" in answer.output) == (1, True)
