"""An offer that is answered days later, in the words of a family, or asked to wait."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def waiting(house: House) -> House:
    """Dana has an offer that nobody spoke of here."""
    house.imports(account(applications=[application()]))
    return house


@pytest.fixture
def offered(waiting: House) -> House:
    """Dana was just told of it."""
    for said in (ASKED, PROOF):
        waiting.says(DANA, said)
    return waiting


@pytest.mark.parametrize(
    "said",
    [
        "ok shes good with it, lets go ahead", "ok shes good. yes lets do it",
        "ya lo hable con mi esposa, adelante", "对，我要签那个贷款", "yes confirm",
    ],
)  # fmt: skip
def test_an_offer_is_taken_a_day_later(offered: House, said: str) -> None:
    offered.passes(days=1)
    offered.says(DANA, said)
    assert cases(offered) == []
    offered.says(DANA, PROOF)
    assert cases(offered) == [("application", "confirm")]


@pytest.mark.parametrize("said", ["ok yes lets do it", "对，我要签那个贷款", "yes confirm"])
def test_an_offer_that_was_not_told_of_is_told_first(waiting: House, said: str) -> None:
    waiting.says(DANA, said)
    (answer,) = waiting.says(DANA, PROOF)
    assert "1 =" in answer
    assert cases(waiting) == []


def test_a_yes_without_an_offer_is_asked_back(dana: House) -> None:
    (answer,) = dana.says(DANA, "ok yes lets do it")
    assert "What is it about" in answer


@pytest.mark.parametrize("said", ["can i get til monday", "可以等到下周一再定吗"])
def test_longer_to_answer_is_for_a_person_and_the_last_day_is_told(
    offered: House, said: str
) -> None:
    (answer,) = offered.says(DANA, said)
    assert "1 =" in answer
    assert cases(offered) == []
    assert offered.thread(DANA).escalation_reason == "application_status"


def test_when_the_money_comes_is_answered_beside_the_offer(offered: House) -> None:
    (answer,) = offered.says(DANA, "wait is it still 5000? and when does it hit my acct")
    assert "Nothing is paid out before" in answer
    assert "$5,000.00" in answer
    (answer,) = offered.says(DANA, "when does it hit my acct if i say yes")
    assert "Nothing is paid out before" in answer
    assert cases(offered) == []


@pytest.mark.parametrize(
    "said",
    [
        "wait no my husband says we need it", "no esperen, mi esposo dice que si lo necesitamos",
        "no esperen, si lo necesitamos", "等等，我老婆说还是要",
    ],
)  # fmt: skip
def test_whoever_needs_it_after_all_keeps_it(waiting: House, said: str) -> None:
    for words in ("i want to cancel my application", PROOF):
        waiting.says(DANA, words)
    waiting.says(DANA, said)
    assert cases(waiting) == []
    (answer,) = waiting.says(DANA, "so is it still open?")
    assert "$5,000.00" in answer


@pytest.mark.parametrize(
    "said", ["my husband says we dont need it", "mi esposo dice que ya no lo necesitamos"]
)
def test_whoever_needs_it_no_more_withdraws_it(waiting: House, said: str) -> None:
    for words in ("i want to cancel my application", PROOF):
        waiting.says(DANA, words)
    waiting.says(DANA, said)
    assert cases(waiting) == [("application", "withdraw")]
