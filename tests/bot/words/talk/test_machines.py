"""Words of a machine that writes, and words that only name one."""

import pytest

from bot.words.talk.machines import asks_if_machine


@pytest.mark.parametrize(
    "text",
    [
        "are you a bot",
        "im not gonna do nothing. just tired. youre a computer anyway arent you",
        "am i talking to a machine",
        "ur just a robot lol",
        "you're not even human",
        "are you a real person",
        "eres un robot verdad",
        "你是机器人吧",
        "你們是真人嗎",
    ],
)
def test_whoever_asks_if_a_machine_writes_is_heard(text: str) -> None:
    assert asks_if_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "get me a human not a robot",
        "stop sending me robot texts",
        "are you the person i spoke to",
        "its a computer error",
        "it's a person from your office",
        "my computer died so i cant pay",
        "this is a robocall",
        "转人工",
        "收聲啦你個機械人,一個字都唔好再彈出嚟",
        "你们机器人翻来覆去就那一句，气人",
        "quiero hablar con una persona",
    ],
)
def test_a_machine_that_is_only_named_is_none_asked_about(text: str) -> None:
    assert not asks_if_machine(text)
