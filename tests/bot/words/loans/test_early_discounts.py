"""Whether a loan paid at once costs less, and wishes for less that are none of it."""

import pytest

from bot.words.loans.early_discounts import asks_early_discount
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "if i pay it all at once is there a discount",
        "any deal if i pay in full",
        "si liquido todo me hacen descuento?",
        "hay descuento si pago todo de una vez",
        "一次性还清能便宜点吗",
        "如果我一次過還晒有冇得減",
    ],
)
def test_a_person_says_what_paying_at_once_saves(dana: House, text: str) -> None:
    assert asks_early_discount(text)
    (answer,) = dana.says(DANA, text)
    assert "1 = " not in answer
    assert dana.thread(DANA).escalation_reason == "how_to_pay"
    assert cases(dana) == []


@pytest.mark.parametrize(
    "text",
    [
        "i can pay in full more or less friday",
        "can i pay less this month",
        "will you take less than 1000 to settle",
        "puedo pagar menos",
        "一次过还",
        "提前还款要罚吗",
    ],
)
def test_other_words_ask_for_no_discount(text: str) -> None:
    assert not asks_early_discount(text)
