"""A number that is to stay, and one that was said to be off and still gets texts."""

import pytest

from intents import classify
from intents.law import read_law
from intents.rules import number_kept, sent_after_removal
from intents.wrong_number import read_wrong_number


@pytest.mark.parametrize(
    "text",
    [
        "no dont take my number off",
        "dont take my number off!! my loan is on here",
        "wrong name but dont take my number off",
        "never take my number off",
        "dont drop my number",
        "keep my number on",
        "leave my number on there",
        "no no keep my number on, just quit asking for marisol",
        "no borre mi numero por favor",
        "no quite mi numero de la lista",
        "不要把我的号码移除",
        "别删我的号码",
        "唔好剷走我個號碼",
        "別把我號碼拿掉",
    ],
)
def test_a_number_that_is_to_stay_is_taken_off_by_nobody(text: str) -> None:
    assert read_law(text) is None
    assert read_wrong_number(text) is None
    reading = classify(text)
    assert (reading.intent, reading.why.rule) == ("speak_to_agent", number_kept.RULE)


@pytest.mark.parametrize(
    "text",
    [
        "take my number off",
        "why dont you take my number off",
        "dont text me, take my number off",
        "dont ever text me again, take my number off",
        "no, take my number off",
        "leave my number alone",
        "borre mi numero por favor",
        "no me escriban, borren mi numero",
        "把我的号码移除",
        "不要再发，把我的号码移除",
    ],
)
def test_one_that_is_to_go_goes(text: str) -> None:
    law = read_law(text)
    assert law is not None
    assert law.kind == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "why another one, you said it was removed",
        "i got another one, you said you took it off",
        "you said you removed my number and i got another text",
        "por que me llego otro, dijeron que ya lo quitaron",
        "怎么又发来了，不是说删了吗",
        "又嚟咗，唔係話剷咗咩",
    ],
)
def test_a_text_after_a_removal_is_a_complaint_that_holds_the_rest(text: str) -> None:
    assert read_law(text) is None
    reading = classify(text)
    assert (reading.intent, reading.why.rule) == ("complaint", sent_after_removal.RULE)
    assert "grey_opt_out" in reading.flags


@pytest.mark.parametrize(
    "text",
    [
        "you said it was removed, stop texting me",
        "you said you took it off, take it off now and stop texting me",
        "怎么又发来了，不是说删了吗，别再发了",
    ],
)
def test_with_a_request_beside_it_texts_end(text: str) -> None:
    law = read_law(text)
    assert law is not None
    assert law.kind == "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "you said the late fee was removed and i got charged again",
        "you told me you took my card off and autopay still ran",
        "me dijeron que quitaron el cargo y me llego otro",
    ],
)
def test_a_fee_that_was_said_to_be_off_is_none(text: str) -> None:
    assert classify(text).why.rule != sent_after_removal.RULE
