"""A promise of more than anybody will mean is asked about once, then noted as it is said."""

import pytest

from models.promises import Promise
from tests.bot.house import DANA, STRANGER, House


def noted(house: House) -> list[int | None]:
    return [one.amount for one in house.rows(Promise)]


@pytest.mark.parametrize(
    ("said", "asked", "answer", "amount"),
    [
        ("ill pay 50000 on friday", "You wrote $50,000.00", "yes", 50_000_00),
        ("ill pay 50000 on friday", "You wrote $50,000.00", "500", 500_00),
        ("les pago 50000 el viernes", "Escribio $50,000.00", "no, 500", 500_00),
        ("我下週五會先還一萬", "您寫的是US$10,000.00", "打錯 是一千", 1000_00),
        ("我周五还50000", "您写的是US$50,000.00", "50000", 50_000_00),
    ],
)
def test_it_is_asked_once(house: House, said: str, asked: str, answer: str, amount: int) -> None:
    assert asked in house.says(STRANGER, said)[0]
    assert noted(house) == []
    house.says(STRANGER, answer)
    assert noted(house) == [amount]


def test_more_than_is_owed_is_asked_where_proof_stands(dana: House) -> None:
    dana.proves()
    assert "You wrote $2,000.00" in dana.says(DANA, "ill pay 2000 on friday")[0]
    assert noted(dana) == []


def test_nothing_of_an_account_shows_where_none_stands(dana: House) -> None:
    """The same sum is noted at once: to ask back would tell that less is owed."""
    dana.says(DANA, "ill pay 2000 on friday")
    assert noted(dana) == [2000_00]


def test_a_doubt_is_forgotten_with_the_promise(house: House) -> None:
    house.says(STRANGER, "ill pay 50000 on friday")
    house.says(STRANGER, "no")
    assert "How much will you pay" in house.says(STRANGER, "i will pay on monday dec 7")[0]
