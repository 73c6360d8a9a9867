"""Days of the month in words, and weekdays with their number."""

from datetime import date

import pytest

from intents.entities import find_amounts, find_date_entities, number_of, resolve_date

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("pago el tres", ["2026-12-03"]), ("el primero", ["2026-12-01"]),
        ("el primero de diciembre", ["2026-12-01"]), ("el treinta y uno", ["2026-12-31"]),
        ("veinticinco de noviembre", ["2026-11-25"]), ("el dia quince", ["2026-12-15"]),
        ("by the third", ["2026-12-03"]), ("december first", ["2026-12-01"]),
        ("the twenty-fifth of november", ["2026-11-25"]), ("wed the 2nd", ["2026-12-02"]),
        ("friday, 4th", ["2026-12-04"]), ("el miércoles 2", ["2026-12-02"]), ("周三2号", ["2026-12-02"]),
        ("el viernes 20", ["2026-12-20", "2026-11-27"]), ("friday 150", ["2026-11-27"]),
    ],
)  # fmt: skip
def test_a_day_in_words(text: str, days: list[str]) -> None:
    (found,) = find_date_entities(text)
    candidates = resolve_date(found, MONDAY, "future").candidates
    assert [day.isoformat() for day in candidates] == days


@pytest.mark.parametrize(
    "text",
    [
        "el tres por ciento", "los dos", "the second one", "the first payment", "el dos de ellos",
        "dos meses", "tengo cinco hijos", "two of them",
    ],
)  # fmt: skip
def test_other_numbers_are_no_day(text: str) -> None:
    assert find_date_entities(text) == []


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("two hundred fifty", 250), ("two fifty", 250), ("one fifty", 150), ("like two hundred", 200),
        ("a hundred", 100), ("los ciento cuarenta", 140), ("doscientos", 200), ("ochenta", 80),
        ("no sorry forty", 40), ("cien nomas", 100),
    ],
)  # fmt: skip
def test_a_number_in_words_alone_is_an_amount(text: str, amount: int) -> None:
    (found,) = find_amounts(text)
    assert number_of(found) == amount


@pytest.mark.parametrize(
    "text", ["mil gracias", "thats grand", "thanks a million", "a million", "ninety days", "ten",
             "cien por ciento", "forty miles away i was born"]
)  # fmt: skip
def test_other_numbers_in_words_are_no_amount(text: str) -> None:
    assert find_amounts(text) == []
