"""Whoever meant the other loan, or another way out, says so after the thing is done."""

import pytest

from bot.words.loans.other_loan import other_loan
from bot.words.talk.corrected import corrected_to
from models.cases import Case
from models.loans import Loan
from models.promises import Promise, PromiseState
from tests.bot.house import DANA, PROOF, House, account, loan

AUTO = loan(
    "L-2002",
    product="auto",
    outstanding="9800.00",
    next_due="2026-12-12",
    next_due_amount="310.00",
    payments=[],
)


@pytest.fixture
def two(house: House) -> House:
    """Dana with a personal loan and one for a car."""
    house.imports(account(loans=[loan(), AUTO]))
    return house


@pytest.mark.parametrize(
    ("asked", "first", "meant", "told"),
    [
        ("whats my balance", "1", "no not that one, the other", "9,800"),
        ("cuanto debo", "1", "no ese no, el otro", "9,800"),
        ("我还欠多少", "1", "不是这个，是另一个", "9,800"),
        ("我仲爭幾多", "1", "唔係呢個，係另一個", "9,800"),
        ("whats my balance", "1", "sorry wrong loan, the auto", "9,800"),
        ("whats my balance", "1", "i meant 2", "9,800"),
        ("whats my balance", "2", "i meant the personal one not the auto", "1,250"),
        ("whats my balance", "1", "wrong one, i meant the truck", "9,800"),
        ("cuanto debo", "2", "me equivoque, era el personal no el del carro", "1,250"),
        ("我还欠多少", "2", "不是车贷，是个人那笔", "1,250"),
        ("我仲爭幾多", "2", "唔係車，係私人嗰筆", "1,250"),
    ],
)
def test_the_other_loan_is_told(two: House, asked: str, first: str, meant: str, told: str) -> None:
    for said in (asked, PROOF, first):
        two.says(DANA, said)
    assert told in two.says(DANA, meant)[0]
    assert not two.rows(Case)


@pytest.mark.parametrize(
    ("promised", "meant", "ref"),
    [
        ("ill pay 100 friday on the personal", "no sorry the auto", "L-2002"),
        ("pago 100 el viernes del carro", "no, del personal", "L-1001"),
    ],
)
def test_a_promise_moves_to_the_other_loan(two: House, promised: str, meant: str, ref: str) -> None:
    two.says(DANA, promised)
    two.says(DANA, meant)
    refs = {one.id: one.ref for one in two.rows(Loan)}
    (stands,) = [one for one in two.rows(Promise) if one.state == PromiseState.OPEN]
    assert (refs[stands.loan_id], stands.amount) == (ref, 10000)


@pytest.mark.parametrize("said", ["no", "ok thanks", "no problem"])
def test_a_bare_word_moves_nothing(two: House, said: str) -> None:
    two.says(DANA, "ill pay 100 friday on the personal")
    two.says(DANA, said)
    assert len(two.rows(Promise)) == 1


@pytest.mark.parametrize(
    ("chosen", "meant", "category"),
    [
        ("1", "actually i want the plan instead", "plan"),
        ("3", "no not a plan, just another due date", "moved_due_date"),
        ("1", "no, mejor el 3", "plan"),
        ("1", "不对，我要3", "plan"),
        ("1", "no", "extension"),
        ("1", "no i dont want a plan", "extension"),
    ],
)
def test_another_way_out_is_noted(dana: House, chosen: str, meant: str, category: str) -> None:
    for said in ("i cant pay", chosen, meant):
        dana.says(DANA, said)
    (case,) = dana.rows(Case)
    assert case.category == category


@pytest.mark.parametrize(
    "text",
    [
        "the other",
        "no",
        "sorry i am late",
        "no money",
        "wait until friday",
        "my car broke",
        "是的",
        "不是",
    ],
)
def test_other_words_mean_no_other_loan(text: str) -> None:
    assert other_loan(text) is None


def test_what_was_meant_stands_without_the_rest() -> None:
    assert corrected_to("oops i meant the auto not the personal") == "the auto"
    assert corrected_to("i will pay friday") is None
