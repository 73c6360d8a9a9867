"""Words that a payment was not made, or came back, and those that only sound like it."""

import pytest

from bot.words.payments.unpaid import (
    lacks_income,
    own_slip,
    paid_another,
    takes_claim_back,
    tells_unpaid,
)


@pytest.mark.parametrize(
    "text",
    [
        "i havent paid yet",
        "i didnt pay yet sorry",
        "i havent paid nothing thats what im saying",
        "i thought i paid but i didnt",
        "i never sent it",
        "i forgot to pay",
        "my check bounced",
        "it got sent back, my bank says insufficient funds",
        "the payment didnt go through on my end",
        "turns out it never went out, sorry",
        "todavía no he pagado",
        "se me olvidó pagar",
        "me rebotaron el cheque",
        "我还没还",
        "我仲未還錢",
        "支票被退了",
        "被银行退回了",
    ],
)
def test_no_payment_was_made(text: str) -> None:
    assert tells_unpaid(text)


@pytest.mark.parametrize(
    "text",
    [
        "why does it say i havent paid",
        "you say i didnt pay but i did",
        "did my payment go through",
        "i havent paid off my loan",
        "i have never paid late",
        "i didnt pay that fee",
        "the payment didnt go through on your website",
        "i paid yesterday",
        "i havent received my receipt",
        "dice que no he pagado",
        "no he mandado los documentos",
        "i havent sent the documents yet",
        "i didnt send you my pay stubs",
        "im not paid until friday",
        "为什么说我没还",
        "我还没还清",
        "没还价",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert not tells_unpaid(text)


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("my paycheck didnt come", True),
        ("i know i said id pay today but my check didnt come", True),
        ("havent been paid yet", True),
        ("no me llegó el cheque", True),
        ("工资还没发", True),
        ("仲未出糧", True),
        ("did my check come", False),
        ("my pay stub didnt upload", False),
        ("你们没收到工资单", False),
    ],
)
def test_money_that_did_not_come(text: str, lacks: bool) -> None:
    assert lacks_income(text) is lacks


@pytest.mark.parametrize(
    "text",
    ["cancel the claim", "oh no that was the electric company"],
)
def test_a_claim_is_ended_by_words_that_mean_little_else_without_one(text: str) -> None:
    assert takes_claim_back(text)
    assert not tells_unpaid(text)


def test_whose_payment_and_whose_mistake() -> None:
    assert paid_another("那是电费")
    assert not paid_another("it was for the personal loan")
    assert own_slip("i made a mistake it was 20.33")
    assert not own_slip("you made a mistake, it was 20.33")


@pytest.mark.parametrize(
    "text",
    [
        "hey found it, i paid it to the wrong loan company lol. my bad",
        "i sent it to a different lender by accident",
        "it went to the wrong company",
        "perdon, pague a otra compañia por error",
        "me equivoque de compañia",
        "不好意思搞错了，我还到别家去了",
        "我转错公司了",
        "過錯數俾咗第二間",
    ],
)
def test_a_payment_to_another_lender_ends_the_claim(text: str) -> None:
    assert paid_another(text)
    assert takes_claim_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "you sent it to the wrong account",
        "i paid it to the wrong loan",
        "i paid with another card",
        "i paid at another bank branch",
        "pague en otro banco",
        "我用另一个银行卡还的",
        "我转到另一个账户了",
        "are you still looking for it",
        "close my account",
    ],
)
def test_another_way_or_loan_ends_none(text: str) -> None:
    assert not takes_claim_back(text)


@pytest.mark.parametrize(
    "text", ["so close that thing u were lookin for", "stop what youre looking for"]
)
def test_what_is_looked_for_is_ended_by_that_name(text: str) -> None:
    assert takes_claim_back(text)
