"""The number of a payment goes with its claim, whatever was put right before and asked beside."""

from datetime import UTC, datetime

import pytest

from models.cases import Case
from tests.bot.actions.seen import happened
from tests.bot.house import DANA, PROOF, House


@pytest.fixture(autouse=True)
def _on_monday(dana: House) -> None:
    dana.sets_clock(datetime(2026, 11, 23, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("paid", "right", "number"),
    [
        (
            "i paid 208.33 yesterday",
            "sorry no it was saturday, and it was 280.33",
            "they gave me a confirmation number 88213 do you need it",
        ),
        (
            "i paid 208.33 yesterday",
            "sorry no it was saturday, and it was 280.33",
            "the confirmation number is 88213, write it down",
        ),
        (
            "pague 208.33 ayer",
            "no perdon fue antier, y fueron 280.33",
            "el cajero me dio un folio 88213 se los mando?",
        ),
        (
            "pague 208.33 ayer",
            "no perdon fue antier, y fueron 280.33",
            "el folio es 88213, apuntelo",
        ),
        ("我昨天还了208.33", "不对，是前天，280.33", "流水号是88213，记一下"),
        ("我琴日過咗208.33", "唔係，係前日，280.33", "流水號係88213，記低佢"),
    ],
)
def test_the_number_goes_with_the_claim(dana: House, paid: str, right: str, number: str) -> None:
    for text in (paid, PROOF, right):
        dana.says(DANA, text)
    before = happened(dana).count("added")
    (answer,) = dana.says(DANA, number)
    (case,) = dana.rows(Case)
    assert case.reference in answer
    assert happened(dana).count("added") == before + 1
    # The number is no sum.
    assert (case.details["amount"], case.details["paid_on"]) == (28033, "2026-11-21")


def test_another_payment_with_a_number_is_another_claim(dana: House) -> None:
    for text in ("i paid 208.33 yesterday", PROOF, "i paid 100 more today, confirmation 5521"):
        dana.says(DANA, text)
    assert [case.details["amount"] for case in dana.rows(Case)] == [20833, 10000]


def test_a_sum_beside_the_number_is_put_right(dana: House) -> None:
    for text in ("i paid 208.33 yesterday", PROOF, "sorry it was 280.33, confirmation 88213"):
        dana.says(DANA, text)
    assert [case.details["amount"] for case in dana.rows(Case)] == [28033]
