"""Persons: hours, who waits already, calls back, interpreters."""

from datetime import UTC, datetime

import pytest

from bot.actions.people import _CALL_ME, _HOURS, _NO_CALL, _NUMBER
from bot.words.patterns import mentions
from bot.words.texts.call_times import is_call_time
from models.cases import Case
from tests.bot.actions.seen import cases, examples, happened
from tests.bot.house import DANA, PROOF, STRANGER, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I want to talk to a person", "I have called a person"),
        ("我要转人工", "已为您找人工"),
        ("我要轉真人", "已為您找真人"),
        ("quiero hablar con una persona", "Ya avisamos a una persona"),
    ],
)
def test_a_person_is_called_with_one_notice_and_then_silence(
    house: House, said: str, told: str
) -> None:
    (notice,) = house.says(STRANGER, said)
    assert told in notice
    thread = house.thread(STRANGER)
    assert (thread.mode, thread.person_asked_for, thread.notice_given) == ("taken", True, True)
    assert house.says(STRANGER, "hello?") == []


def test_who_waits_before_is_told(house: House) -> None:
    house.says(DANA, "I want to talk to a person")
    assert "waiting before you: 1" in house.says(STRANGER, "I want to talk to a person")[0]


def test_a_question_that_was_open_is_not_put_again(dana: House) -> None:
    dana.says(DANA, "balance")
    (notice,) = dana.says(DANA, "I want to talk to a person")
    assert "ZIP" not in notice
    assert dana.thread(DANA).tracker["active_form"] is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what are your hours", "Sat, Nov 21, 9:00 AM to 3:00 PM"),
        ("are you open on sunday?", "On Sun, Nov 22 our team is not there"),
        ("are you open on monday", "Mon, Nov 23, 8:00 AM to 8:00 PM"),
        ("你们几点上班", "11月21日星期六09:00至15:00"),
        ("a qué hora abren", "sab 21 nov"),
        ("when do you close today", "Sat, Nov 21, 9:00 AM to 3:00 PM"),
        ("礼拜天开门吗", "11月22日"),
        ("星期日有冇開", "11月22日"),
        ("那我明天拿去网点 礼拜天开门吗", "11月22日"),
    ],
)
def test_hours_are_told_and_nobody_is_called(house: House, said: str, told: str) -> None:
    assert told in house.says(STRANGER, said)[0]
    assert house.thread(STRANGER).mode == "bot"


def test_the_number_to_call_is_told(house: House) -> None:
    assert "+1 202-555-0142" in house.says(STRANGER, "what number can i call")[0]


# --- Calls back -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "told", "time", "noted"),
    [
        ("please call me", "your wish for a call", "monday at 5pm", "We try to call then"),
        ("请给我打电话", "已登记回电请求", "星期一下午", "尽量在那时致电"),
        ("llámeme por favor", "Anotamos que le llamemos", "el lunes a las 5", "Procuraremos"),
    ],
)
def test_a_call_back_is_a_case_with_its_time(
    house: House, said: str, told: str, time: str, noted: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert noted in house.says(STRANGER, time)[0]
    assert cases(house) == [("callback", None)]
    assert happened(house) == ["opened", "added"]
    assert house.thread(STRANGER).mode == "escalated"


def test_a_time_said_at_once_is_not_asked_for(house: House) -> None:
    (answer,) = house.says(STRANGER, "call me tomorrow at 5pm")
    assert "When suits you" not in answer
    assert house.rows(Case)[0].details == {"said": "call me tomorrow at 5pm"}


@pytest.mark.parametrize(
    ("said", "closed"),
    [
        ("call me tomorrow morning", "On Sun, Nov 22 our team is not there"),
        ("明天给我打电话", "11月22日星期日没有人工服务"),
        ("llameme mañana", "El dom 22 nov el equipo no atiende"),
    ],
)
def test_a_day_on_which_nobody_is_there_is_told(house: House, said: str, closed: str) -> None:
    answer = " ".join(house.says(STRANGER, said))
    assert closed in answer
    assert house.rows(Case)[0].reference in answer


def test_a_day_that_is_over_is_no_day_for_a_call(house: House) -> None:
    house.sets_clock(datetime(2026, 11, 23, 15, tzinfo=UTC))
    answer = " ".join(house.says(STRANGER, "i tried yesterday, please call me"))
    assert "is not there" not in answer


def test_so_is_one_that_is_named_when_asked(house: House) -> None:
    house.says(STRANGER, "please call me")
    answer = " ".join(house.says(STRANGER, "tomorrow at 10am"))
    assert "On Sun, Nov 22 our team is not there" in answer
    assert "We try to call then" not in answer


@pytest.mark.parametrize(
    ("said", "then"), [("please call me", "ok"), ("请给我打电话", "好吧"), ("llámeme", "vale")]
)
def test_a_word_of_notice_names_no_time(house: House, said: str, then: str) -> None:
    house.says(STRANGER, said)
    assert house.says(STRANGER, then) == []
    assert cases(house) == [("callback", None)]


def test_who_asks_who_called_is_not_called_back(house: House) -> None:
    assert "call the number on your contract" in house.says(STRANGER, "who called me just now")[0]
    house.says(STRANGER, "失业了 实在还不上")
    assert house.rows(Case)[0].reference in house.says(STRANGER, "谁给我打电话")[0]
    assert ("callback", None) not in cases(house)


def test_after_a_day_off_the_next_hours_are_told(house: House) -> None:
    """Not those of today, which were not asked for."""
    answer = " ".join(house.says(STRANGER, "are you open tomorrow"))
    assert "answers next on Mon, Nov 23" in answer or "Mon, Nov 23" in answer
    assert "Nov 21" not in answer


def test_asked_for_again_it_is_the_same_case(house: House) -> None:
    for body in ("call me tomorrow at 5pm", "please call me", "call me asap"):
        house.says(STRANGER, body)
    assert cases(house) == [("callback", None)]


def test_who_asks_not_to_be_called_is_not(house: House) -> None:
    house.says(STRANGER, "I want to talk to somebody here, don't call me")
    assert ("callback", None) not in cases(house)


def test_a_no_to_the_question_for_a_time_leaves_the_call_as_it_is(house: House) -> None:
    house.says(STRANGER, "please call me")
    house.says(STRANGER, "no, any time is fine")
    assert cases(house) == [("callback", None)]


# --- Other languages ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "language", "told"),
    [
        ("Bonjour, je voudrais savoir combien je dois encore", "fr", "interprète"),
        ("Tôi muốn biết tôi còn nợ bao nhiêu tiền", "vi", "phiên dịch"),
        ("안녕하세요 제가 얼마를 갚아야 하는지 알고 싶어요", "ko", "통역"),
        ("Сколько я ещё должен заплатить по кредиту", "ru", "переводчиком"),
    ],
)
def test_another_language_is_named_and_an_interpreter_calls(
    house: House, said: str, language: str, told: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert cases(house) == [("callback", "interpreter")]
    assert house.rows(Case)[0].details == {"language": language}
    house.says(STRANGER, said + " ?")
    assert len(cases(house)) == 1


def test_a_borrowed_word_does_not_make_another_language(house: House) -> None:
    house.says(STRANGER, "bonjour")
    assert cases(house) == []


TABLE = [
    *examples(
        "call me",
        _CALL_ME,
        yes=[
            "call me", "please call me back", "give me a call", "can someone call me tomorrow",
            "phone me", "callback please", "给我打电话", "打给我", "回电", "llámeme",
            "me pueden llamar", "que me llamen",
        ],
        no=["i will call you", "stop calling me", "what number do i call", "who called me",
            "number to call"],
    ),
    *examples(
        "no call",
        _NO_CALL,
        yes=["dont call me", "don't call me at work", "stop calling", "they call me every day",
             "别打给我", "不要给我打电话", "no me llamen", "ya no me llamen"],
        no=["call me", "can you call me", "please call me back", "给我打电话", "打给我", "llámeme",
            "me pueden llamar"],
    ),
    *examples(
        "hours",
        _HOURS,
        yes=["what are your hours", "when do you open", "are you open saturday", "opening hours",
             "how late are you open", "what time do you close", "几点上班", "周末有人吗", "营业时间",
             "a qué hora abren", "horario de atención"],
        no=["i want a person", "open a case", "call me", "when is my payment due", "转人工",
            "quiero hablar con alguien"],
    ),
    *examples(
        "number",
        _NUMBER,
        yes=["what number can i call", "whats your number", "your phone number?",
             "customer service number", "number to reach you", "客服电话多少", "热线电话",
             "cual es el telefono", "número de atención, número para llamar"],
        no=["talk to a human", "my number is 3125550101", "call me on this number",
            "wrong number", "人工"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("topic", "time"),
    [
        ("its about my payment date", "830 am"),
        ("i want to ask about my late fee", "tomorrow at 3pm"),
        ("es sobre mi pago", "mañana por la mañana"),
        ("想问罚息怎么算", "下午三点"),
        ("想問下罰息", "聽日朝早"),
        ("i have a question about my loan", "any time"),
    ],
)
def test_a_topic_is_kept_with_the_call_and_the_time_asked_for_again(
    house: House, topic: str, time: str
) -> None:
    house.says(STRANGER, "pls have someone call me")
    (answer,) = house.says(STRANGER, topic)
    (case,) = house.rows(Case)
    assert case.reference in answer
    assert "?" in answer or "？" in answer
    assert case.reference in house.says(STRANGER, time)[0]
    assert cases(house) == [("callback", None)]
    assert happened(house) == ["opened", "added", "added"]
    assert house.thread(STRANGER).tracker["active_form"] is None


@pytest.mark.parametrize(
    "said",
    ["830 am", "tomorrow at 3pm", "after 5 works for me", "聽日朝早打俾我啦", "por la tarde"],
)
def test_a_time_that_comes_later_is_put_with_the_call(house: House, said: str) -> None:
    house.says(STRANGER, "please call me back tomorrow")
    (case,) = house.rows(Case)
    assert case.reference in house.says(STRANGER, said)[0]
    assert cases(house) == [("callback", None)]


@pytest.mark.parametrize("said", ["no texts after 9pm", "你们晚上十点还打电话", "i paid at 3pm"])
def test_an_hour_of_something_else_is_no_time_for_a_call(said: str) -> None:
    assert not is_call_time(said)


@pytest.mark.parametrize(
    "said", ["聽日朝早打俾我啦", "明早打给我", "llámenme mañana", "tmrw morning call me"]
)
def test_who_names_a_time_to_be_called_at_is_called(house: House, said: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert cases(house) == [("callback", None)]
    assert "?" not in answer
    assert "？" not in answer


def test_what_is_asked_beside_a_person_is_answered_after_the_proof(dana: House) -> None:
    (answer,) = dana.says(DANA, "quiero hablar con una persona y cuanto debo")
    assert "avisamos a una persona" in answer
    assert dana.thread(DANA).mode == "escalated"
    assert "1,250.00" in dana.says(DANA, PROOF)[0]


def test_as_soon_as_possible_names_no_time(house: House) -> None:
    assert "When suits you best" in house.says(STRANGER, "someone call me ASAP")[0]


def test_whoever_waits_already_does_not_wait_before_themselves(house: House) -> None:
    house.says(DANA, "your collector was very rude to me, I want to complain")
    assert "waiting before you" not in house.says(DANA, "get me a human")[0]
