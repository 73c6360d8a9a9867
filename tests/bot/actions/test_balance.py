"""Balances: proof first, one loan or several, each figure with its source."""

from typing import Any

import pytest

from models.loans import Loan
from tests.bot.actions.seen import cases
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


@pytest.mark.parametrize(
    ("next_due", "expected"),
    [
        ("2026-12-05", "as of Nov 21, 2026, $208.33 of it overdue. Next payment $208.33"),
        (None, "$208.33 is overdue by 12 days"),
    ],
)
def test_what_is_overdue_is_part_of_a_balance(
    house: House, next_due: str | None, expected: str
) -> None:
    late: dict[str, Any] = {"overdue": "208.33", "days_past_due": 12, "next_due": next_due}
    house.imports(account(loans=[loan(**late)]))
    house.says(DANA, "balance")
    assert expected in house.says(DANA, PROOF)[0]


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


@pytest.mark.parametrize("choice", ["3", "0", "12"])
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


@pytest.mark.parametrize("said", ["which loans do i have", "我有哪些贷款", "que prestamos tengo"])
def test_every_loan_is_told_to_who_asks_which_they_have(two_loans: House, said: str) -> None:
    two_loans.says(DANA, said)
    answer = " ".join(two_loans.says(DANA, PROOF))
    assert "1001" in answer
    assert "2002" in answer


@pytest.mark.parametrize(
    ("said", "told"),
    [("想問下仲爭幾多期先還完", "剩6期"), ("cuantos pagos me faltan", "faltan 6")],
)
def test_the_instalments_left_are_told_in_every_language(
    house: House, said: str, told: str
) -> None:
    house.imports(account(loans=[loan(paid=6, of=12)]))
    house.says(DANA, said)
    assert told in " ".join(house.says(DANA, PROOF))


@pytest.mark.parametrize("said", ["咁一次過還清要幾錢", "y si quiero liquidarlo", "提前还清要多少"])
def test_a_payoff_is_no_balance_alone(dana: House, said: str) -> None:
    dana.proves()
    dana.says(DANA, said)
    assert cases(dana) == [("request", "payoff")]


def test_the_next_payment_is_not_told_twice_in_one_reply(dana: House) -> None:
    dana.says(DANA, "when is my next payment due")
    dana.says(DANA, "whats my balance")
    (answer,) = dana.says(DANA, PROOF)
    assert answer.count("Dec 5, 2026") == 1
    assert "you owe $1,250.00" in answer


@pytest.mark.parametrize(
    "said", ["whats the minimum i can pay", "最低还多少", "cual es el pago minimo"]
)
def test_the_minimum_is_told_also_where_something_is_overdue(house: House, said: str) -> None:
    late = loan(overdue="208.33", days_past_due=12, minimum_due="81.50")
    house.imports(account(loans=[late]))
    house.says(DANA, said)
    answer = " ".join(house.says(DANA, PROOF))
    assert "81.50" in answer
    assert "208.33" in answer
