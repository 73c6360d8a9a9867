"""Texts of borrowers in their own words, and lookalikes, with the rules that they lead to."""

from typing import Any

import pytest

from bot.dialogue.leading import lead
from bot.words.applications.giving_up import gives_up_it
from bot.words.texts.channels import moves_to_email
from intents import classify


def led(text: str, **slots: Any) -> str:
    """The intent whose rule a text leads to."""
    return lead(text, classify(text), slots).intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("q onda buenos dias, ando bien corto esta quincena", "hardship"),
        ("no es q no les quiera pagar eh", "hardship"),
        ("a mi me botaron del trabajo en octubre y llevo 4 dias sin luz", "hardship"),
        ("我九月就被裁了 老公也走了 孩子才四岁 你让我拿什么还", "hardship"),
        ("是不是被骗了啊", "report_fraud"),
        ("赶紧帮我把账户锁了 别让人乱动", "report_fraud"),
        ("快点把我的账号冻结掉", "report_fraud"),
        ("这不是诈骗", "deny"),
        ("银行把我账户锁了", "hardship"),
        ("咩貸款呀？我由頭到尾冇同你哋借過錢", "dispute_debt"),
        ("新的是國泰銀行 帳號 004127783321 戶名一樣是我", "how_to_pay"),
        ("换卡了 新卡号 4111 1111 1111 1111", "how_to_pay"),
        ("yall call my job every day stop calling at work and only call after 6", "complaint"),
        ("ok ya entre but it wont take my debit, dice declined pero si tengo lana", "how_to_pay"),
        (
            "Si adelanto 1.500 € (bueno, dólares) ¿me baja la cuota o se acorta el plazo?",
            "how_to_pay",
        ),
        ("还有我一直是自动扣款的，如果月底结清，12月6号还会不会再扣", "how_to_pay"),
        ("邊筆早啲到期", "payment_due"),
        ("得返三百幾蚊咋 夠唔夠俾早嗰筆先", "payment_due"),
        ("好的那我先跟老公商量下", "deny"),
        ("let me talk to my wife first", "deny"),
        ("let me talk to the boss", "speak_to_agent"),
        ("我这边有截图 要不要发给你", "out_of_scope"),
        ("mejor q me hable alguien en español por fa, despues de las 5", "speak_to_agent"),
        ("我朋友帮我转的 不是我自己的卡", "confirm_payment"),
        ("hace rato pague 100 nomas", "confirm_payment"),
        ("结清以后能给我开个证明吗 买房子要用", "payment_history"),
    ],
)
def test_it_leads_there(text: str, intent: str) -> None:
    assert led(text) == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("dude hace rato pague 100 nomas bc no traia cambio lol. is that ok o me falta",
         "confirm_payment"),
        ("行 那这几天就别再催了啊", "promise_to_pay"),
        ("so stop bugging me until then", "promise_to_pay"),
        ("剩下的172.2下个月5号还", "promise_to_pay"),
    ],
)  # fmt: skip
def test_after_a_promise_it_leads_there(text: str, intent: str) -> None:
    assert led(text, promised="told") == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("等一下等一下 我还没想好 刚才那个不算", "application_status"),
        ("wait that doesnt count, i havent decided", "application_status"),
        ("lo que dije no cuenta, todavia no decido", "application_status"),
        ("ya mejor dejelo asi, mi comadre me lo va a prestar", "application_status"),
        ("never mind my sister is lending me the money", "application_status"),
        ("算了 我朋友借给我", "application_status"),
    ],
)
def test_after_an_offer_it_leads_there(text: str, intent: str) -> None:
    assert led(text, application_told="told") == intent


@pytest.mark.parametrize("text", ["dejelo asi como esta", "keep it as it is", "先留着吧"])
def test_and_what_is_kept_is_not_given_up(text: str) -> None:
    assert not gives_up_it(text)


@pytest.mark.parametrize(
    "text",
    [
        "gracias. cuando este alla no voy a poder contestar, escribanme al email jl@correo.example",
        "i wont have signal there so use my email jl@mail.example",
        "from now on use my email jl@mail.example",
        "那边收不到短信 请发邮件到 jl@mail.example",
    ],
)
def test_by_email_instead_with_the_address(text: str) -> None:
    found = lead(text, classify(text), {})
    assert moves_to_email(text)
    assert (found.intent, found.second) == ("message_preferences", "update_contact")


@pytest.mark.parametrize(
    "text",
    [
        "my new email is jl@mail.example",
        "mi correo es jl@correo.example",
        "i cant get your texts",
        "can you email me the letter at jl@mail.example",
    ],
)
def test_and_an_address_alone_ends_no_texts(text: str) -> None:
    assert not moves_to_email(text)
