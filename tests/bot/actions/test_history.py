"""Payments made: the last ones, their sum, each with its row."""

import pytest

from bot.actions.history import _TOTAL
from bot.words.patterns import mentions
from models.loans import Payment
from tests.bot.actions.seen import cases, examples
from tests.bot.house import DANA, PROOF, House, account, loan

PAYMENTS = [
    {"ref": f"P-{month}", "date": f"2026-{month:02d}-05", "amount": f"{200 + month}.00"}
    for month in range(6, 12)
]


@pytest.fixture
def paid(house: House) -> House:
    house.imports(account(loans=[loan(payments=PAYMENTS)]))
    return house


def test_the_last_three_are_told_after_the_proof(paid: House) -> None:
    assert "ZIP" in paid.says(DANA, "what payments have i made")[0]
    (answer,) = paid.says(DANA, PROOF)
    assert "Nov 5, 2026 $211.00, Oct 5, 2026 $210.00 and Sep 5, 2026 $209.00" in answer
    assert "Aug 5" not in answer


def test_each_is_stored_with_the_row_it_came_from(paid: House) -> None:
    paid.says(DANA, "what payments have i made")
    paid.says(DANA, PROOF)
    newest = sorted(paid.rows(Payment), key=lambda one: one.paid_on, reverse=True)[:3]
    assert [one["source"] for one in paid.texts_out(DANA)[-1].figures or []] == [
        f"payments/{one.id}.amount" for one in newest
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("how much have i paid so far", "Paid since Jun 5, 2026: $1,251.00 in all (6)"),
        ("what did i pay so far this year", "Paid since Jun 5, 2026: $1,251.00 in all (6)"),
        ("我一共还了多少", "自2026年6月5日起6笔，共还US$1,251.00"),
        ("cuánto he pagado hasta ahora", "Pagado desde el 5 jun 2026: $1,251.00 en total (6)"),
    ],
)
def test_their_sum_is_told_where_it_is_asked_for(paid: House, said: str, told: str) -> None:
    paid.says(DANA, said)
    assert told in paid.says(DANA, PROOF)[0]


def test_without_any_that_is_said(house: House) -> None:
    house.imports(account(loans=[loan(payments=[])]))
    house.says(DANA, "what payments have i made")
    assert "no payment is recorded yet" in house.says(DANA, PROOF)[0]


TOTAL = examples(
    "total",
    _TOTAL,
    yes=["how much have i paid so far", "total paid", "how much did i pay in total",
         "一共还了多少", "总共还了多少钱", "cuánto he pagado", "total pagado"],
    no=["last payment", "how much do i owe", "payments", "上次还款", "último pago"],
)  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TOTAL)
def test_words_of_a_sum(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("said", ["here is the receipt", "这是收据", "aqui esta mi recibo"])
def test_a_receipt_that_is_handed_in_is_not_asked_for(dana: House, said: str) -> None:
    dana.proves()
    dana.says(DANA, said)
    assert ("request", "receipt") not in cases(dana)
