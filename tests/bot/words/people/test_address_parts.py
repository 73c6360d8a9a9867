"""Parts of an address that are put right or added, and days and sums that are none."""

import pytest

from bot.words.people.address_parts import puts_address_right


@pytest.mark.parametrize(
    "text",
    [
        "wait its apt 6 not 5",
        "sorry apt 6b",
        "apt 6",
        "actually its the 6th floor",
        "wait, the zip is 11354 not 11355",
        "perdón es depto 6 no 5",
        "me faltó el depto 4",
        "等等，是6楼不是5楼",
        "等等，係6樓唔係5樓",
        "我話6樓呀，改返啱佢",
        "也是601室，写错了",
        "漏了，是B座",
        "6楼",
        "门牌应该是102号",
        "不是100号，是102号",
    ],
)
def test_a_part_of_an_address_is_put_right(text: str) -> None:
    assert puts_address_right(text)


@pytest.mark.parametrize(
    "text",
    [
        "不是5号是6号",
        "等等，6号再还",
        "改成每月20号",
        "等等，我房子卖了",
        "改手机号",
        "no 5",
        "es el 5",
        "no es mi casa",
        "call me at 5",
        "i cant pay, wait",
        "my house is not sold",
    ],
)
def test_other_words_are_no_part_of_an_address(text: str) -> None:
    assert not puts_address_right(text)
