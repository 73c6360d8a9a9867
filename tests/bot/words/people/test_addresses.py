"""A text that is an address."""

import pytest

from bot.words.people.addresses import is_address
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "4410 airline hwy rm 12 baton rouge la 70806",
        "send em to 4410 airline hwy rm 12 baton rouge la 70806",
        "300 El Camino Real apt 2, San Mateo, CA 94402",
        "new address 18 rue dumaine new orleans la 70116",
        "55 la salle st",
        "mi direccion es 12 calle real san juan pr 00907",
    ],
)
def test_it_is_one(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "20011 1988",
        "i owe 300",
        "who lives at 55 la salle st",
        "your agent came to 55 la salle st",
        "i paid 208 at the branch on 5 main st",
        "60 a month is the way",
    ],
)
def test_it_is_none(text: str) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    "text", ["4410 airline hwy rm 12 baton rouge la 70806", "send em to 55 la salle st"]
)
def test_an_address_that_nobody_asked_for_is_noted(dana: House, text: str) -> None:
    (answer,) = dana.says(DANA, text)
    assert "new address" in answer
    assert cases(dana) == [("contact", "address")]
