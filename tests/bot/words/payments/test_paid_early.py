"""Leave to pay before the day."""

import pytest

from bot.words.payments.paid_early import asks_to_pay_early
from models.cases import Case
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "我12月5号那期能不能提前到月底还，我要回老家", "我可唔可以早啲俾，30號得唔得", "我想提前还这个月的，行吗",
        "能早点还吗", "can i pay my dec 5 one early", "is it ok to pay it a few days early",
        "puedo pagar antes del 5", "puedo adelantar mi pago?",
    ],
)  # fmt: skip
def test_asking_to_pay_early(text: str) -> None:
    assert asks_to_pay_early(text)


@pytest.mark.parametrize(
    "text",
    [
        "可以提前还清吗", "可唔可以早啲俾我知", "可以早点放款吗", "提前告诉你们我12月还不上", "能不能晚几天还",
        "early this month i paid", "can i pay late", "can i pay the loan off early",
        "what if i pay early is there a fee", "puedo pagar tarde", "早点还我钱", "早啲打畀我",
    ],
)  # fmt: skip
def test_what_is_something_else(text: str) -> None:
    assert not asks_to_pay_early(text)


@pytest.mark.parametrize(
    "text", ["我12月5号那期能不能提前到月底还，我要回老家", "我可唔可以早啲俾，30號得唔得"]
)
def test_whoever_pays_early_is_in_no_trouble(dana: House, text: str) -> None:
    (answer,) = dana.says(DANA, text)
    assert "pay.harborlane" in answer
    assert dana.rows(Case) == []
