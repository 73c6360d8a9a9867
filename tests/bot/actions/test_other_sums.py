"""Another sum wished for instead of the one that is offered."""

import pytest

from tests.bot.actions.seen import cases, holds
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
        "can u make it 3000",
        "i only need 3000",
        "its 3000 i want not 5000",
        "me lo pueden bajar a 3000",
        "能改成3000吗",
        "金额我要3000，不要5000",
    ],
)
def test_it_belongs_to_the_application(offered: House, said: str) -> None:
    offered.says(DANA, said)
    offered.says(DANA, "the amount i want 3000 not 5000")
    assert cases(offered) == [("application", "correct")]
    assert holds(offered) == []


@pytest.mark.parametrize(
    "said",
    [
        "nvm ill take the 5000, go ahead",
        "ok fine go ahead with the 5000",
        "ok just confirm it then",
        "bueno ya, acepto los 5000",
        "算了，5000就5000吧，确认",
    ],
)
def test_the_offer_is_taken_after_that(offered: House, said: str) -> None:
    for one in ("can u make it 3000", "the amount i want 3000 not 5000", said):
        (answer,) = offered.says(DANA, one)
    assert cases(offered) == [("application", "reconsidered")]
    assert "C-" in answer


def test_without_an_offer_it_is_none_of_ours(dana: House) -> None:
    dana.says(DANA, "i only need 3000")
    assert cases(dana) == []
