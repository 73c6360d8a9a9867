"""Texts that deny a refusal to pay, beside those that refuse."""

import pytest

from bot.words.payments.unpaid import tells_unpaid
from bot.words.promises.refusals import refuses_payment
from bot.words.troubles.no_refusal import denies_refusal, needs_time_to_pay
from models.promises import Promise, PromiseState
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House

NEEDS_TIME = (
    "no digo que no pague, nomas necesito tiempo",
    "no digo que no voy a pagar, solo necesito mas tiempo", "no les digo que no, solo denme tiempo",
    "no me niego a pagar, nomas denme chance", "im not saying i wont pay, i just need time",
    "its not that i wont pay i just need more time",
    "im not refusing to pay just give me a little time", "我不是说不还，只是需要时间",
    "我没说不还钱，就是要缓一缓", "我唔係話唔還，只係需要時間", "我不是不還，只是要多點時間",
)  # fmt: skip


@pytest.mark.parametrize("text", NEEDS_TIME)
def test_who_needs_time_refuses_nothing(dana: House, text: str) -> None:
    assert needs_time_to_pay(text)
    assert not tells_unpaid(text)
    assert not refuses_payment(text)
    dana.says(DANA, text)
    assert [kind for kind, _ in cases(dana)] == ["hardship"]


@pytest.mark.parametrize(
    ("promised", "said"),
    [
        ("i will pay 208.33 on friday", "im not saying i wont pay i just need time"),
        ("pago 208.33 el viernes", "no digo que no pague, nomas necesito tiempo"),
    ],
)
def test_a_promise_stands_beside_it(dana: House, promised: str, said: str) -> None:
    dana.says(DANA, promised)
    dana.says(DANA, said)
    assert [kind for kind, _ in cases(dana)] == ["hardship"]
    assert [one.state for one in dana.rows(Promise)] == [PromiseState.OPEN]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("pago el viernes", "no digo que no pague, nomas necesito tiempo"),
        ("我周五还", "我不是说不还，只是需要时间"),
    ],
)
def test_it_is_heard_where_an_amount_was_asked_for(dana: House, asked: str, said: str) -> None:
    dana.says(DANA, asked)
    dana.says(DANA, said)
    assert [kind for kind, _ in cases(dana)] == ["hardship"]


@pytest.mark.parametrize(
    "text",
    [
        "im not saying i wont pay but i cant pay friday",
        "no digo que no pague pero no puedo el viernes",
        "我不是说不还，只是周五还不了",
        "im not paying friday",
        "no voy a poder pagar",
    ],
)
def test_a_day_that_cannot_be_is_still_refused(text: str) -> None:
    assert refuses_payment(text)


@pytest.mark.parametrize(
    "text",
    ["no pague porque no tenia", "no voy a pagar", "i wont pay", "我不还", "no digo que me llamen"],
)
def test_other_words_deny_no_refusal(text: str) -> None:
    assert not denies_refusal(text)


def test_a_promise_beside_it_is_noted(dana: House) -> None:
    dana.says(DANA, "no digo que no pague, les pago el viernes 208.33")
    assert [one.amount for one in dana.rows(Promise)] == [20833]
    assert cases(dana) == []
