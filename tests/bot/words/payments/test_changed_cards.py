"""Cards that are others now, and cards that are only spoken of."""

import pytest

from bot.words.payments.changed_cards import changes_card
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "i got a new debit card, the one u charge is cancelled",
        "the card you charge was stolen",
        "i lost my debit card",
        "need to change the card on autopay",
        "me llegó tarjeta nueva",
        "la tarjeta que tienen ya no sirve",
        "cambiar la tarjeta del pago automático",
        "扣款卡换了，旧卡丢了",
        "扣款卡换了，旧的那张丢了",
        "我要改的是自动扣款的卡",
        "我换了张银行卡",
        "換咗張新卡",
        "扣款嗰張卡唔見咗",
        "麻烦换个还款的卡，原来那张建行的注销了",
        "想轉過張卡過數，舊嗰張cut咗",
    ],
)
def test_the_card_is_another_one(text: str) -> None:
    assert changes_card(text)


@pytest.mark.parametrize(
    "text",
    [
        "turn off autopay, i changed banks",
        "cancel autopay my card was stolen",
        "my card was charged twice",
        "i paid with my card",
        "i have a new phone",
        "取消自动扣款",
        "别再扣我的卡",
        "卡被扣了两次",
        "用银行卡还",
        "转到哪张卡",
        "可以刷卡还款吗",
        "电话卡换了",
        "换手机号",
    ],
)
def test_the_card_stays_or_payments_end(text: str) -> None:
    assert not changes_card(text)


@pytest.mark.parametrize(
    "text", ["扣款卡换了，旧卡丢了", "我要改的是自动扣款的卡", "need to change the card on autopay"]
)
def test_it_is_told_where_a_card_is_changed(dana: House, text: str) -> None:
    (answer,) = dana.says(DANA, text)
    assert "my.harborlane.example" in answer
    assert cases(dana) == []


def test_the_end_of_autopay_stays_a_request(dana: House) -> None:
    dana.says(DANA, "turn off autopay, i changed banks")
    assert cases(dana) == [("request", "autopay")]
