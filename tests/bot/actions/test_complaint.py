"""A complaint is recorded at once, with who answers and by when."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.actions.complaint import _STATUS
from bot.words.patterns import mentions
from bot.words.texts.too_many import _TOO_MANY
from models.cases import Case, CaseEvent
from models.preferences import Preferences
from tests.bot.actions.seen import cases, examples, happened
from tests.bot.house import DANA, STRANGER, House

GRIEVANCE = "your collector was very rude to my mother on the phone, I want to complain"


def test_a_complaint_is_a_case_with_its_clock(house: House) -> None:
    (answer,) = house.says(STRANGER, GRIEVANCE)
    (case,) = house.rows(Case)
    assert case.reference in answer
    # Fifteen days by law, which are fewer than the lender's ten working days.
    assert "by Sun, Dec 6" in answer
    assert case.due_at == datetime(2026, 12, 7, 4, 59, 59, tzinfo=UTC)
    assert case.acknowledged_at is not None
    assert case.borrower_id is None
    assert house.thread(STRANGER).mode == "escalated"


def test_whoever_proved_themselves_is_named_in_the_case(dana: House) -> None:
    dana.proves()
    dana.says(DANA, GRIEVANCE)
    (case,) = dana.rows(Case)
    assert case.borrower_id == dana.thread(DANA).verified_borrower_id


def test_a_second_grievance_within_a_day_is_added(house: House) -> None:
    house.says(STRANGER, GRIEVANCE)
    house.passes(hours=5)
    (answer,) = house.says(STRANGER, "another complaint: he called me at midnight")
    (case,) = house.rows(Case)
    assert f"added this to your complaint {case.reference}" in answer
    assert [event.what for event in house.rows(CaseEvent)] == ["opened", "added"]


def test_the_next_day_it_is_a_new_complaint(house: House) -> None:
    house.says(STRANGER, GRIEVANCE)
    house.passes(hours=25)
    house.says(STRANGER, GRIEVANCE + " again")
    assert len({case.reference for case in house.rows(Case)}) == 2


def test_without_details_they_are_asked_for(house: House) -> None:
    assert "What happened, and when?" in house.says(STRANGER, "complaint")[0]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("我要投诉，你们的催收员骂我", "您的投诉已登记"),
        ("我要投訴，你們的催收員罵我", "您的投訴已登記"),
        ("quiero poner una queja, su agente me gritó", "Su queja quedo registrada"),
    ],
)
def test_in_other_languages_likewise(house: House, said: str, told: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert house.rows(Case)[0].reference in answer


@pytest.mark.parametrize(
    ("said", "offer"),
    [
        ("you text me way too many times, 10 texts a day", "1 = payment reminders only"),
        ("你们天天发短信，太烦了，我要投诉", "1 = 只收还款提醒"),
        (
            "es una queja: me escriben demasiado, a cada rato mandan mensajes",
            "1 = solo recordatorios",
        ),
    ],
)
def test_whoever_gets_too_many_texts_is_offered_fewer(house: House, said: str, offer: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert offer in answer
    assert cases(house) == [("complaint", None)]


def test_beside_another_request_nothing_is_asked(house: House) -> None:
    (answer,) = house.says(STRANGER, "your agent was rude to me, and how do i pay?")
    assert "What happened" not in answer
    assert "You can pay at" in answer
    assert cases(house) == [("complaint", None)]


def test_how_far_it_is_is_told_and_adds_nothing(house: House) -> None:
    house.says(STRANGER, GRIEVANCE)
    (answer,) = house.says(STRANGER, "any update on my complaint?")
    assert "is being worked on" in answer
    assert happened(house) == ["opened"]


TABLE = [
    *examples(
        "status", _STATUS,
        yes=["any update on my complaint", "what happened to my complaint", "status of my case",
             "have you heard anything about my complaint", "where is my complaint at",
             "is there news on the case", "complaint status", "投诉进度", "投诉怎么样了",
             "投诉有结果了吗", "como va mi queja", "estado de mi reclamo"],
        no=["another complaint: he called me at midnight", "i have a complaint",
            "my complaint is that nobody calls back", "i want to complain",
            "the complaint team is rude too", "my case worker yelled at me", "我要投诉",
            "我要投诉你们处理太慢", "quiero poner una queja"],
    ),
    *examples(
        "too many", _TOO_MANY,
        yes=["too many texts", "you text me every day", "stop bombarding me", "10 texts today",
             "constantly texting", "keep texting me", "you text me too much", "太多短信",
             "天天发短信", "demasiados mensajes", "me mandan muchos mensajes"],
        no=["one text too late", "your agent was rude", "he is too loud"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("who do I report you to", "to the CFPB: (855) 411-2372"),
        ("¿con quién los puedo denunciar?", "Oficina para la Proteccion Financiera"),
        ("我去哪里投诉你们", "消费者金融保护局"),
        ("點樣投訴你哋", "消費者金融保護局"),
    ],
)
def test_whom_else_a_complaint_can_be_taken_to_is_said(house: House, said: str, told: str) -> None:
    house.says(STRANGER, "your collector was very rude to me, i want to complain")
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert house.rows(Case)[0].reference in answer
    assert len(cases(house)) == 1


def test_the_same_line_is_not_said_twice_of_a_case(house: House) -> None:
    house.says(STRANGER, "your collector was very rude to me, i want to complain")
    said = ["and he yelled at my mother on the phone", "he called me names on the phone"]
    first, second = (house.says(STRANGER, one)[0] for one in said)
    assert "added this" in first
    assert "as well" in second
    assert "Your question is with" in house.says(STRANGER, "what happens to that agent now")[0]
    assert len(cases(house)) == 1


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("you text me too much", "at most one text a week"),
        ("you send too many messages", "at most one text a week"),
        ("I get messages from you every day, I'm tired of it", "at most one text a week"),
        ("你们短信太多了，烦死了", "每周最多一条"),
        ("me mandan muchos mensajes", "maximo un mensaje"),
    ],
)
@pytest.mark.parametrize("before", [None, GRIEVANCE])
def test_too_many_texts_are_offered_fewer_and_get_them(
    house: House, before: str | None, said: str, done: str
) -> None:
    if before:
        house.says(STRANGER, before)
    house.says(STRANGER, said)
    assert [case.kind for case in house.rows(Case)] == ["complaint"]
    assert done in house.says(STRANGER, "2")[0]
    with house.database.read() as session:
        assert session.scalars(select(Preferences.most_per_week)).all() == [1]


def test_a_stop_that_rules_hear_beside_it_ends_texts(house: House) -> None:
    house.says(STRANGER, "you send too many messages, leave me alone")
    assert house.says(STRANGER, "hello") == []


@pytest.mark.parametrize(
    "said",
    [
        "eso no es justo, quiero q lo revisen de nuevo y hablar con un supervisor",
        "i want to talk to a supervisor, this is not fair",
    ],
)
def test_a_grievance_beside_the_wish_for_a_person_is_on_record(house: House, said: str) -> None:
    (answer,) = house.says(STRANGER, said)
    (case,) = house.rows(Case)
    assert case.kind == "complaint"
    assert case.reference in answer
    assert house.thread(STRANGER).mode == "taken"
