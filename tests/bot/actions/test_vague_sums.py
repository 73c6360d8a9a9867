"""A payment whose sum is told in words, or that nobody remembers."""

import pytest

from models.cases import Case
from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House


def test_a_sum_in_words_has_its_cents(dana: House) -> None:
    for body in ("ya pague", PROOF, "doscientos ocho con treinta y tres", "ayer"):
        dana.says(DANA, body)
    (case,) = dana.rows(Case)
    assert case.details["amount"] == 208_33


def test_so_has_a_promise(dana: House) -> None:
    dana.says(DANA, "les pago doscientos ocho con treinta y tres el viernes")
    (made,) = dana.rows(Promise)
    assert made.amount == 208_33


@pytest.mark.parametrize(
    ("paid", "vague", "asked", "on"),
    [
        ("ya pague", "no me acuerdo cuanto", "Que dia", "ayer"),
        ("我還咗", "三百幾", "哪天", "尋日"),
        ("i paid", "how do i find the amount", "which day", "yesterday"),
        ("i paid", "300-something", "which day", "yesterday"),
    ],
)
def test_what_nobody_knows_is_a_persons_to_look_for(
    dana: House, paid: str, vague: str, asked: str, on: str
) -> None:
    for body in (paid, PROOF):
        dana.says(DANA, body)
    assert asked in dana.says(DANA, vague)[0]
    dana.says(DANA, on)
    assert dana.tasks() == ["payment_claim"]
    assert cases(dana) == []


def test_the_one_payment_of_the_day_is_found_without_it(dana: House) -> None:
    for body in ("i paid", PROOF):
        dana.says(DANA, body)
    assert "$208.33" in dana.says(DANA, "not sure, nov 5")[0]


@pytest.mark.parametrize("said", ["like 200", "around 200", "idk, 200 maybe"])
def test_a_round_sum_is_taken_as_it_is_told(dana: House, said: str) -> None:
    for body in ("i paid", PROOF, said, "yesterday"):
        dana.says(DANA, body)
    (case,) = dana.rows(Case)
    assert case.details["amount"] == 200_00


def test_of_two_days_neither_is_taken(dana: House) -> None:
    for body in ("i paid", PROOF, "150"):
        dana.says(DANA, body)
    assert "On which day" in dana.says(DANA, "nov 19 and 20")[0]
    assert cases(dana) == []


@pytest.mark.parametrize(
    ("paid", "asked"),
    [
        ("我昨天转了一千多", "请问还了多少"),
        ("i sent you like two hundred something yesterday", "How much was the payment"),
        ("i paid about 200 yesterday", "How much was the payment"),
        ("ayer les deposite unos 200", "De cuanto fue el pago"),
    ],
)
def test_a_rough_sum_is_asked_about(dana: House, paid: str, asked: str) -> None:
    dana.says(DANA, paid)
    assert asked in dana.says(DANA, PROOF)[0]
    dana.says(DANA, "208.33")
    (case,) = dana.rows(Case)
    assert case.details["amount"] == 208_33


@pytest.mark.parametrize(
    "paid", ["i paid about 208.33 yesterday", "i paid 208.33 yesterday around 10 am"]
)
def test_an_exact_sum_is_taken(dana: House, paid: str) -> None:
    dana.says(DANA, paid)
    dana.says(DANA, PROOF)
    (case,) = dana.rows(Case)
    assert case.details["amount"] == 208_33
