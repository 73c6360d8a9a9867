"""Which loan is meant, by its reference, its end, its place or its kind."""

import pytest

from models.cases import Case
from models.promises import Promise
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
    assert "On all your loans together you owe $1,340.10 as of Nov 21, 2026" in answer
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


# --- By kind and place, in every language ---------------------------------------------------------


@pytest.fixture
def car_and_home(house: House) -> House:
    """Dana with a car loan and one for her house, proved."""
    car = loan("L-9101", product="auto", outstanding="5210.40", payments=[])
    home = loan("L-9201", product="home_improvement", outstanding="880.00", payments=[])
    house.imports(account(loans=[car, home]))
    house.says(DANA, "how do i pay")
    house.says(DANA, "balance")
    assert "9201" in house.says(DANA, PROOF)[0]
    house.says(DANA, "never mind")
    return house


@pytest.mark.parametrize(
    "said",
    [
        "cuanto debo", "¿cuánto debo?", "estoy en casa, cuanto debo", "im at home, whats my balance",
        "my car broke down, what do i owe", "我一个人还的，还欠多少", "堵车了，还欠多少",
    ],
)  # fmt: skip
def test_words_that_name_no_loan_choose_none(car_and_home: House, said: str) -> None:
    (answer,) = car_and_home.says(DANA, said)
    assert "9101" in answer
    assert "9201" in answer
    assert "5,210.40" not in answer


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("cuanto debo del carro", "9101"), ("cuanto debo de la casa", "9201"),
        ("el de mejoras cuanto debo", "9201"), ("balance for the car", "9101"),
        ("how much is left on my home improvement loan", "9201"), ("车贷还欠多少", "9101"),
        ("装修贷款还欠多少", "9201"), ("裝修那筆還欠多少", "9201"),
    ],
)  # fmt: skip
def test_a_loan_is_named_by_its_kind_in_any_language(
    car_and_home: House, said: str, end: str
) -> None:
    (answer,) = car_and_home.says(DANA, said)
    assert end in answer
    assert ("5,210.40" in answer) == (end == "9101")


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("the second one", "9201"), ("the first", "9101"), ("second", "9201"), ("第二个", "9201"),
        ("第一笔", "9101"), ("二", "9201"), ("后面那个", "9201"), ("装修的", "9201"),
        ("el segundo", "9201"), ("la primera", "9101"), ("el del carro", "9101"),
        ("el de la casa", "9201"), ("el de mejoras", "9201"), ("the home one", "9201"),
        ("the last one", "9201"),
    ],
)  # fmt: skip
def test_a_loan_is_chosen_from_the_list_in_words(car_and_home: House, said: str, end: str) -> None:
    car_and_home.says(DANA, "balance")
    (answer,) = car_and_home.says(DANA, said)
    assert ("5,210.40" in answer) == (end == "9101")
    assert ("880.00" in answer) == (end == "9201")


@pytest.mark.parametrize(
    "said",
    [
        "y del otro", "y de la otra", "y de la casa", "and the home one", "and my home loan?",
        "what about the second", "the other one too", "另外一个呢", "第二笔呢", "装修的呢",
        "還有一筆呢",
    ],
)  # fmt: skip
def test_the_other_is_told_whatever_it_is_called(car_and_home: House, said: str) -> None:
    assert "5,210.40" in car_and_home.says(DANA, "balance on my car loan")[0]
    assert "880.00" in car_and_home.says(DANA, said)[0]
    assert car_and_home.rows(Case) == []


def test_another_loan_where_none_was_told_is_no_grievance(house: House) -> None:
    house.says(DANA, "y del otro")
    assert house.rows(Case) == []


def test_a_total_is_told_with_its_day(car_and_home: House) -> None:
    for said, told in (
        ("cuanto debo en total", "debe $6,090.40 al 21 nov 2026"),
        ("一共欠多少", "截至2026年11月21日，您所有贷款合计未还US$6,090.40"),
    ):
        assert told in car_and_home.says(DANA, said)[0]


# --- What is told of the loan that is chosen -------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "can't pay the auto loan this month",
        "车贷我还不上了",
        "車貸我還不上了",
        "no puedo pagar el préstamo de auto este mes",
    ],
)
@pytest.mark.parametrize("first", ["", "1"])
def test_trouble_with_a_named_loan_opens_a_case(two: House, first: str, said: str) -> None:
    if first:
        two.says(DANA, first)
    two.says(DANA, said)
    assert [case.kind for case in two.rows(Case)] == ["hardship"]


@pytest.mark.parametrize(
    "said",
    [
        "I'll pay 90 on the auto loan on December 1",
        "车贷我12月1号还90",
        "pagaré 90 del préstamo del auto el 1 de diciembre",
    ],
)
def test_a_promise_that_names_a_loan_is_noted_and_the_loan_told(two: House, said: str) -> None:
    (answer,) = two.says(DANA, said)
    (promise,) = two.rows(Promise)
    assert (str(promise.due_on), promise.amount) == ("2026-12-01", 9000)
    assert "2002" in answer
    assert "Which one?" not in answer


@pytest.mark.parametrize(
    "said",
    [
        "the auto loan, I paid it yesterday",
        "车贷我昨天已经还了",
        "ya pagué el préstamo del auto ayer",
    ],
)
def test_a_payment_that_is_told_of_is_looked_for(two: House, said: str) -> None:
    two.says(DANA, said)
    assert two.thread(DANA).tracker["requested_slot"] == "payment_amount"
