"""How far a case is, told to whom it belongs."""

import pytest
from sqlalchemy import update

import clock
from bot.actions.standing import asks_if_changed, asks_when
from models.cases import Case, CaseState
from tests.bot.actions.seen import cases, happened
from tests.bot.house import DANA, PROOF, STRANGER, House, account

GRIEVANCE = "your collector was very rude to me on the phone, I want to complain"


@pytest.fixture
def complained(house: House) -> tuple[House, str]:
    house.says(STRANGER, GRIEVANCE)
    return house, house.rows(Case)[0].reference


@pytest.mark.parametrize("form", ["{}", "what about {}?", "{}怎么样了", "que paso con {}"])
def test_by_its_reference_in_any_words(complained: tuple[House, str], form: str) -> None:
    house, reference = complained
    (answer,) = house.says(STRANGER, form.format(reference.lower()))
    assert reference in answer
    assert "Dec 6" in answer or "12月6日" in answer or "6 dic" in answer
    assert len(cases(house)) == 1


def test_a_closed_one_says_when_it_was_settled(complained: tuple[House, str]) -> None:
    house, reference = complained
    with house.database.write() as session:
        session.execute(update(Case).values(state=CaseState.CLOSED, closed_at=clock.now()))
    assert "was settled on Sat, Nov 21" in house.says(STRANGER, reference)[0]


def test_nobody_is_told_of_somebody_elses(complained: tuple[House, str]) -> None:
    house, reference = complained
    assert reference not in " ".join(house.says(DANA, f"what about {reference}?"))


def test_a_long_text_that_names_one_says_more_than_a_question(
    complained: tuple[House, str],
) -> None:
    house, reference = complained
    house.says(STRANGER, f"about {reference}: he called my boss again and shouted at her " * 2)
    assert house.turn(2).decided_by != "case_status"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("when will i hear back", True),
        ("when will someone call me", True),
        ("any update?", True),
        ("they called me", False),
        ("nobody told me", False),
        ("有人打电话给我", False),
        ("me llamó su agente", False),
        ("still waiting for an answer", True),
        ("什么时候答复", True),
        ("有结果了吗", True),
        ("cuándo me contestan", True),
        ("so whats going on with my case", True),
        ("still nothing? whats going on with my complaint", True),
        ("whats my case number", True),
        ("did anyone look at it yet", True),
        ("how long will u look", True),
        ("不用道歉 什么时候给我结果", True),
        ("我的投诉处理得怎么样了", True),
        ("有沒有人處理", True),
        ("幾時覆我", True),
        ("cual es mi numero de caso", True),
        ("alguien ya lo reviso?", True),
        ("y entonces?", True),
        ("when is my payment due", False),
        ("did you look at my payment", False),
        ("do you have my number on file", False),
        ("what is the status of my application", False),
        ("when do you open", False),
        ("什么时候还款", False),
        ("cuándo vence mi pago", False),
    ],
)
def test_words_that_ask_when_an_answer_comes(text: str, expected: bool) -> None:
    assert asks_when(text) is expected


def test_asked_days_later_a_complaint_is_told_and_not_made_anew(
    complained: tuple[House, str],
) -> None:
    house, reference = complained
    house.passes(days=4)
    for asked in ("still nothing? whats going on with my complaint", "whats my case number"):
        (answer,) = house.says(STRANGER, asked)
        assert reference in answer
        assert "Dec 6" in answer
    assert len(cases(house)) == 1


def test_the_case_that_is_named_is_told_of_several(complained: tuple[House, str]) -> None:
    house, reference = complained
    house.says(STRANGER, "i lost my job and cannot pay this month")
    assert reference in house.says(STRANGER, "whats happening with my complaint")[0]
    assert reference not in house.says(STRANGER, "whats going on with my case")[0]


@pytest.mark.parametrize("said", ["no one called", "nobody called me", "nadie me ha llamado"])
def test_a_call_that_never_came_is_asked_after_and_detaches_nothing(dana: House, said: str) -> None:
    dana.says(DANA, "please call me tomorrow at 10am")
    (answer,) = dana.says(DANA, said)
    assert dana.rows(Case)[0].reference in answer
    assert cases(dana) == [("callback", None)]


@pytest.mark.parametrize(
    "asked",
    [
        "ten days came and went. wheres my answer",
        "any update on my case",
        "ya vieron mi caso",
        "nadie me ha contestado",
        "等了兩個星期都冇人覆我",
        "还没有人回复",
        "whats the status of my complaint",
        "I was told that somebody looks into what I wrote of your rude collector. Nobody answered",
    ],
)
def test_a_late_answer_is_called_late_and_opens_nothing(
    complained: tuple[House, str], asked: str
) -> None:
    """No day that is over, and no second clock."""
    house, reference = complained
    house.passes(days=17)
    answer = " ".join(house.says(STRANGER, asked))
    assert reference in answer
    assert any(word in answer for word in ("supervisor", "主管"))
    assert len(cases(house)) == 1
    assert house.thread(STRANGER).escalation_reason == "complaint"
    assert happened(house)[-1] == "added"


def test_a_further_word_on_a_late_case_is_told_no_day_that_is_over(house: House) -> None:
    house.says(STRANGER, "i lost my job and cannot pay this month")
    house.passes(days=8)
    assert "should have been answered" in house.says(STRANGER, "i still cannot pay, no job yet")[0]


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("please have someone call me tomorrow", "nobody called me"),
        ("please have someone call me tomorrow", "點解未打嚟"),
        ("please have someone call me tomorrow", "nadie me llamó"),
        ("my phone was stolen, please lock my account", "什么时候能解冻"),
        ("my phone was stolen, please lock my account", "when will it be unlocked"),
        ("can you send me a statement please", "多久會收到"),
        ("can you send me a statement please", "how long does it take"),
        ("autopay charged me twice on the 7th, both went through", "any news on my refund"),
    ],
)
def test_a_question_of_one_kind_of_case_is_about_that(
    house: House, before: str, asked: str
) -> None:
    house.says(STRANGER, before)
    house.says(STRANGER, "i lost my job and cannot pay this month")
    opened = house.rows(Case)
    assert opened[0].reference in house.says(STRANGER, asked)[0]
    assert len(house.rows(Case)) == len(opened)


@pytest.mark.parametrize("asked", ["多久會收到", "nobody called me yesterday", "查完没有"])
def test_without_such_a_case_it_is_no_question_of_one(house: House, asked: str) -> None:
    house.says(STRANGER, "i lost my job and cannot pay this month")
    inbound_id = house.receives(STRANGER, asked)
    house.drains(STRANGER)
    assert house.turn(inbound_id).decided_by != "case_status"


@pytest.mark.parametrize(
    "text",
    [
        "any update on my application",
        "any news on my loan",
        "when will i get the money",
        "nobody answers your phone, i was on hold 40 minutes",
    ],
)
def test_an_application_or_a_phone_is_no_case(text: str) -> None:
    assert not asks_when(text)


@pytest.mark.parametrize(
    "text",
    [
        "who is going to look at it and when",
        "what happens next",
        "what's my case number",
        "接下来怎么处理",
        "案件編號多少",
        "quien lo va a revisar",
        "y que sigue",
    ],
)
def test_who_what_next_and_which_number_are_asked_of_the_case(
    complained: tuple[House, str], text: str
) -> None:
    house, reference = complained
    assert reference in house.says(STRANGER, text)[0]
    assert len(cases(house)) == 1


DISPUTED = "you charged me a 35 late fee and thats wrong"


@pytest.mark.parametrize(
    "text",
    [
        "处理到哪一步了",
        "进展如何",
        "處理得怎麼樣了",
        "where are we on this",
        "any progress",
        "en que va eso",
        "como va lo mio",
    ],
)
def test_how_far_it_is_needs_no_word_of_what(dana: House, text: str) -> None:
    dana.says(DANA, DISPUTED)
    (answer,) = dana.says(DANA, text)
    assert dana.rows(Case)[0].reference in answer
    assert dana.turn(2).decided_by == "case_status"


def test_whoever_proved_to_have_applied_may_mean_the_application(house: House) -> None:
    house.imports(account(applications=[{"ref": "A-7", "status": "under_review"}]))
    house.says(DANA, DISPUTED)
    house.says(DANA, "我的申请怎么样了")
    assert "A-7" in house.says(DANA, PROOF)[0]
    assert "A-7" in house.says(DANA, "处理到哪一步了")[0]


def test_with_no_case_open_it_is_asked_of_an_application(dana: House) -> None:
    assert "邮编" in dana.says(DANA, "处理到哪一步了")[0]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("my new address is 12 Elm Street, Reno", "did u change my address"),
        ("my new address is 12 Elm Street, Reno", "when will my new address be active"),
        ("mi nuevo correo es ana@mail.example", "ya cambiaron mi correo?"),
        ("我的新地址是雷诺市榆树街12号", "改好了吗"),
        ("我的新地址是雷諾市榆樹街12號", "地址改好了沒有"),
        ("I have a new email pat@x.example", "did you change it?"),
        ("I have a new email pat@x.example", "is it updated yet"),
        ("mi nuevo correo es ana@mail.example", "¿ya lo cambiaron?"),
    ],
)
def test_whether_new_details_count_is_asked_of_their_case(
    house: House, told: str, text: str
) -> None:
    house.says(STRANGER, told)
    (answer,) = house.says(STRANGER, text)
    assert house.rows(Case)[0].reference in answer
    assert len(cases(house)) == 1


def test_without_a_case_a_person_says_what_was_changed(house: House) -> None:
    (answer,) = house.says(STRANGER, "did u change my address")
    assert "A person will read it" in answer
    assert house.thread(STRANGER).escalation_reason == "update_contact"


@pytest.mark.parametrize(
    "text",
    ["can you change my address", "my address has changed", "i changed my phone number",
     "ya cambie mi numero", "我改地址了"],
)  # fmt: skip
def test_a_change_that_is_told_is_no_question_after_one(text: str) -> None:
    assert not asks_if_changed(text)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("mi papa murio el 10 de noviembre, el tenia el prestamo", "quien me va a contestar"),
        (DISPUTED, "so who will answer me"),
        (DISPUTED, "谁会联系我"),
    ],
)
def test_who_will_answer_is_asked_of_the_case(dana: House, told: str, text: str) -> None:
    dana.says(DANA, told)
    (answer,) = dana.says(DANA, text)
    assert dana.rows(Case)[0].reference in answer
    assert "STOP" not in answer


@pytest.mark.parametrize("text", ["did you change both?", "两个都改了吗", "ya cambiaron los dos?"])
def test_both_changes_are_told_of(house: House, text: str) -> None:
    house.says(STRANGER, "my new address is 12 Elm Street, Reno")
    house.says(STRANGER, "my new email is ana@mail.example")
    (answer,) = house.says(STRANGER, text)
    assert all(case.reference in answer for case in house.rows(Case))
    assert len(cases(house)) == 2


def test_a_bare_question_of_a_change_is_not_of_another_case(complained: tuple[House, str]) -> None:
    house, reference = complained
    assert reference not in " ".join(house.says(STRANGER, "did you change it?"))
