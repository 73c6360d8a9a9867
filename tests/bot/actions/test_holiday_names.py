"""Holidays asked after by name."""

import pytest

from bot.actions.holiday_names import asks_of_holiday
from bot.dialogue.by_words import BY_WORDS
from intents import classify
from tests.bot.house import STRANGER, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("are you open on thanksgiving", "On Thu, Nov 26 our team is not there"),
        ("u open thanksgiving?", "answers next on Fri, Nov 27"),
        ("are yall closed for christmas", "On Fri, Dec 25 our team is not there"),
        ("you working black friday?", "answers next on Fri, Nov 27"),
        ("are you open christmas eve", "answers next on Thu, Dec 24"),
        ("are u open mlk day", "On Mon, Jan 18, 2027 our team is not there"),
        ("open new years day?", "On Fri, Jan 1, 2027 our team is not there"),
        ("感恩节你们上班吗", "11月26日星期四没有人工服务"),
        ("圣诞节有人吗", "12月25日星期五没有人工服务"),
        ("感恩節開門嗎", "11月26日星期四沒有真人服務"),
        ("abren el dia de accion de gracias?", "El jue 26 nov el equipo no atiende"),
        ("trabajan en navidad?", "El vie 25 dic el equipo no atiende"),
    ],
)
def test_the_day_is_found_and_nobody_is_called(house: House, said: str, told: str) -> None:
    assert told in house.says(STRANGER, said)[0]
    assert house.thread(STRANGER).mode == "bot"


@pytest.mark.parametrize(
    "said",
    [
        "i can pay after christmas",
        "happy thanksgiving",
        "can someone call me after thanksgiving",
        "圣诞快乐",
        "my hours got cut since thanksgiving and i dont know how i am going to pay any of it",
        "feliz navidad",
    ],
)
def test_a_holiday_that_is_only_named_asks_for_no_hours(said: str) -> None:
    reading = classify(said)
    meant = [one.intent for one in BY_WORDS if one.means(said, reading)]
    assert "speak_to_agent" not in meant
    assert not asks_of_holiday(said)
