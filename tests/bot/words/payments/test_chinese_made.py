"""Chinese payments that were made, by the words for having paid, and those still to come."""

import pytest

from bot.words.payments.made import was_made


@pytest.mark.parametrize(
    "text",
    [
        "我禮拜五繳了 208.33",
        "禮拜五繳了208.33",
        "我星期五俾咗208.33",
        "這禮拜一繳了208.33",
        "上週五繳了208.33",
        "上禮拜五繳了",
        "十一月二十號繳了208.33",
        "禮拜五繳了兩百",
        "我说我交了 不是要交",
        "我說我繳了 不是要繳",
        "11/20 用網銀轉的",
        "上周五交的208.33",
        "係星期五俾嘅",
        "已經繳了 你們查一下",
    ],
)
def test_it_was_made(text: str) -> None:
    assert was_made(text)


@pytest.mark.parametrize(
    "text",
    [
        "禮拜五會繳208.33",
        "禮拜五繳208.33",
        "我禮拜五會繳了208.33",
        "等我繳了再跟你說",
        "我還沒繳",
        "繳了學費，禮拜五還208.33",
        "禮拜五繳了薪水就還",
        "周五要还的208",
        "每个月5号还的208",
        "下周五还的208",
        "打了3个电话给你们",
        "交了2份文件",
        "我答应周五还的",
        "我用微信轉",
        "我禮拜五才能繳",
    ],
)
def test_it_is_not_said_to_be_made(text: str) -> None:
    assert not was_made(text)
