"""Balances: proof first, one loan or several, each figure with its source."""

import pytest

from models.loans import Loan
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan


def test_a_balance_names_loan_figures_and_their_day(dana: House) -> None:
    dana.says(DANA, "balance")
    (answer,) = dana.says(DANA, PROOF)
    assert answer == (
        "Harbor Lane Credit: Loan ending 1001: you owe $1,250.00 as of Nov 21, 2026. "
        "Next payment $208.33, due Dec 5, 2026."
    )


def test_each_figure_is_stored_with_the_row_it_came_from(dana: House) -> None:
    dana.proves()
    text = dana.texts_out(DANA)[-1]
    (row,) = dana.rows(Loan)
    assert [(figure["name"], figure["source"]) for figure in text.figures or []] == [
        ("outstanding", f"loans/{row.id}.outstanding"),
        ("next_due_amount", f"loans/{row.id}.next_due_amount"),
        ("next_due", f"loans/{row.id}.next_due"),
    ]
    assert {figure["as_of"] for figure in text.figures or []} == {row.as_of.isoformat()}
    assert text.tier == 2
    assert text.borrower_id == row.borrower_id


def test_without_a_next_payment_the_balance_stands_alone(house: House) -> None:
    house.imports(account(loans=[loan(next_due=None, next_due_amount=None)]))
    house.says(DANA, "balance")
    assert house.says(DANA, PROOF)[0].endswith("you owe $1,250.00 as of Nov 21, 2026.")


def test_without_an_open_loan_that_is_said(house: House) -> None:
    house.imports(account(loans=[]))
    house.says(DANA, "balance")
    assert "no open loan" in house.says(DANA, PROOF)[0]
    assert house.texts_out(DANA)[-1].state == "accepted"


@pytest.fixture
def two_loans(house: House) -> House:
    second = loan("L-2002", product="auto", outstanding="90.10", payments=[])
    house.imports(account(loans=[loan(), second]))
    house.says(DANA, "balance")
    return house


def test_two_loans_are_listed_and_one_is_chosen_by_its_place(two_loans: House) -> None:
    (question,) = two_loans.says(DANA, PROOF)
    assert "1 = personal loan 1001, 2 = auto loan 2002" in question
    assert two_loans.texts_out(DANA)[-1].state == "accepted"
    assert "ending 2002: you owe $90.10" in two_loans.says(DANA, "2")[0]


@pytest.mark.parametrize("choice", ["L-2002", "l2002", "the one ending L-2002", "no. 2", "第2个"])
def test_a_loan_is_chosen_by_its_reference_or_place(two_loans: House, choice: str) -> None:
    two_loans.says(DANA, PROOF)
    assert "$90.10" in two_loans.says(DANA, choice)[0]


@pytest.mark.parametrize("choice", ["3", "0", "12", "both"])
def test_a_choice_that_is_none_is_asked_for_again(two_loans: House, choice: str) -> None:
    two_loans.says(DANA, PROOF)
    assert "Which one?" in two_loans.says(DANA, choice)[0]


def test_the_next_question_asks_for_the_loan_anew(two_loans: House) -> None:
    two_loans.says(DANA, PROOF)
    two_loans.says(DANA, "2")
    assert "Which one?" in two_loans.says(DANA, "balance")[0]


def test_the_next_payment_is_told_likewise(dana: House) -> None:
    dana.proves()
    assert (
        "$208.33 is due Dec 5, 2026, by 5:00 PM"
        in dana.says(DANA, "when is my next payment due")[0]
    )


def test_a_stranger_never_sees_the_figures_of_somebody_on_file(dana: House) -> None:
    assert "ZIP" in dana.says(STRANGER, "balance")[0]
    assert "does not match" in dana.says(STRANGER, PROOF)[0]
