"""What is said of an offer after its answer, and whether one may go back on a yes."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def offered(house: House) -> House:
    """Dana has proved who she is and has the offer before her."""
    house.imports(account(applications=[application()]))
    house.says(DANA, ASKED)
    assert "$5,000.00 over 24 months" in house.says(DANA, PROOF)[0]
    return house


@pytest.mark.parametrize(
    "asked",
    [
        "wait, can I change my mind later?",
        "can I still cancel after I confirm?",
        "确认后还能反悔吗",
        "確認後可以取消嗎",
        "puedo cambiar de opinion despues?",
    ],
)
def test_whoever_asks_for_a_way_back_is_answered_and_still_asked(
    offered: House, asked: str
) -> None:
    (answer,) = offered.says(DANA, asked)
    assert "A-77120" in answer
    assert "1 = " in answer
    assert not cases(offered)
    assert offered.thread(DANA).escalation_reason == "application_status"
    offered.says(DANA, "1")
    assert cases(offered) == [("application", "confirm")]


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("I changed my mind, I confirm it", "confirm"),
        ("I changed my mind, i dont want it", "decline"),
        ("actually can i cancel it", "decline"),
    ],
)
def test_a_mind_that_is_changed_is_read_by_what_follows(
    offered: House, said: str, category: str
) -> None:
    offered.says(DANA, said)
    assert cases(offered) == [("application", category)]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("the amount should be 7500", "actually it's fine, I confirm"),
        ("the amount is wrong", "ok I changed my mind, I confirm it"),
        ("the term should be 24 months", "never mind, I confirm"),
        ("金额不对", "算了，我确认"),
        ("金額唔啱", "都係確認"),
        ("el monto esta mal", "cambie de opinion, confirmo"),
    ],
)
def test_what_is_not_right_goes_to_its_case_and_may_be_let_go(
    offered: House, told: str, said: str
) -> None:
    offered.says(DANA, "2")
    offered.says(DANA, told)
    assert cases(offered) == [("application", "correct")]
    offered.says(DANA, said)
    assert cases(offered) == [("application", "reconsidered")]


@pytest.mark.parametrize("said", ["actually no, I won't confirm", "1", "what are your hours"])
def test_other_words_leave_a_correction_as_it_is(offered: House, said: str) -> None:
    offered.says(DANA, "2")
    offered.says(DANA, "the amount is wrong")
    offered.says(DANA, said)
    assert cases(offered) == [("application", "correct")]


def test_an_offer_that_is_given_up_later_is_asked_about(offered: House) -> None:
    offered.says(DANA, "2")
    assert "withdrawn" in offered.says(DANA, "actually can i cancel it")[0]


@pytest.mark.parametrize(
    "said", ["the amount is wrong, I don't owe that", "ese monto no lo debo, esta mal"]
)
def test_a_debt_that_is_not_right_stays_a_dispute(offered: House, said: str) -> None:
    offered.says(DANA, "2")
    offered.says(DANA, said)
    assert ("dispute", "dispute") in cases(offered)


def test_after_a_balance_an_amount_is_that_of_the_loan(offered: House) -> None:
    offered.says(DANA, "3")
    offered.says(DANA, "what do I owe")
    offered.says(DANA, "the amount is wrong")
    assert ("dispute", "dispute") in cases(offered)


@pytest.mark.parametrize(
    "asked",
    [
        "whats the monthly gonna be", "when would the first payment be", "and the apr",
        "y qué TAE tiene?", "cuando seria el primer pago", "第一期什么时候还", "那利息呢",
    ],
)  # fmt: skip
def test_what_an_offer_would_cost_is_not_told_of_the_loan_there_is(
    offered: House, asked: str
) -> None:
    (answer,) = offered.says(DANA, asked)
    assert "A-77120" in answer
    assert "208" not in answer
    assert cases(offered) == []
    assert offered.thread(DANA).escalation_reason == "application_status"


@pytest.mark.parametrize(
    "asked",
    ["how much do i owe", "when is my payment due", "whats my monthly payment on my current loan"],
)
def test_what_is_asked_of_the_loan_there_is_is_told_of_it(offered: House, asked: str) -> None:
    (answer,) = offered.says(DANA, asked)
    assert "208.33" in answer
    assert "1 = " in answer


def test_what_it_would_cost_is_asked_after_a_yes_as_well(offered: House) -> None:
    offered.says(DANA, "1")
    (answer,) = offered.says(DANA, "whats the monthly gonna be")
    assert "colleague answers that about A-77120" in answer


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("能不能改成8000", "那就5000吧 确认"),
        ("能不能改成8000", "老婆说可以 那就5000吧 确认"),
        ("can you make it 8000", "ok 5000 then, i confirm"),
        ("pueden ser 8000?", "bueno ya, asi con 5000, confirmo"),
    ],
)
@pytest.mark.parametrize("hours", [0, 24])
def test_the_offer_as_it_was_is_confirmed_after_a_question_for_more(
    offered: House, told: str, said: str, hours: int
) -> None:
    offered.says(DANA, told)
    assert cases(offered) == [("application", "correct")]
    offered.passes(hours=hours)
    offered.says(DANA, said)
    if hours:
        offered.says(DANA, PROOF)
    assert cases(offered) == [("application", "reconsidered")]


def test_a_yes_to_other_terms_is_put_with_the_question(offered: House) -> None:
    offered.says(DANA, "can you make it 8000")
    assert "added this" in offered.says(DANA, "ok 4000 then, i confirm")[0]
    assert cases(offered) == [("application", "correct")]


@pytest.mark.parametrize(
    ("told", "said"),
    [("pueden ser 8000?", "pues entonces no lo quiero"), ("能不能改成8000", "那就不要了")],
)
def test_an_offer_that_was_questioned_is_given_up_the_next_day(
    offered: House, told: str, said: str
) -> None:
    offered.says(DANA, told)
    offered.passes(hours=24)
    offered.says(DANA, said)
    offered.says(DANA, PROOF)
    offered.says(DANA, "1")
    assert cases(offered) == [("application", "withdraw")]
