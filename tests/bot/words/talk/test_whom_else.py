"""Whom to turn to if nobody answers, what is being done, and waiting in vain."""

import pytest

from bot.words.talk.whom_else import asks_what_is_done, asks_whom_else, waits_in_vain


@pytest.mark.parametrize(
    "text",
    [
        "ok and who do i bug if nobody gets back to me", "who do i call if no one answers",
        "who should i talk to if you dont get back to me", "what if nobody gets back to me",
        "who can i contact if i dont hear back", "who do i yell at if nobody calls",
        "a quien molesto si nadie me responde", "con quien hablo si no me contestan",
        "如果没人回我我找谁", "冇人覆我搵邊個",
    ],
)  # fmt: skip
def test_somebody_to_turn_to_is_asked_for(text: str) -> None:
    assert asks_whom_else(text)


@pytest.mark.parametrize(
    "text",
    [
        "who do i pay if nobody answers the phone", "nobody gets back to me",
        "who do i bug to get off this list", "who do i call to make a payment",
        "what if i dont pay", "who called me", "con quien hablo para pagar", "没人回我",
    ],
)  # fmt: skip
def test_other_questions_are_not(text: str) -> None:
    assert not asks_whom_else(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to know what is being done", "what are you doing about it",
        "whats being done about this", "what are you going to do about that",
        "quiero saber que van a hacer", "我要知道你们怎么处理",
    ],
)  # fmt: skip
def test_what_is_done_is_asked(text: str) -> None:
    assert asks_what_is_done(text)


@pytest.mark.parametrize(
    "text", ["what do i do now", "when are you done", "what can you do for me", "que hago ahora"]
)
def test_what_to_do_is_another_question(text: str) -> None:
    assert not asks_what_is_done(text)


@pytest.mark.parametrize(
    "text",
    [
        "If I don't hear by Friday I am going to the CFPB", "if nobody calls me i'm reporting you",
        "if you dont fix it i will go to the attorney general",
        "si nadie me contesta voy a la cfpb", "再不回复我就投诉到监管",
    ],
)  # fmt: skip
def test_who_waits_in_vain(text: str) -> None:
    assert waits_in_vain(text)


@pytest.mark.parametrize(
    "text",
    [
        "you charged me twice, going to the cfpb",
        "i will report you",
        "又要投诉，你们还是没人回我电话",
    ],
)
def test_another_grievance_is_its_own(text: str) -> None:
    assert not waits_in_vain(text)
