"""A better answer than one by text is wanted, or somebody to turn to if none comes: no end."""

import pytest

from intents import classify
from intents.law import is_contrary, read_law

WAITS = (
    "I don't want a sorry by text message. I want to know what is being done",
    "I don't want an apology over text. What are you going to do about it",
    "dont send me a sorry by text, i want to know whats being done",
    "I do not want excuses by text. I want somebody to deal with this",
    "I didnt ask for an apology text, I asked what you will do",
    "dont want your automated apologies by text, want a human",
    "ok and who do i bug if nobody gets back to me",
    "and who do i contact if no one answers",
    "who should i bother if you dont get back to me",
    "no quiero una disculpa por mensaje, quiero saber que van a hacer",
    "a quien molesto si nadie me responde",
    "And I want it in writing, in the mail.",
    "put that in writing please",
    "我不要短信道歉，我要知道你们怎么处理",
    "唔好短訊講對唔住，我想知你哋點跟進",
)
ENDS = (
    "I don't want an apology by text, I want you to stop texting me",
    "I don't want a sorry by text message. I want no more texts",
    "I don't want an apology by text. I don't want texts at all",
    "I dont want your excuses by text, leave me alone",
    "I dont want excuses or texts from you anymore",
    "I dont want apologies or texts",
    "I don't want a sorry by text message, take me off the list",
    "who do i bug to get off this list",
    "who do i contact if you dont stop texting me",
    "nobody gets back to me so stop texting",
    "spare me the excuses and the texts",
    "I want everything by mail, nothing on my phone",
    "are yall done texting me yet, i dont want this",
    "need this in writing, no texting",
    "I want it in writing that you wont text me anymore",
    "send a letter in the mail and get off my phone",
    "no quiero disculpas por mensaje, ya no me escriban",
    "我不要短信道歉，别再发了",
    "我不要道歉也不要短信",
)


@pytest.mark.parametrize("text", WAITS)
def test_who_waits_for_an_answer_ends_no_texts(text: str) -> None:
    assert read_law(text) is None
    assert is_contrary(text)
    assert "stop" not in (classify(text).intent, classify(text).second)


@pytest.mark.parametrize("text", ENDS)
def test_an_end_of_texts_beside_it_is_one(text: str) -> None:
    reading = classify(text)
    assert "stop" in (reading.intent, reading.second)
    assert reading.decision == "act"
