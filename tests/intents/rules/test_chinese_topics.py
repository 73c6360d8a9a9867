"""What stands before a Chinese prohibition: whom it is said to, or what alone is to end."""

import pytest

from intents.law import read_law, uncertainty
from intents.rules.chinese_topics import names_a_topic


@pytest.mark.parametrize(
    "before",
    ["", "以后", "请你们", "短信请", "麻烦以后都", "我说过了,", "这支门号以后都", "一条都", "你哋"],
)
def test_an_addressee_a_time_from_now_or_the_texts_are_no_topic(before: str) -> None:
    assert not names_a_topic(before)


@pytest.mark.parametrize("before", ["图片", "晚饭时间", "工头的号码", "过节问候", "英文嗰版"])
def test_a_kind_an_hour_or_the_number_of_another_is_a_topic(before: str) -> None:
    assert names_a_topic(before)


@pytest.mark.parametrize("text", ["别发了", "短信请别再发了", "以后都唔好send", "麻煩以後不要再傳"])
def test_a_prohibition_without_a_topic_ends_all_texts(text: str) -> None:
    read = read_law(text)
    assert read is not None
    assert read.kind == "opt_out"


@pytest.mark.parametrize("text", ["图片不要发，流量不够", "晚饭时间别发，七点以后没问题"])
def test_a_prohibition_with_a_topic_of_its_own_is_left_to_the_model(text: str) -> None:
    assert read_law(text) is None
    verdict = uncertainty(text)
    assert verdict is not None
    assert verdict.certainty in {"likely", "partial"}
