"""Whether somebody else will pay."""

import pytest

from bot.words.people.other_payers import paid_by_another


@pytest.mark.parametrize(
    "text",
    [
        "my brother says hes gonna pay you 208 on friday",
        "hes gonna send u 208 on friday",
        "she will send you 200 friday",
        "my brother will pay you 100 friday, not me",
        "my mom is paying 80 friday",
        "el les va a mandar 200 el viernes",
        "mi esposo va a pagar 100 el viernes",
        "el viernes paga mi esposo",
        "我哥说他周五还你们200",
        "我老公周五还200",
    ],
)
def test_another_pays(text: str) -> None:
    assert paid_by_another(text)


@pytest.mark.parametrize(
    "text",
    [
        "i'll pay 100 friday",
        "my husband gets paid friday, i'll pay 100 then",
        "my boss will pay me friday",
        "my mom will lend me 100 friday",
        "will he pay 50 friday?",
        "el viernes les voy a pagar 100",
        "el pago va a ser el viernes",
        "我跟我老婆商量了，周五还200",
        "我和老婆周五还200",
        "他周五给我钱",
    ],
)
def test_nobody_else_does(text: str) -> None:
    assert not paid_by_another(text)
