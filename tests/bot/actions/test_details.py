"""What is said after a case was opened goes to the case, and is no question for every word."""

import pytest

from models.cases import CaseEvent
from tests.bot.actions.seen import cases, happened
from tests.bot.house import STRANGER, House

GRIEVANCE = "your collector was very rude to me on the phone, I want to complain"


@pytest.mark.parametrize(
    ("first", "more", "told"),
    [
        (GRIEVANCE, "he did it in front of my kids", "added this to your complaint"),
        ("我要投诉，你们的催收员骂我", "是上周二中午的事", "已补充到您的投诉"),
        ("quiero poner una queja, me gritaron", "fue el martes al mediodía", "Agregamos esto"),
        ("i never took this loan, not my debt", "i was abroad that year", "added this to"),
        ("i filed for bankruptcy chapter 7", "the court is in baltimore", "added this to"),
        ("my phone was stolen", "it happened on the bus", "added this to"),
    ],
)
def test_more_about_it_is_put_with_the_case(house: House, first: str, more: str, told: str) -> None:
    house.says(STRANGER, first)
    assert told in house.says(STRANGER, more)[0]
    assert len(cases(house)) == 1
    assert happened(house) == ["opened", "added"]
    assert house.rows(CaseEvent)[-1].inbound_id == 2


def test_the_question_for_details_is_put_once(house: House) -> None:
    assert "What happened, and when?" in house.says(STRANGER, "complaint")[0]
    assert "What happened" not in house.says(STRANGER, "he shouted at me")[0]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("how do i pay", "You can pay at"),
        ("I lost my job and cannot pay this month", "many people go through this"),
        ("STOP", "opted out"),
        ("thanks", "welcome"),
    ],
)
def test_another_request_is_served_and_no_detail(house: House, said: str, told: str) -> None:
    house.says(STRANGER, GRIEVANCE)
    assert told in house.says(STRANGER, said)[0]
    assert happened(house).count("added") == 0


def test_after_half_an_hour_a_text_stands_by_itself(house: House) -> None:
    house.says(STRANGER, GRIEVANCE)
    house.passes(minutes=31)
    house.says(STRANGER, "somewhere around noon i guess")
    assert happened(house) == ["opened"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("so am i getting it back", "Your question is with"),
        ("會唔會影響我TU", "您的問題也記入"),
        ("y me van a regresar algo", "Your question is with"),
    ],
)
def test_a_further_question_gets_the_word_that_it_is_with_the_case(
    house: House, said: str, told: str
) -> None:
    house.says(STRANGER, "your collector was very rude to me, i want to complain")
    house.says(STRANGER, "and he yelled at my mother on the phone")
    assert told in house.says(STRANGER, said)[0]
