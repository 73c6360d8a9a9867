"""A sum for each of several loans."""

import pytest

from bot.words.promises.by_loan import sums_by_loan


@pytest.mark.parametrize(
    "text",
    [
        "100 on the personal and 310 on the car",
        "the personal one 100 and the car 310",
        "100 del personal y 310 del carro",
        "个人还100，车贷310",
        "$100 personal, $310 auto on friday",
    ],
)
def test_each_loan_has_its_sum(text: str) -> None:
    found = [(one.kind, int(one.amount)) for one in sums_by_loan(text)]
    assert found == [("personal", 100), ("car", 310)]


@pytest.mark.parametrize(
    "text",
    [
        "100 on the car",
        "100 on the car and the personal",
        "can i pay 100 on the personal and 310 on the car?",
        "100 friday and 108 monday",
        "my car broke and i need 300 for the house",
        "both",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert sums_by_loan(text) == []
