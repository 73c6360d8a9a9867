"""A joke that is asked for, praise of a machine, and a doubt that it understands."""

import pytest

from bot.words.talk.banter import asks_joke, praises_machine
from bot.words.talk.understood import asks_if_understood


@pytest.mark.parametrize(
    "text", ["tell me a joke then", "got any jokes", "cuentame un chiste", "讲个笑话吧"]
)
def test_a_joke_is_asked_for(text: str) -> None:
    assert asks_joke(text)


@pytest.mark.parametrize("text", ["this is a joke", "is this a joke", "your service is a joke"])
def test_who_calls_us_a_joke_asks_for_none(text: str) -> None:
    assert not asks_joke(text)


@pytest.mark.parametrize(
    "text",
    ["ur alright for a robot", "good bot", "not bad for a machine", "you're pretty cool for a bot",
     "eres muy amable para ser un robot"],
)  # fmt: skip
def test_praise_is_heard(text: str) -> None:
    assert praises_machine(text)


@pytest.mark.parametrize(
    "text",
    ["are you a robot", "stupid robot", "i want a person not a bot", "im talking to a machine",
     "this bot is useless"],
)  # fmt: skip
def test_other_words_of_machines_are_none(text: str) -> None:
    assert not praises_machine(text)


@pytest.mark.parametrize(
    "text",
    ["you understand me? my english small", "sorry my english is bad", "do you understand me",
     "i speak little english", "me entiende?", "mi español es muy malo", "你们看得懂吗", "我中文不好"],
)  # fmt: skip
def test_a_doubt_that_we_understand(text: str) -> None:
    assert asks_if_understood(text)


@pytest.mark.parametrize(
    "text",
    ["i don't understand", "i dont understand my balance", "you dont understand, i cant pay",
     "my english is bad, can you call me", "in english please, mi español es malo",
     "no entiendo"],
)  # fmt: skip
def test_who_does_not_understand_us_or_wants_more_is_another(text: str) -> None:
    assert not asks_if_understood(text)
