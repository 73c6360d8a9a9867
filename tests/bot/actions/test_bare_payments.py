"""A payment told in one text: amount, day and way together, made or still to come."""

import pytest

from bot.words.payments.bare_payments import is_bare_payment
from models.cases import Case
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.fixture
def proved(dana: House) -> House:
    dana.proves()
    return dana


@pytest.mark.parametrize(
    ("paid", "said"),
    [
        ("i paid already", "150 on friday by debit"),
        ("i paid already", "150, friday"),
        ("ya pague", "150 el viernes"),
        ("我已经还了", "150，周五转的"),
        ("我已經還了", "星期五轉咗150"),
    ],
)
def test_amount_and_day_are_taken_from_one_answer(proved: House, paid: str, said: str) -> None:
    proved.says(DANA, paid)
    (answer,) = proved.says(DANA, said)
    (claim,) = proved.rows(Case)
    assert claim.reference in answer
    assert (claim.details["amount"], claim.details["paid_on"]) == (15000, "2026-11-20")


@pytest.mark.parametrize("said", ["150, i'll send the rest friday", "150, y el resto el viernes"])
def test_the_day_of_the_rest_is_not_the_day_of_the_payment(proved: House, said: str) -> None:
    proved.says(DANA, "i paid already")
    (answer,) = proved.says(DANA, said)
    assert "day" in answer or "dia" in answer
    assert proved.rows(Case) == []


@pytest.mark.parametrize("first", [(), ("150",)])
@pytest.mark.parametrize("said", ["it took it twice!!", "they charged me twice", "扣了我两次"])
def test_a_debit_taken_twice_is_disputed_whatever_was_asked(
    proved: House, first: tuple[str, ...], said: str
) -> None:
    proved.says(DANA, "i paid already")
    for text in first:
        proved.says(DANA, text)
    (answer,) = proved.says(DANA, said)
    assert [kind for kind, _ in cases(proved)] == ["dispute"]
    assert proved.rows(Case)[0].reference in answer


@pytest.mark.parametrize("said", ["185.18 on the 19th, zelle", "185.18，19号，微信"])
def test_a_day_that_is_just_over_is_one_of_a_payment_made(proved: House, said: str) -> None:
    proved.says(DANA, said)
    (claim,) = proved.rows(Case)
    assert (claim.kind, claim.details["paid_on"]) == ("payment_claim", "2026-11-19")


@pytest.mark.parametrize("said", ["185.18 on the 28th, zelle", "150 on friday by debit"])
def test_where_both_can_be_it_is_asked(proved: House, said: str) -> None:
    (answer,) = proved.says(DANA, said)
    assert "1 = a payment you made, 2 = a payment to come" in answer
    assert proved.rows(Case) == []
    (noted,) = proved.says(DANA, "2")
    assert "you will pay" in noted


@pytest.mark.parametrize(
    "text",
    [
        "i'll pay 150 on friday by debit",
        "paying 150 friday with my card",
        "150 next friday, zelle",
        "can i send 150 on friday by zelle?",
        "周五还150，微信",
        "how do i pay 150 by card on friday",
        "150 on friday",
        "my card ends 4411",
    ],
)
def test_what_says_more_is_read_as_it_is(text: str) -> None:
    assert not is_bare_payment(text)


@pytest.mark.parametrize("said", ["ref 88213", "confirmation number is AB12345", "流水号8829123"])
def test_the_number_of_a_payment_goes_to_its_claim(proved: House, said: str) -> None:
    proved.says(DANA, "i paid $50 yesterday")
    (answer,) = proved.says(DANA, said)
    assert proved.rows(Case)[0].reference in answer
    assert len(cases(proved)) == 1
