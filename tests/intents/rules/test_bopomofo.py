"""Bopomofo letters in place of words."""

import pytest

from intents.law import read_law
from intents.normalise import fold
from intents.rules.bopomofo import spelt_out

SPELT = {
    "ㄅ要再傳ㄌ": "不要再传了", "好ㄅ": "好吧", "ㄅ用ㄌ謝謝": "不用了谢谢", "還會傳ㄇ": "还会传吗", "ㄇ有收到": "没有收到",
    "ㄊㄨㄟˋ ㄉㄧㄥˋ": "退订", "ㄑㄩˇㄒㄧㄠ": "取消", "我ㄉ錢": "我的钱", "ㄏㄏ": "ㄏㄏ", "stop": "stop", "": "",
}  # fmt: skip


@pytest.mark.parametrize("text", SPELT)
def test_letters_become_the_words_they_stand_for(text: str) -> None:
    assert spelt_out(fold(text)).strip() == SPELT[text]


@pytest.mark.parametrize(
    "text", ["ㄅ要再傳訊息ㄌ", "簡訊ㄅ要再發給我ㄌ", "ㄅ想再收到簡訊ㄌ", "ㄊㄨㄟˋㄉㄧㄥˋ"]
)
def test_a_request_with_such_letters_ends_the_texts(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_out"


@pytest.mark.parametrize("text", ["我ㄉ餘額還有多少ㄋ", "繳好ㄌ", "ㄏㄏ好ㄅ"])
def test_such_letters_alone_ask_for_nothing(text: str) -> None:
    assert read_law(text) is None
