"""Trouble paying: no collection meanwhile, and the ways out that the lender offers."""

import pytest

from models.cases import Case
from tests.bot.actions.seen import cases, happened, holds
from tests.bot.house import DANA, STRANGER, House

LOST = "I lost my job and cannot pay this month"


@pytest.mark.parametrize(
    ("said", "told", "option"),
    [
        (LOST, "many people go through this", "3 = a payment plan"),
        ("我失业了，还不起这个月的", "很多人都会遇到困难", "3 = 分期还款计划"),
        ("我失業了，還不起這個月的", "很多人都會遇到困難", "3 = 分期還款計劃"),
        ("perdí mi trabajo y no puedo pagar", "le pasa a mucha gente", "3 = un plan de pagos"),
    ],
)
def test_it_opens_a_case_stops_collection_and_offers_ways_out(
    house: House, said: str, told: str, option: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    (case,) = house.rows(Case)
    assert told in answer
    assert option in answer
    assert case.reference in answer
    assert cases(house) == [("hardship", None)]
    assert holds(house) == [("collections", "hardship")]
    assert house.thread(STRANGER).escalation_reason == "hardship"


def test_a_person_answers_within_two_working_days(house: House) -> None:
    assert "by Tue, Nov 24" in house.says(STRANGER, LOST)[0]


@pytest.mark.parametrize(
    ("answer", "category", "told"),
    [
        ("1", "extension", "more time for one payment"),
        ("the second", "moved_due_date", "another due date each month"),
        ("a payment plan", "plan", "a payment plan"),
        ("3.", "plan", "a payment plan"),
    ],
)
def test_a_way_out_is_chosen_by_place_or_words(
    house: House, answer: str, category: str, told: str
) -> None:
    house.says(STRANGER, LOST)
    (noted,) = house.says(STRANGER, answer)
    assert told in noted
    assert "Until then nothing changes" in noted
    assert cases(house) == [("hardship", category)]
    assert happened(house) == ["opened", "added"]


@pytest.mark.parametrize("said", ["a plan", "分期可以吗", "un plan"])
def test_a_word_that_one_way_out_alone_has_chooses_it(house: House, said: str) -> None:
    house.says(STRANGER, "I lost my job and cannot pay this month")
    house.says(STRANGER, said)
    assert cases(house) == [("hardship", "plan")]


@pytest.mark.parametrize("said", ["no plan will help me", "not more time"])
def test_a_way_out_that_is_refused_is_not_chosen(house: House, said: str) -> None:
    house.says(STRANGER, "I lost my job and cannot pay this month")
    house.says(STRANGER, said)
    assert cases(house) == [("hardship", None)]


def test_other_words_go_to_the_case_as_they_are(house: House) -> None:
    house.says(STRANGER, LOST)
    (noted,) = house.says(STRANGER, "i could manage a little until i find something new")
    assert "added this to" in noted
    assert cases(house) == [("hardship", None)]
    assert happened(house) == ["opened", "added"]


def test_a_second_word_of_trouble_is_no_second_case(house: House) -> None:
    house.says(STRANGER, LOST)
    house.says(STRANGER, "1")
    (noted,) = house.says(STRANGER, "I cannot pay next month either, still no job")
    assert "added this to" in noted
    assert len(cases(house)) == len(holds(house)) == 1


def test_a_grievance_while_the_ways_out_are_offered_is_a_complaint(house: House) -> None:
    house.says(STRANGER, LOST)
    (answer,) = house.says(STRANGER, "your agent was very rude to me on the phone, a complaint")
    assert "Your complaint is recorded" in answer
    assert [kind for kind, _ in cases(house)] == ["hardship", "complaint"]
    assert house.thread(STRANGER).tracker["active_form"] != "hardship_form"


def test_whoever_proved_themselves_is_named_in_the_case(dana: House) -> None:
    dana.proves()
    dana.says(DANA, LOST)
    assert dana.rows(Case)[0].borrower_id == dana.thread(DANA).verified_borrower_id


@pytest.mark.parametrize(
    "said",
    ["about 100 a month maybe", "pues unos 100 al mes puedo", "每個月可以還100", "一个月还100"],
)
def test_a_sum_each_month_is_a_plan_and_no_other_day(house: House, said: str) -> None:
    house.says(STRANGER, LOST)
    assert house.rows(Case)[0].reference in house.says(STRANGER, said)[0]
    assert cases(house) == [("hardship", "plan")]


@pytest.mark.parametrize("said", ["un plan", "a payment plan", "分期還款計劃"])
def test_a_way_out_may_be_named_after_other_words(house: House, said: str) -> None:
    house.says(STRANGER, LOST)
    house.says(STRANGER, "i could manage a little until i find something new")
    assert house.rows(Case)[0].reference in house.says(STRANGER, said)[0]
    assert cases(house) == [("hardship", "plan")]


@pytest.mark.parametrize(
    "said", ["y me sube el interes o que", "does my interest go up", "会唔会加利息"]
)
def test_what_trouble_costs_is_asked_of_the_case(house: House, said: str) -> None:
    house.says(STRANGER, LOST)
    house.says(STRANGER, "3")
    assert house.rows(Case)[0].reference in house.says(STRANGER, said)[0]
    assert cases(house) == [("hardship", "plan")]


@pytest.mark.parametrize("said", ["想傾下還款計劃", "i want to talk about a payment plan"])
def test_who_wants_a_plan_is_not_told_the_ways_to_pay(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert cases(house) == [("hardship", None)]


def test_a_call_wanted_instead_of_a_way_out_is_noted_as_one(house: House) -> None:
    house.says(STRANGER, LOST)
    house.says(STRANGER, "聽日朝早打俾我啦")
    assert [kind for kind, _ in cases(house)] == ["hardship", "callback"]


@pytest.mark.parametrize("asked", ["what are my options", "有哪些選擇", "que opciones tengo"])
def test_the_ways_out_are_told_again_to_whoever_asks(dana: House, asked: str) -> None:
    dana.says(DANA, "i lost my job and cannot pay this month")
    assert "1 = " in dana.says(DANA, asked)[0]
    dana.says(DANA, "1")
    assert cases(dana) == [("hardship", "extension")]


def test_a_way_out_may_be_called_as_the_lender_calls_it(dana: House) -> None:
    dana.says(DANA, "i lost my job and cannot pay this month")
    assert "more time for one payment" in dana.says(DANA, "the extension one")[0]
    assert cases(dana) == [("hardship", "extension")]


@pytest.mark.parametrize(
    "asked", ["will you take me to court", "me van a demandar?", "你们会起诉我吗"]
)
def test_fear_of_a_suit_is_trouble_and_no_notice_of_one(dana: House, asked: str) -> None:
    dana.says(DANA, asked)
    assert cases(dana) == [("hardship", None)]


@pytest.mark.parametrize(
    "said",
    [
        "3",
        "no wait, 3",
        "i meant 3",
        "make that 3",
        "can I have option 3 instead",
        "选错了，要3",
        "還是第三個吧",
        "改成3",
        "perdón, la 3",
        "no, la 3",
        "mejor la 3",
    ],
)
@pytest.mark.parametrize("first", ["1", ""])
def test_another_way_out_is_chosen_by_its_number(house: House, first: str, said: str) -> None:
    house.says(STRANGER, LOST)
    if first:
        house.says(STRANGER, first)
    (noted,) = house.says(STRANGER, said)
    assert house.rows(Case)[0].reference in noted
    assert cases(house) == [("hardship", "plan")]
    assert house.thread(STRANGER).tracker["active_form"] is None


@pytest.mark.parametrize("said", ["5", "el 3", "call me at 3", "改成3号"])
def test_another_number_leaves_the_way_out_as_it_was(house: House, said: str) -> None:
    house.says(STRANGER, LOST)
    house.says(STRANGER, "1")
    house.says(STRANGER, said)
    assert cases(house)[0] == ("hardship", "extension")


def test_a_number_long_after_the_way_out_chooses_no_other(house: House) -> None:
    house.says(STRANGER, LOST)
    house.says(STRANGER, "1")
    house.passes(hours=2)
    house.says(STRANGER, "3")
    assert cases(house) == [("hardship", "extension")]
