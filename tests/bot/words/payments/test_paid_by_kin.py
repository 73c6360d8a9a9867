"""Word that somebody of the borrower's has paid already."""

import pytest

from bot.words.payments.paid_by_kin import kin_has_paid


@pytest.mark.parametrize(
    "text",
    [
        "my wife says she already paid it last wednesday", "my mom already paid you guys",
        "he said he paid it monday", "mi esposa dice que ya lo pago el miercoles pasado",
        "ella ya lo deposito", "mi hermano dice que lo pago ayer",
        "对了我老婆说她上周三已经帮我转过一次了？你查下", "我媽話佢琴日過咗數", "我老公昨天已经还了",
    ],
)  # fmt: skip
def test_a_payment_of_kin_is_told(text: str) -> None:
    assert kin_has_paid(text)


@pytest.mark.parametrize(
    "text",
    [
        "my wife says she will pay it friday", "my brother pays on friday", "she gets paid friday",
        "my husband already paid the rent", "if my mom already paid it",
        "mi esposa dice que lo paga el viernes", "mi hermano lo va a pagar", "el pago el viernes",
        "我老婆说她周五还", "我老公昨天发工资", "ya lo pago manana", "can my wife pay it",
    ],
)  # fmt: skip
def test_a_payment_to_come_is_none(text: str) -> None:
    assert not kin_has_paid(text)
