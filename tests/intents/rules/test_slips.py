"""A slip of the keys is no wrong number, and a wrong number no slip."""

import pytest

from intents.normalise import fold
from intents.rules.slips import is_bare_slip
from intents.wrong_number import read_wrong_number


@pytest.mark.parametrize(
    "text",
    [
        "打错了 是200",
        "打錯了 一百二",
        "打错了，应该是周五",
        "打错了 是54 elm st",
        "打错字了",
        "我打错了",
        "打错金额了",
        "不好意思打錯了，我下週五還120",
        "打错了 改成12/4",
        "打錯咗，我係話唔要廣告啫，還款提醒要留返",
        "打错了 我是说我下周还",
        "打错了，我的意思是不要推广",
        "número equivocado, son 120",
        "wrong number, i meant 120",
    ],
)
def test_what_is_put_right_is_a_slip(text: str) -> None:
    assert read_wrong_number(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "打错了",
        "打错电话了",
        "你打错了",
        "您打错了，这里是3楼",
        "打错了吧",
        "打错了，我不欠钱",
        "打错了 我不认识这个人",
        "打错了 今天第三次了",
        "打错了 打了3次了",
        "打错了都三个月了",
        "打错了 13800138000不是我的",
        "打错了 这是200号",
        "打错了 我是说我不是他",
        "打错了 我的意思是没有这个人",
        "wrong number its 2am",
        "número equivocado",
        "número equivocado, son las 6 am",
    ],
)
def test_whoever_names_nothing_that_is_right_has_the_wrong_number(text: str) -> None:
    assert read_wrong_number(text)


@pytest.mark.parametrize(
    ("text", "bare"),
    [("打错了", True), ("不好意思打错了", True), ("打错电话了", False), ("打错了 别发了", False)],
)
def test_a_slip_may_stand_alone(text: str, bare: bool) -> None:
    assert is_bare_slip(fold(text)) is bare
