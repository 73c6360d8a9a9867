"""Whether a payment to come stands beside one that was made."""

import pytest

from bot.words.promises.beside_made import promises_beside


@pytest.mark.parametrize(
    "text",
    [
        "i already paid 100 friday and i'll pay the other 108 this friday",
        "paid 100 today, rest on friday",
        "sent 50 now, 50 on friday",
        "paid 80 monday, 120 on friday",
        "ya pague 100 y el viernes le pago lo demas",
        "ya pagué 100, el resto el viernes",
        "还了100，剩下的周五还",
        "昨天还了100 周五再还108",
    ],
)
def test_another_is_to_come(text: str) -> None:
    assert promises_beside(text)


@pytest.mark.parametrize(
    "text",
    [
        "ya pague 208.33 el viernes",
        "ademas ya pagué 208.33 el viernes",
        "besides i already paid 208.33 friday",
        "also i already paid 208.33 on thursday",
        "i already paid you guys 208.33 on the 14th",
        "周五已经还了208.33",
        "我星期五已经还过208.33了呀",
        "禮拜五繳了208.33",
    ],
)
def test_the_day_is_of_what_was_paid(text: str) -> None:
    assert not promises_beside(text)
