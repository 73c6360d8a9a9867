"""Replies to an offer that decide nothing: it stays open, and nothing is recorded."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def offered(house: House) -> House:
    """Dana was just asked whether she takes an offer of 5,000."""
    house.imports(account(applications=[application()]))
    for said in (ASKED, PROOF):
        house.says(DANA, said)
    return house


@pytest.mark.parametrize(
    "said",
    [
        "actually forget it just give me the 5000", "forget it, ill just take it",
        "ok never mind then ill do it", "nah send me the 5000", "olvidalo, los 5000 estan bien",
        "no importa, acepto lo que ofrecen", "唔使啦 俾我5000啦",
        "nvm just give me the money", "olvidelo, deme el prestamo", "算了 就要这个吧",
        "do i have to decline or can i just let it go", "1?", "should i say yes?",
        "yeah? thats it?", "does my wife have to say yes too", "what happens if i press 1",
        "if i say yes when do i get the money", "tengo que contestar que si?",
        "que pasa si pongo 1", "如果我回1会怎样", "要不要按1",
    ],
)  # fmt: skip
def test_the_offer_is_asked_about_again(offered: House, said: str) -> None:
    (answer,) = offered.says(DANA, said)
    assert cases(offered) == []
    assert "1 =" in answer or "1=" in answer
    offered.says(DANA, "1")
    assert cases(offered) == [("application", "confirm")]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("forget it", "decline"), ("never mind, i dont want it", "decline"),
        ("olvidelo", "decline"), ("i accept", "confirm"), ("no thanks", "decline"),
        ("算了 不要了", "decline"),
    ],
)  # fmt: skip
def test_a_plain_answer_counts_as_before(offered: House, said: str, answer: str) -> None:
    offered.says(DANA, said)
    assert cases(offered) == [("application", answer)]


@pytest.mark.parametrize(
    "said", ["actually forget it just give me the money", "forget it, i'll take it as it is"]
)
def test_after_a_correction_it_is_no_withdrawal(offered: House, said: str) -> None:
    offered.says(DANA, "thats not what i asked for")
    (answer,) = offered.says(DANA, said)
    assert "withdraw" not in answer.lower()
    assert cases(offered) == [("application", "reconsidered")]
