"""Which loan is meant, by its reference, its end, its place or its kind."""

import pytest

from models.turns import Turn
from tests.bot.house import DANA, PROOF, House, account, loan


@pytest.fixture
def two(house: House) -> House:
    """Dana with a personal and a car loan, proved, and asked which."""
    second = loan("L-2002", product="auto", outstanding="90.10", payments=[])
    house.imports(account(loans=[loan(), second]))
    house.says(DANA, "balance")
    assert "Which one?" in house.says(DANA, PROOF)[0]
    return house


@pytest.mark.parametrize(
    "choice", ["2", "L-2002", "2002", "the auto one", "auto loan", "第2个", "el de auto"]
)
def test_a_loan_is_chosen(two: House, choice: str) -> None:
    assert "$90.10" in two.says(DANA, choice)[0]


@pytest.mark.parametrize("said", ["balance of my auto loan", "how much is left on L-2002"])
def test_one_that_the_words_name_is_not_asked_for(two: House, said: str) -> None:
    two.says(DANA, "1")
    assert "$90.10" in two.says(DANA, said)[0]


def test_the_other_one_is_told_after_the_first(two: House) -> None:
    two.says(DANA, "1")
    assert "$90.10" in two.says(DANA, "and the other one?")[0]


def test_both_together_are_added_up(two: House) -> None:
    two.says(DANA, "1")
    (answer,) = two.says(DANA, "how much do i owe on both loans altogether")
    assert "On all your loans together you owe $1,340.10" in answer
    (figure,) = two.texts_out(DANA)[-1].figures or []
    assert figure["source"].count("+") == 1


def test_a_third_vain_answer_is_left_to_a_person(two: House) -> None:
    assert "Which one?" in two.says(DANA, "hm")[0]
    assert "Which one?" in two.says(DANA, "not sure")[0]
    assert "A person will read it" in two.says(DANA, "dunno")[0]
    assert two.thread(DANA).mode == "escalated"
    assert two.thread(DANA).tracker["active_form"] is None


@pytest.mark.parametrize("other", ["and the other one?", "另一笔呢", "y el otro?"])
def test_the_other_one_is_told_after_one_that_was_named(two: House, other: str) -> None:
    two.says(DANA, "1")
    assert "2002" in two.says(DANA, "when is my car payment due")[0]
    assert "1001" in two.says(DANA, other)[0]


@pytest.mark.parametrize("said", ["both", "both of them please", "las dos", "两笔都要", "all"])
def test_all_of_the_loans_are_told(two: House, said: str) -> None:
    (answer,) = two.says(DANA, said)
    assert "$1,250.00" in answer or "1,250" in answer
    assert "90.10" in answer
    assert two.thread(DANA).tracker["slots"]["pending"] is None


def test_another_question_is_about_the_loan_told_just_now(two: House) -> None:
    two.says(DANA, "2")
    assert "ending 2002" in two.says(DANA, "when is it due")[0]
    two.passes(minutes=14)
    two.says(DANA, "balance of my auto loan")
    two.passes(minutes=16)
    two.says(DANA, "balance")
    two.says(DANA, PROOF)
    assert "Which one?" in two.says(DANA, "when is it due")[0]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("how do i pay", "pay"),
        ("update my address", "address"),
        ("is my payment received", "payment"),
        ("thanks", "welcome"),
    ],
)
def test_another_request_is_served_while_the_loan_is_asked_for(
    two: House, said: str, told: str
) -> None:
    answer = two.says(DANA, said)[0]
    assert told in answer.replace("Which one?", "")
    assert two.rows(Turn)[-1].decided_by != "loan_form"


@pytest.mark.parametrize("said", ["my car loan", "the car", "the auto loan please"])
def test_a_loan_named_by_its_kind_asks_for_no_credit(two: House, said: str) -> None:
    assert "$90.10" in two.says(DANA, said)[0]
