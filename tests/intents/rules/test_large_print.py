"""Larger letters are asked of a person; letters instead of texts are another wish."""

import pytest

from bot.words.texts.channels import channel_wished
from intents import classify
from intents.rules import large_print


@pytest.mark.parametrize(
    "text",
    [
        "I should also like to receive your letters in larger print, my eyes are poor",
        "could you send letters in large print please",
        "can you text in bigger letters",
        "me pueden mandar las cartas con letra mas grande",
        "信里的字能不能大一点",
        "封信啲字可唔可以大啲",
        "字太小看不清，能不能大一点",
    ],
)
def test_larger_print_calls_a_person_and_ends_no_texts(text: str) -> None:
    reading = classify(text)
    assert (reading.intent, reading.second) == ("speak_to_agent", None)
    assert reading.why.rule == large_print.RULE
    assert channel_wished(text) is None


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("send me letters instead of texts", "letter"),
        ("me pueden mandar cartas en vez de mensajes", "letter"),
        ("write to me by letter, i have a big family", "letter"),
    ],
)
def test_letters_instead_are_another_way(text: str, channel: str) -> None:
    assert channel_wished(text) == channel
    assert classify(text).why.rule != large_print.RULE


@pytest.mark.parametrize(
    "text", ["i want a bigger loan", "能不能借大一点", "un prestamo mas grande"]
)
def test_a_larger_loan_is_no_print(text: str) -> None:
    assert classify(text).why.rule != large_print.RULE
