"""A payment half told of is gone on with on the next days, in the language of the talk."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House


def test_its_day_may_come_two_days_later(dana: House) -> None:
    for body in ("i paid", PROOF, "150"):
        dana.says(DANA, body)
    dana.passes(days=2)
    assert "ZIP" in dana.says(DANA, "nov 20")[0]
    dana.says(DANA, PROOF)
    assert cases(dana) == [("payment_claim", None)]


def test_so_may_its_proof(dana: House) -> None:
    dana.says(DANA, "i paid")
    dana.passes(hours=30)
    assert "How much was the payment" in dana.says(DANA, PROOF)[0]


def test_a_question_does_not_wait_so_long(dana: House) -> None:
    dana.says(DANA, "balance")
    dana.passes(hours=30)
    assert "What would you like to know" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    ("before", "said", "told"),
    [
        ("les pago el viernes", "not paid", "Cuanto va a pagar"),
        ("les pago 100 el viernes", "not paid", "Nos dijo que pagara"),
        ("我周五还100", "not paid yet", "您说过"),
        ("我周五还", "paid already", "为保护您的信息"),
    ],
)
def test_two_words_of_english_change_no_language(
    dana: House, before: str, said: str, told: str
) -> None:
    dana.says(DANA, before)
    assert told in " ".join(dana.says(DANA, said))


def test_a_sentence_does(dana: House) -> None:
    dana.says(DANA, "les pago 100 el viernes")
    assert "To answer" in dana.says(DANA, "how much do i owe you")[0]
