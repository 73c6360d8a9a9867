"""What will not be paid since a payment was made, and words that are near to it."""

import pytest

from bot.words.payments.not_again import paid_words, pays_no_more
from intents.entities import find_date_entities


@pytest.mark.parametrize(
    "text",
    [
        "if it went thru im not paying again on the 30th",
        "if you got it dont charge me on the 5th",
        "so i wont pay on the 5th",
        "si ya llego no pago el dia 5",
        "entonces el 5 ya no pago",
        "asi que no me cobren el 5",
        "如果收到我5號就唔使再俾㗎啦",
        "如果收到了5號就不用再還了",
        "收到的话5号我就不还了",
        "5号我就不还了",
    ],
)
def test_the_day_on_which_nothing_is_paid_is_left_out(text: str) -> None:
    assert pays_no_more(text)
    assert not find_date_entities(paid_words(text))


@pytest.mark.parametrize(
    "text", ["i get paid on the 1st so dont take it twice", "我1号才发工资，别扣两次"]
)
def test_the_day_of_an_income_tells_of_no_payment(text: str) -> None:
    assert pays_no_more(text)


@pytest.mark.parametrize(
    "text", ["i paid yesterday so i wont pay on the 5th", "昨天还了208那5号我就不还了"]
)
def test_a_payment_beside_it_keeps_its_day(text: str) -> None:
    assert not pays_no_more(text)
    assert len(find_date_entities(paid_words(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "i paid on the 5th",
        "i didnt pay on the 5th",
        "no problem i paid it on the 20th",
        "no, pague el 20",
        "no es el 5 pague el 20",
        "no pude pagar el viernes",
        "有没有收到5号还的",
        "我要不要还5号那笔",
        "差不多还了208",
        "我是不是已经还了",
        "还不了",
        "收不到",
    ],
)
def test_other_words_with_a_no_are_left_whole(text: str) -> None:
    assert not pays_no_more(text)
    assert len(find_date_entities(paid_words(text))) == len(find_date_entities(text))
