"""A bare number after an offer was found wrong: it binds nobody, and a way to take it is told."""

import pytest

from models.cases import CaseEvent
from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def offered(house: House) -> House:
    """Dana has an offer of 3,000 dollars over a year before her, and no loan."""
    offer = application(amount="3000.00", term_months=12)
    house.imports(account(applications=[offer], loans=[]))
    house.says(DANA, ASKED)
    house.says(DANA, PROOF)
    return house


@pytest.mark.parametrize(
    ("wrong", "yes", "told", "taken"),
    [
        ("it should be 24 months", "1", "I confirm $3,000.00", "I confirm $3,000.00"),
        ("yes but only 2500", "confirm", "I confirm $3,000.00", "i confirm 3000"),
        ("可以，但要2500", "1", "我确认US$3,000.00", "我确认US$3,000.00"),
        ("可以，不過要2500", "1", "我確認US$3,000.00", "我確認US$3,000.00"),
        ("si, pero solo 2500", "1", "confirmo $3,000.00", "confirmo $3,000.00"),
    ],
)
def test_a_yes_without_terms_binds_nobody_and_is_not_lost(
    offered: House, wrong: str, yes: str, told: str, taken: str
) -> None:
    offered.says(DANA, wrong)
    (answer,) = offered.says(DANA, yes)
    assert told in answer
    assert cases(offered) == [("application", "correct")]
    assert any("said yes" in (one.note or "") for one in offered.rows(CaseEvent))
    offered.says(DANA, taken)
    assert cases(offered) == [("application", "reconsidered")]


@pytest.mark.parametrize("said", ["ok ill take the 3000", "fine, go ahead with the 3000"])
def test_who_takes_the_sum_of_the_offer_promises_no_payment(offered: House, said: str) -> None:
    offered.says(DANA, "yes but only 2500")
    offered.says(DANA, said)
    assert cases(offered) == [("application", "reconsidered")]


def test_a_payment_on_a_day_is_still_promised(offered: House) -> None:
    offered.says(DANA, "yes but only 2500")
    assert "Nov 27" in offered.says(DANA, "ill do 300 friday")[0]
    assert cases(offered) == [("application", "correct")]


def test_the_first_answer_by_number_still_binds(offered: House) -> None:
    assert "is confirmed" in offered.says(DANA, "1")[0]
    assert cases(offered) == [("application", "confirm")]
