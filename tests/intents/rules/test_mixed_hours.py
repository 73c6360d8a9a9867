"""A request in one language and its hour in another: none at that hour, and not none at all."""

import pytest

from intents import classify
from intents.law import read_law


@pytest.mark.parametrize(
    "text",
    [
        "no me manden texts at night porfa",
        "no me manden texts after 9",
        "no me escriban at work",
        "no me texteen on sundays",
        "ya no me manden textos until friday",
        "no me escriban when im at work",
        "on sundays no me escriban",
        "no me manden mensajes tan early",
        "stop texting me por la noche",
        "no more texts en la mañana",
        "stop texting me los domingos",
        "please stop sending me texts despues de las 9",
        "por la noche dont text me",
        "别发短信给我 at night",
        "不要 text 我 after 9pm",
        "唔好 text 我 after 10pm",
        "at night 别发短信给我",
        "上班时间 don't text me",
        "dont text me 上班的时候",
        "stop texting me 半夜",
    ],
)
def test_the_hour_limits_the_request(text: str) -> None:
    assert read_law(text) is None
    reading = classify(text)
    assert (reading.intent, reading.decision) == ("message_preferences", "act")
    assert "partial_opt_out" in reading.flags


@pytest.mark.parametrize(
    "text",
    [
        "no me manden texts anymore",
        "no me escriban ever again",
        "no me manden texts at night or ever",
        "stop texting me nunca mas",
        "stop texting me ya, ni de noche ni de dia",
        "it's after 9, no me manden mas mensajes",
        "im at work, no me escriban mas",
        "estoy en el trabajo stop texting me",
        "no more texts por favor",
        "不要 text 我 ever",
        "别 text 我 anymore",
        "don't text me 了",
    ],
)
def test_without_an_hour_or_for_good_it_ends_all(text: str) -> None:
    law = read_law(text)
    assert law is not None
    assert law.kind == "opt_out"
