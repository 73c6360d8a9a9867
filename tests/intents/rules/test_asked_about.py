"""Questions about an end of texts, and wishes about them that end none."""

import pytest

from intents import classify
from intents.law import read_law
from intents.rules import asked_about


@pytest.mark.parametrize(
    "text",
    [
        "so you won't text me anymore?",
        "so no more texts, right?",
        "will you stop texting me when it's paid off",
        "who told you to stop texting me",
        "did my husband ask you to stop texting",
        "is there some way to opt out later on",
        "how long would it take to get off the list if i wanted",
        "do you stop messaging people when they're in court?",
        "will you stop texting me cuando termine",
        "entonces ya no me van a escribir?",
        "si pago hoy, dejan de mandarme mensajes?",
        "那你们不会再发了吧？",
        "还清了就不发短信了吗",
        "when i pay it off will you stop texting me",
        "when will you stop texting me",
        "how long until you stop texting",
        "if i pay will you leave me alone",
        "did you stop texting me",
        "have you stopped the reminders",
        "cuando van a dejar de mandar mensajes",
        "hasta cuando me van a mandar mensajes",
        "cuando termine de pagar ya no me van a mandar mensajes?",
        "我今天还了你们就不发了吧",
        "還清咗係咪就唔會再send",
        "我今日還咗你哋就唔會再send㗎啦",
        "什么时候停止发短信",
    ],
)
def test_whether_texts_end_may_be_asked(text: str) -> None:
    reading = classify(text)
    assert (reading.intent, reading.decision, reading.why.rule) == ("help", "act", asked_about.RULE)
    assert read_law(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "are you gonna stop texting me or what",
        "you gonna stop texting me?",
        "will you please stop texting me",
        "when will you finally stop texting me? stop",
        "ya basta cuando van a dejar de mandar mensajes, dejen de escribirme",
        "is there any way to opt out of this",
        "how long will it take to get me off this list",
        "你们能不能不再发短信了",
        "pueden ya no mandarme mensajes?",
    ],
)
def test_a_request_in_the_form_of_a_question_is_one(text: str) -> None:
    assert classify(text).intent == "stop"


@pytest.mark.parametrize(
    "text",
    [
        "别老发一样的",
        "我不是机器人，别总是发同样的短信",
        "dejen de mandarme lo mismo",
        "唔該你哋唔好晚黑sd信息嚟啦",
        "soy el nieto, ella no sabe mandar mensajes, cuanto debe?",
    ],
)
def test_another_wish_about_texts_ends_none(text: str) -> None:
    reading = classify(text)
    assert "stop" not in {reading.intent, reading.second} or reading.decision != "act"


@pytest.mark.parametrize(
    "text",
    [
        "I didn't say stop, I only said not at night",
        "yo no dije que no me mandaran, solo que no de noche",
        "喂 我没说不要啊 我只是说别晚上发",
        "我冇話唔要短信喎 你搞錯咗",
    ],
)
def test_who_asked_for_less_gets_texts_again(text: str) -> None:
    found = read_law(text, opted_out=True)
    assert found is not None
    assert found.kind == "opt_in"
    before = read_law(text)
    assert before is None or before.kind != "opt_out"


@pytest.mark.parametrize(
    "text",
    [
        "quit bugging me ill pay friday",
        "别烦我 我周五还",
        "please stop texting i can pay on the 3rd",
    ],
)
def test_a_promise_beside_an_end_of_texts_is_heard(text: str) -> None:
    reading = classify(text)
    assert (reading.intent, reading.second) == ("stop", "promise_to_pay")
