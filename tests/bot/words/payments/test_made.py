"""The tense of a payment: made, or to come."""

import pytest

from bot.words.payments.made import is_promised_instead, was_made


@pytest.mark.parametrize(
    "text",
    [
        "i already paid 208.33 yesterday",
        "i already paid",
        "no i paid it last night",
        "my husband paid yesterday",
        "ya pague ayer",
        "ya lo pagué",
        "no, ya pague 208 ayer",
        "ayer deposité 208",
        "已经还了 昨天",
        "昨天还了",
        "不是还没还 是已经转了!!",
        "昨天晚上微信转给你们了208.33",
        "今天早上微信转给你们了208.33",
        "今早轉咗208.33俾你哋",
        "昨天晚上轉給你們了208.33",
        "上周五晚上打给你们了208.33",
    ],
)
def test_it_was_made(text: str) -> None:
    assert was_made(text)


@pytest.mark.parametrize(
    "text",
    [
        "i get paid friday",
        "when i get paid",
        "once i paid my rent",
        "i paid my rent so ill pay 100 friday",
        "i haven't paid yet",
        "did you see i paid?",
        "i already paid 100 and ill pay the rest friday",
        "en cuanto pague la renta les pago 100",
        "ya no pago",
        "cuando pague les aviso",
        "今天晚上转给你们208.33",
        "明天早上还208",
        "还没还",
        "我说了周五还100",
        "上周说好的这周五还100",
        "等发了工资就还100",
        "昨天给你们打了电话",
        "昨天文件发给你们了",
        "ok",
    ],
)
def test_it_is_not_said_to_be_made(text: str) -> None:
    assert not was_made(text)


@pytest.mark.parametrize(
    "text",
    [
        "no wait i will pay friday",
        "no, les pago el viernes",
        "不对 我周五还",
        "我周五才还",
        "ill pay 50 tomorrow",
    ],
)
def test_it_is_to_come(text: str) -> None:
    assert is_promised_instead(text)


@pytest.mark.parametrize(
    "text",
    [
        "friday",
        "i paid friday",
        "el viernes pague 208",
        "fue un pago el viernes",
        "周五还的",
        "周五还",
        "when do i pay?",
        "i cant pay friday",
        "150, i'll send the rest friday",
    ],
)
def test_it_is_no_promise(text: str) -> None:
    assert not is_promised_instead(text)
