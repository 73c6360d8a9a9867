"""Sums whose cents are said apart, and what only looks like them."""

import pytest

from intents.entities import find_amounts, number_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("doscientos ocho con treinta y tres", "208.33"),
        ("les pago doscientos ocho con treinta y tres el viernes", "208.33"),
        ("ciento noventa con cincuenta centavos", "190.5"),
        ("208 dolares con 33 centavos", "208.33"),
        ("208 con 33", "208.33"),
        ("two hundred eight and thirty three cents", "208.33"),
        ("208 dollars 33 cents", "208.33"),
        ("208 point 33", "208.33"),
        ("两百零八块三毛三", "208.33"),
        ("208块3毛3", "208.33"),
        ("208块3", "208.3"),
    ],
)
def test_the_cents_belong_to_it(text: str, value: str) -> None:
    (found,) = find_amounts(text)
    assert f"{number_of(found).normalize():f}" == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("pago 100 con tarjeta", ["100"]),
        ("tengo treinta dolares con dos hijos", ["30"]),
        ("two hundred eight thirty three", []),
        ("one twenty five", ["125"]),
        ("two fifty", ["250"]),
        ("dos mil quinientos", ["2500"]),
    ],
)
def test_nothing_else_is_added(text: str, values: list[str]) -> None:
    assert [f"{number_of(one).normalize():f}" for one in find_amounts(text)] == values
