"""A wish that a text of the sender's own be forgotten names an end, and ends no texts of ours."""

import pytest

from intents import classify
from intents.wrong_number import MISDIRECTED


@pytest.mark.parametrize(
    "text",
    [
        "delete my last message",
        "please delete the last text i sent you",
        "ignore my previous text",
        "oops delete that message i just sent",
        "borren mi último mensaje",
        "por favor elimine el mensaje que le mandé",
        "删掉我刚才发的那条短信",
        "請刪除我上一條訊息",
    ],
)
def test_ones_own_text_is_forgotten(text: str) -> None:
    reading = classify(text)
    assert reading.why.rule == MISDIRECTED
    assert not reading.flags


@pytest.mark.parametrize(
    "text",
    ["delete my number", "delete me", "delete my last message and stop texting", "删除我的号码"],
)
def test_a_number_that_is_deleted_is_an_end_of_texts(text: str) -> None:
    assert classify(text).intent == "stop"


def test_deleting_all_messages_is_not_forgetting_one() -> None:
    assert classify("delete all my messages and my number").why.rule != MISDIRECTED
