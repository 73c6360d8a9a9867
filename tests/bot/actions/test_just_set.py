"""What was set up last is told to whoever asks for it."""

import pytest

from bot.words.talk.just_set import asks_what_was_set
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("i will pay 208.33 on friday", "what did i just set up", "$208.33 on Fri, Nov 27"),
        ("i will pay 208.33 on friday", "wait what did we just do", "$208.33 on Fri, Nov 27"),
        ("only text me after 6pm", "what did i just set up", "between 6:00 PM and 8:00 PM"),
        ("two texts a week at most", "what did i just change", "at most 2 texts a week"),
        ("only send me payment reminders", "what did i sign up for", "payment reminders only"),
        ("text me in spanish", "what did i just change", "ahora le escribimos en español"),
        ("i lost my job, i cant pay", "what did i just sign up for", "C-"),
        ("dont text me this week", "what did i just set up", "before Mon, Nov 23"),
        ("im at work until 6, dont text me before", "what did i just set up", "6:00 PM today"),
        ("我周五还208.33", "我刚才设了什么", "11月27日星期五"),
        ("我週五還208.33", "我剛才約了什麼", "11月27日星期五"),
        ("我星期五還208.33", "我頭先set咗啲咩", "11月27日星期五"),
        ("只在晚上六点后发短信", "我刚刚改了什么？", "18:00到20:00"),
        ("pago 208.33 el viernes", "que acabo de programar?", "vie 27 nov"),
        ("solo escribanme despues de las 6pm", "que acabo de configurar", "6:00 p.m."),
    ],
)
def test_the_last_of_it_is_told_again(dana: House, before: str, asked: str, told: str) -> None:
    dana.says(DANA, before)
    (answer,) = dana.says(DANA, asked)
    assert told in answer


def test_the_latest_of_several_is_told(dana: House) -> None:
    dana.says(DANA, "only text me after 6pm")
    dana.passes(minutes=1)
    dana.says(DANA, "i will pay 208.33 on friday")
    assert "Nov 27" in dana.says(DANA, "what did i just set up")[0]
    dana.passes(minutes=1)
    dana.says(DANA, "only text me after 5pm")
    assert "5:00 PM" in dana.says(DANA, "what did i just set up")[0]


def test_where_nothing_was_set_up_that_is_said(dana: House) -> None:
    assert "no payment day" in dana.says(DANA, "what did i just set up")[0]


@pytest.mark.parametrize(
    "text",
    [
        "what did i do wrong", "what can you do", "what did i pay last month", "what do i owe",
        "what did you just send me", "que hice mal", "我做错了什么", "我刚才付了多少",
        "what did i just pay",
    ],
)  # fmt: skip
def test_other_questions_are_left(text: str) -> None:
    assert not asks_what_was_set(text)
