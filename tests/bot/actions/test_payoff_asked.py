"""After a payoff was asked for, what is said of it goes to whoever works it out."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House

CHECK = (
    "He's getting a cashier's check from his credit union. Who is it made out to and can you send "
    "them a payoff letter"
)
WIRE = (
    "Scratch the cashier's check, the credit union wants to wire it. I'd rather not get wire "
    "numbers over text"
)


@pytest.fixture
def asked(dana: House) -> House:
    dana.says(DANA, "I want to pay off the loan. What's the payoff good through December 4?")
    dana.says(DANA, PROOF)
    return dana


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("That's as of today though. I need it with the interest through the 4th", "added this"),
        ("Is there a prepayment penalty", "Your question is with"),
        (CHECK, "Your question is with"),
        ("And how long after that till I get the title", "Your question is with"),
        (WIRE, "added this"),
    ],
)
def test_it_goes_to_the_payoff(asked: House, said: str, told: str) -> None:
    (answer,) = asked.says(DANA, said)
    assert told in answer
    assert "http" not in answer
    assert "$" not in answer
    assert cases(asked) == [("request", "payoff")]


def test_a_payment_that_was_wired_is_looked_for(asked: House) -> None:
    (answer,) = asked.says(DANA, "i wired 200 yesterday")
    assert "200" in answer


def test_without_one_a_wire_is_a_way_to_pay(dana: House) -> None:
    (answer,) = dana.says(DANA, "can i wire it")
    assert "http" in answer
