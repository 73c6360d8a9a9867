"""Texts that are to end behind a payment to come, and those that are to end now."""

import pytest

from intents import classify
from intents.law import read_law
from intents.rules import paid_first


@pytest.mark.parametrize(
    "text",
    [
        "once i pay friday dont text me again",
        "ill pay friday then you can stop texting me",
        "ill pay tomorrow so you can stop texting",
        "ill pay 208 friday and then no more texts please",
        "pago el viernes y luego ya no me escriban",
        "cuando les pague el viernes ya no me escriban",
        "我周五还，还了就别发了",
        "我聽日還，還咗就唔好再send喇",
    ],
)
def test_the_promise_is_heard_and_no_text_ends(text: str) -> None:
    assert read_law(text) is None
    reading = classify(text)
    assert (reading.intent, reading.why.rule) == ("promise_to_pay", paid_first.RULE)


@pytest.mark.parametrize(
    "text",
    [
        "after i pay dont text me anymore",
        "once its paid off please stop texting me",
        "cuando pague ya no me escriban",
        "en cuanto pague dejen de mandarme mensajes",
    ],
)
def test_without_a_day_texts_go_on_as_well(text: str) -> None:
    assert read_law(text) is None
    reading = classify(text)
    assert reading.intent not in {"stop", "promise_to_pay"} or reading.decision != "act"


@pytest.mark.parametrize(
    "text",
    [
        "stop texting me ill pay friday",
        "stop texting me, once i pay i want no more texts",
        "ill pay friday, stop texting me",
        "i already paid it off so stop texting me",
        "i paid so you can stop texting me",
        "i pay every month so stop texting me",
        "i will pay friday but stop texting me now",
        "pago el viernes, dejen de mandarme mensajes",
        "ya pague, no me manden mas mensajes",
        "我已经还了，别再发了",
        "我周五会还的，别再发短信了",
    ],
)
def test_whoever_ends_them_now_ends_them(text: str) -> None:
    law = read_law(text)
    assert law is not None
    assert law.kind == "opt_out"
