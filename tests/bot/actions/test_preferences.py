"""Wishes about our texts: done at once, said back, and kept."""

from typing import Any

import pytest
from sqlalchemy import select

from models.consent import ConsentEntry
from models.preferences import Preferences
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, STRANGER, House


def kept(house: House, number: str = STRANGER) -> dict[str, Any]:
    """The wishes of a number, but for those never named."""
    with house.database.read() as session:
        row = session.get(Preferences, house.thread_id(number))
    if row is None:
        return {}
    names = ("language", "earliest", "latest", "free_days_open", "most_per_week",
             "only_reminders", "other_channel")  # fmt: skip
    return {name: getattr(row, name) for name in names if getattr(row, name)}


def ledger(house: House) -> list[tuple[str, str, str]]:
    return [(row.purpose, row.event, row.method) for row in house.rows(ConsentEntry)]


EVENINGS = {"earliest": "18:00", "latest": "20:00", "free_days_open": True}


@pytest.mark.parametrize(
    ("said", "wishes", "told"),
    [
        ("text me only after 6pm", {"earliest": "18:00"}, "between 6:00 PM and 8:00 PM"),
        ("please do not text me after 7pm", {"latest": "19:00"}, "between 8:00 AM and 7:00 PM"),
        ("don't text me while I am at work", EVENINGS, "on working days"),
        ("fewer texts please", {"most_per_week": 1}, "at most one text a week"),
        ("只发还款提醒就行", {"only_reminders": True}, "只发还款提醒"),
        ("晚上8点以后不要发短信", {"latest": "20:00"}, "08:00到20:00"),
        ("上班时间不要发短信", EVENINGS, "工作日"),
        ("menos mensajes por favor", {"most_per_week": 1}, "maximo un mensaje"),
        ("no me escriban mientras estoy en el trabajo", EVENINGS, "entre semana"),
        ("in spanish please", {"language": "es"}, "en español"),
        ("请用繁体中文", {"language": "zh-Hant"}, "繁體中文"),
        ("en inglés por favor", {"language": "en"}, "in English"),
        ("english porfa", {"language": "en"}, "in English"),
        ("能不能用英文 我老公看不懂中文", {"language": "en"}, "in English"),
        ("可唔可以用英文", {"language": "en"}, "in English"),
    ],
)
def test_a_wish_is_done_and_said_back(
    house: House, said: str, wishes: dict[str, Any], told: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert kept(house) == wishes


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("no more promotional texts", "no more offers"),
        ("不要再发广告了", "不再发推广"),
        ("no quiero ofertas ni promociones", "ya no enviamos ofertas"),
    ],
)
def test_an_end_of_promotions_is_an_opt_out_of_them_in_the_ledger(
    house: House, said: str, told: str
) -> None:
    """And of nothing else: the answer says what stays on."""
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert ledger(house) == [("marketing", "revoked", "preference")]
    number = house.number(STRANGER)
    assert (number.marketing, number.service) == ("revoked", "unknown")
    assert number.opted_out_at is None


def test_reminders_only_ends_promotions_too(house: House) -> None:
    house.says(STRANGER, "only send me payment reminders")
    assert ledger(house) == [("marketing", "revoked", "preference")]


@pytest.mark.parametrize(
    ("said", "way", "told"),
    [
        ("email me instead of texting", "email", "by e-mail"),
        ("请改用邮件联系我", "email", "改用邮件"),
        ("mejor escríbanme por correo electrónico", "email", "por correo"),
    ],
)
def test_another_way_holds_all_that_we_start_and_a_person_sees_to_it(
    house: House, said: str, way: str, told: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert kept(house) == {"other_channel": way}
    assert house.number(STRANGER).opted_out_at is None
    assert holds(house) == [("all", "other_channel")]
    assert house.thread(STRANGER).escalation_reason == "other_channel"


def test_one_wish_leaves_the_others_as_they_were(house: House) -> None:
    house.says(STRANGER, "fewer texts please")
    house.says(STRANGER, "text me only after 6pm")
    assert kept(house) == {"most_per_week": 1, "earliest": "18:00"}


def test_two_wishes_in_one_text_are_both_done(house: House) -> None:
    house.says(STRANGER, "no more offers please, and text me only after 6pm")
    assert kept(house) == {"earliest": "18:00"}
    assert ledger(house) == [("marketing", "revoked", "preference")]


def test_new_hours_take_the_place_of_the_old(house: House) -> None:
    house.says(STRANGER, "don't text me while I am at work")
    house.says(STRANGER, "text me only after 6pm")
    assert kept(house) == {"earliest": "18:00"}


def test_the_language_holds_for_the_next_answer(house: House) -> None:
    house.says(STRANGER, "in spanish please")
    assert "solo leemos texto" in house.says(STRANGER, "")[0]


@pytest.mark.parametrize("said", ["i dont speak english", "please don't text me in english"])
def test_a_language_that_is_refused_is_not_chosen(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert kept(house) == {}


# --- Whoever finds them too many ------------------------------------------------------------------

TOO_MANY = "you text me way too many times, 10 texts a day"


@pytest.fixture
def offered(house: House) -> House:
    (answer,) = house.says(STRANGER, TOO_MANY)
    assert "1 = payment reminders only" in answer
    return house


def test_it_is_a_complaint_with_an_offer(offered: House) -> None:
    assert cases(offered) == [("complaint", None)]


@pytest.mark.parametrize(
    ("answer", "wishes"),
    [
        ("1", {"only_reminders": True}),
        ("2", {"most_per_week": 1}),
        ("the third", EVENINGS),
        ("one text a week at most", {"most_per_week": 1}),
        ("just don't text me before 10am", {"earliest": "10:00"}),
    ],
)
def test_a_wish_is_chosen_by_place_or_in_words(
    offered: House, answer: str, wishes: dict[str, Any]
) -> None:
    offered.says(STRANGER, answer)
    assert kept(offered) == wishes


def test_words_that_wish_nothing_are_read_by_a_person(offered: House) -> None:
    assert "A person will read it" in offered.says(STRANGER, "do what you think is right")[0]
    assert kept(offered) == {}


def test_a_stop_there_is_a_stop(offered: House) -> None:
    assert "opted out" in offered.says(STRANGER, "stop")[0]
    assert kept(offered) == {}


def test_a_wish_of_somebody_on_file_is_kept_by_number(dana: House) -> None:
    dana.says(DANA, "fewer texts please")
    assert kept(dana, DANA) == {"most_per_week": 1}
    assert kept(dana, STRANGER) == {}


@pytest.mark.parametrize(
    "said",
    [
        "and not on sundays",
        "only weekdays please",
        "y los domingos no",
        "周日也别发",
        "星期日唔好send",
    ],
)
def test_a_wish_for_certain_days_goes_to_a_person(house: House, said: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert "1 = " not in answer
    assert house.tasks() == ["preferences"]
    assert house.thread(STRANGER).escalation_reason == "message_preferences"


def test_hours_are_kept_though_the_days_beside_them_are_a_persons(house: House) -> None:
    (answer,) = house.says(STRANGER, "only text me after 6pm and not on sundays")
    assert "between 6:00 PM and 8:00 PM" in answer
    assert "the days that you wish" in answer
    assert kept(house) == {"earliest": "18:00"}
    assert house.tasks() == ["preferences"]


def test_evenings_and_weekends_need_nobody(house: House) -> None:
    house.says(STRANGER, "only evenings and weekends")
    assert kept(house) == EVENINGS
    assert house.tasks() == []


@pytest.mark.parametrize(
    "said",
    ["mail it dont email", "can you email it instead", "don't email me", "mándemelo por correo",
     "no me manden correos"],
)  # fmt: skip
def test_a_way_that_is_refused_or_meant_for_a_paper_ends_no_texts(house: House, said: str) -> None:
    answer = " ".join(house.says(STRANGER, said))
    assert "e-mail" not in answer
    assert "correo" not in answer
    assert kept(house) == {}
    assert holds(house) == []


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("in english again", "en"),
        ("switch back to english", "en"),
        ("english again please", "en"),
        ("otra vez en español", "es"),
        ("换回中文", "zh"),
        ("换回英文", "en"),
    ],
)
def test_a_language_is_gone_back_to(house: House, said: str, language: str) -> None:
    house.says(STRANGER, "in spanish please" if language != "es" else "in chinese please")
    assert len(house.says(STRANGER, said)) == 1
    assert house.thread(STRANGER).language == language


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("change my email to a@b.com and stop the promos", "new e-mail"),
        ("whats my balance and stop the promos", "ZIP"),
        ("i want to complain about your agent, he was rude. and no more offers", "complaint"),
    ],
)
def test_promotions_end_beside_another_request(house: House, said: str, told: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert "no more offers" in answer
    (entry,) = house.rows(ConsentEntry)
    assert (entry.purpose, entry.event) == ("marketing", "revoked")


def test_promotions_end_also_while_a_person_has_the_thread(house: House) -> None:
    house.says(STRANGER, "i want to talk to a person")
    house.says(STRANGER, "hello")
    assert house.says(STRANGER, "change my email to a@b.com and stop the promos") == []
    (entry,) = house.rows(ConsentEntry)
    assert entry.purpose == "marketing"


def test_a_language_that_is_asked_for_beside_a_request_holds_for_the_whole_reply(
    dana: House,
) -> None:
    (answer,) = dana.says(DANA, "i'll pay 150 friday, and please text me in spanish")
    assert "vie 27 nov" in answer
    assert "Fri" not in answer


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("when will you text me then", "between 5:00 PM and 8:00 PM"),
        ("那你們什麼時候給我發短信", "下午5:00到晚上8:00"),
        ("y a que hora me van a escribir", "between 5:00 PM and 8:00 PM"),
    ],
)
def test_the_hours_that_were_wished_are_told_on_asking(house: House, asked: str, told: str) -> None:
    house.says(STRANGER, "only text me after 5pm")
    (answer,) = house.says(STRANGER, asked)
    assert told in answer


def test_without_a_wish_they_are_those_of_everybody(house: House) -> None:
    assert "8:00 AM and 8:00 PM" in house.says(STRANGER, "what time do you text me")[0]


def test_back_to_chinese_and_one_text_a_week(house: House) -> None:
    house.says(STRANGER, "in english please")
    house.says(STRANGER, "还是中文吧")
    house.says(STRANGER, "每周最多一条")
    assert kept(house)["language"] == "zh"
    assert kept(house)["most_per_week"] == 1


@pytest.mark.parametrize(
    "said",
    ["text me after 8pm only", "i drive days, text me after 9 at night",
     "only text me between 3 and 6 am", "日頭瞓覺唔好send，夜晚八點後得"],
)  # fmt: skip
def test_hours_at_which_we_may_start_no_texts_are_told_to_be_so(house: House, said: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert "8:00" in answer
    assert "person" in answer or "同事" in answer
    assert kept_if_any(house) == {}


@pytest.mark.parametrize("said", ["晚上睡觉的时候别发", "晚上上班 别发短信", "我晚上上夜班 别发"])
def test_no_texts_in_the_evening_are_not_texts_in_the_evening_only(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert kept(house) == {"latest": "18:00"}


def kept_if_any(house: House) -> dict[str, Any]:
    with house.database.read() as session:
        row = session.scalars(select(Preferences)).one_or_none()
    return {} if row is None else {"earliest": row.earliest, "latest": row.latest}
