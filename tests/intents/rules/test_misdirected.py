"""Texts that came to us by mistake, and texts of ours that did."""

import pytest

from intents import classify
from intents.wrong_number import MISDIRECTED, read_wrong_number

BY_MISTAKE = [
    "不好意思发错人了，刚才那条不是发给你们的",
    "刚才那条发错了",
    "我发错了",
    "上一条信息发错人了，抱歉",
    "不好意思，这是发给我老婆的",
    "唔好意思傳錯咗，嗰條唔係傳畀你哋",
    "抱歉，剛剛那條訊息不是要傳給您的",
    "sorry that last text was meant for someone else",
    "sorry wrong person, that text wasn't for you",
    "oops sorry wrong person, that wasnt for you",
    "my last message was for someone else",
    "oops wrong chat",
    "i sent that to the wrong person",
    "meant to text my sister sorry",
    "perdon ese mensaje no era para ustedes",
    "me equivoque de chat, disculpen",
    "perdon, era para otra persona",
]
OURS = [
    "you texted the wrong person",
    "you have the wrong number",
    "sorry wrong number",
    "发错人了",
    "你们发错人了",
    "你给我发错了",
    "我觉得你们发错人了",
    "你哋搵錯人",
    "i think this text was meant for someone else",
    "your message was meant for someone else, i'm not dana",
    "this is not her number",
    "se equivocaron de numero",
    "este no es el numero de dana",
]


@pytest.mark.parametrize("text", BY_MISTAKE)
def test_a_text_sent_by_mistake_says_nothing_of_whose_phone_it_is(text: str) -> None:
    reading = classify(text)
    assert (reading.intent, reading.second) == ("out_of_scope", None)
    assert reading.why.rule == MISDIRECTED
    assert read_wrong_number(text) is None


@pytest.mark.parametrize("text", OURS)
def test_whoever_says_that_we_are_mistaken_is_believed(text: str) -> None:
    assert read_wrong_number(text) is not None
    assert classify(text).intent == "wrong_number"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("sorry that text wasnt for you. what is my balance", "check_balance"),
        ("that wasn't for you, stop texting me", "stop"),
        ("thats not for you to decide, i want to file a complaint", "complaint"),
        ("刚才那条发错了，我想问还欠多少", "check_balance"),
    ],
)
def test_what_else_is_asked_beside_it_is_read(text: str, intent: str) -> None:
    assert classify(text).intent == intent
