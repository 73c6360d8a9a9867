"""A card that was refused, and applications that were."""

import pytest

from bot.words.payments.cards_refused import card_refused


@pytest.mark.parametrize(
    "text",
    [
        "ok ya entre but it wont take my debit, dice declined pero si tengo lana",
        "my card got declined",
        "it says my debit card was rejected",
        "the site wont accept my visa",
        "card is not working on your page",
        "me rechaza la tarjeta",
        "no agarra mi tarjeta",
        "la tarjeta no pasa",
        "银行卡刷不了",
        "我张卡被拒",
        "信用卡付不了款",
    ],
)
def test_the_card_is_refused(text: str) -> None:
    assert card_refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "my application was declined",
        "credit card application got declined",
        "my loan was rejected",
        "why was i declined",
        "贷款被拒了",
        "me rechazaron la solicitud",
        "i lost my card",
        "办卡被拒",
        "does the card work",
    ],
)
def test_and_not_here(text: str) -> None:
    assert not card_refused(text)
