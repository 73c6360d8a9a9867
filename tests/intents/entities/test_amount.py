"""Amounts of money in texts, as a table of phrases and as properties."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.entities import find_amounts, find_entities, number_of
from intents.reading import Entity

LINES = (Path(__file__).parent / "amounts.txt").read_text(encoding="utf-8").splitlines()
TABLE = [tuple(line.split(" => ")) for line in LINES]


def shown(entity: Entity) -> str:
    assert isinstance(entity.value, dict)
    currency = entity.value["currency"]
    return f"{entity.value['number']} {currency}" if currency else str(entity.value["number"])


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_the_amounts_of_a_text_are_those_of_the_table(text: str, expected: str) -> None:
    found = [shown(entity) for entity in find_entities(text) if entity.kind == "amount"]
    assert "; ".join(found) == ("" if expected == "-" else expected)


def test_an_amount_remembers_where_it_stood() -> None:
    [entity] = find_amounts("pagué ￥１，２５０ ayer")
    assert "pagué ￥１，２５０ ayer"[entity.start : entity.end] == entity.text == "￥１，２５０"
    assert number_of(entity) == Decimal(1250)


def test_only_an_amount_has_a_number() -> None:
    with pytest.raises(ValueError, match="Only an amount"):
        number_of(Entity("year", "1988", 0, 4, "1988"))


@given(st.integers(1, 9_999_999))
def test_a_whole_number_of_dollars_is_read_back(number: int) -> None:
    [entity] = find_amounts(f"i paid ${number:,} today")
    assert number_of(entity) == number


@given(st.integers(1, 99_999), st.integers(0, 99))
def test_cents_are_read_with_either_decimal_sign(whole: int, cents: int) -> None:
    expected = Decimal(f"{whole}.{cents:02}")
    for written in (
        f"${whole:,}.{cents:02}",
        "$" + f"{whole:,}".replace(",", ".") + f",{cents:02}",
    ):
        [entity] = find_amounts(f"paid {written} ok")
        assert number_of(entity) == expected
