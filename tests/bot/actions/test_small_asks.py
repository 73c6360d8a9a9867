"""Code words changed, time off for one loan, questions beside a list, hours, and where one moved."""

import pytest

from bot.words.people.kept_from import forbids_telling
from bot.words.talk.code_words import asks_where_word_stands, word_changed_to
from bot.words.talk.small_asks import asks_how_it_stands, asks_if_open
from bot.words.troubles.time_off import asks_for_time_off
from tests.bot.actions.seen import cases, holds
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account, loan


def _of(house: House) -> str | None:
    sealed = house.thread(DANA).code_word
    return None if sealed is None else house.services.vault.open(sealed)


def _with_word(house: House, word: str) -> House:
    for said in ("quiero una palabra clave", PROOF, word):
        house.says(DANA, said)
    assert _of(house) == word
    return house


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("mejor cambienla a pelicano", "pelicano"), ("make it pelican", "pelican"),
        ("換成紅豆", "紅豆"), ("change my code word to otter", "otter"),
    ],
)  # fmt: skip
def test_a_code_word_is_changed_in_plain_words(dana: House, said: str, word: str) -> None:
    _with_word(dana, "gaviota").says(DANA, said)
    assert _of(dana) == word


def test_another_code_word_is_asked_for(dana: House) -> None:
    (answer,) = _with_word(dana, "gaviota").says(DANA, "換暗號")
    assert "3" in answer
    dana.says(DANA, "golondrina")
    assert _of(dana) == "golondrina"


def test_whether_the_word_stands_in_our_texts_is_told(dana: House) -> None:
    (answer,) = _with_word(dana, "gaviota").says(DANA, "以後傳訊都會有這個字嗎")
    assert "暗號" in answer


def test_a_word_that_was_never_set_is_changed_by_nobody(dana: House) -> None:
    dana.says(DANA, "make it pelican")
    dana.says(DANA, "change my code word to pelican")
    assert _of(dana) is None


def test_a_code_word_is_wished_for(dana: House) -> None:
    dana.says(DANA, "i want a code word")
    (answer,) = dana.says(DANA, PROOF)
    assert "text the word" in answer


@pytest.mark.parametrize("text", ["make it friday please", "cambienla", "change my code word"])
def test_no_word_is_named(text: str) -> None:
    assert word_changed_to(text, just_set=False) is None


def test_a_text_about_texts_asks_for_no_word() -> None:
    assert asks_where_word_stands("will that word be in every text")
    assert not asks_where_word_stands("will it be in the next payment")


@pytest.mark.parametrize(
    "said",
    [
        "个人贷款正常还，车贷那笔我要缓两个月", "个人那个正常还，企业的那笔我要缓两个月",
        "personal one i pay as usual, the car one i need two months off",
        "el personal lo pago normal, el del carro necesito dos meses de gracia",
    ],
)  # fmt: skip
def test_time_off_for_one_loan_is_hardship(house: House, said: str) -> None:
    house.imports(account(loans=[loan(), loan("L-2002", product="auto")]))
    house.says(DANA, said)
    assert cases(house) == [("hardship", None)]
    assert holds(house) == [("collections", "hardship")]


@pytest.mark.parametrize(
    "text",
    [
        "i dont need two months off", "ya no necesito dos meses de gracia", "不用缓两个月了",
        "i was two months off work", "what is due in two months", "两个月后还",
    ],
)  # fmt: skip
def test_no_time_off_is_asked_for(text: str) -> None:
    assert not asks_for_time_off(text)


@pytest.mark.parametrize(
    "said", ["y si pago antes me cobran multa", "可以提早全部還清嗎要不要違約金"]
)
def test_a_question_beside_a_list_of_loans_is_passed_on(house: House, said: str) -> None:
    house.imports(account(loans=[loan(), loan("L-2002", product="auto")]))
    house.says(DANA, "balance")
    assert "1 =" in house.says(DANA, PROOF)[0]
    (answer,) = house.says(DANA, said)
    assert house.thread(DANA).escalation_reason == "how_to_pay"
    assert "1 =" in answer
    assert "1,250.00" in house.says(DANA, "1")[0]


@pytest.mark.parametrize("said", ["the car one", "2", "which one is bigger"])
def test_what_is_of_the_list_stays_so(house: House, said: str) -> None:
    house.imports(account(loans=[loan(), loan("L-2002", product="auto")]))
    house.says(DANA, "balance")
    house.says(DANA, PROOF)
    house.says(DANA, said)
    assert house.thread(DANA).escalation_reason is None


@pytest.mark.parametrize(
    "said", ["estan abiertos mañana", "trabajan mañana", "estan abiertos el sabado"]
)
def test_hours_are_told(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "atiende" in answer
    assert dana.thread(DANA).taken_at is None


@pytest.mark.parametrize(
    "text", ["trabajan muy mal", "estan abiertos a un arreglo", "mañana trabajo"]
)
def test_no_hours_are_asked_for(text: str) -> None:
    assert not asks_if_open(text)


def test_automatic_payments_end_in_every_spelling(dana: House) -> None:
    dana.says(DANA, "取消自動轉帳")
    assert cases(dana) == [("request", "autopay")]


def test_a_rate_asked_after_a_yes_is_that_of_the_offer(house: House) -> None:
    house.imports(account(applications=[application()]))
    for said in (ASKED, PROOF, "1"):
        house.says(DANA, said)
    (answer,) = house.says(DANA, "wait whats the interest rate")
    assert "A-77120" in answer


@pytest.mark.parametrize(
    "said",
    ["no le digan a mi esposo del prestamo", "dont tell my wife about this", "别告诉我老婆"],
)
def test_nobody_else_is_told(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert any(one in answer for one in ("only with you", "solo hablamos con usted", "只"))
    assert dana.thread(DANA).escalation_reason == "third_party"


@pytest.mark.parametrize(
    "text", ["dont tell me to calm down", "i told my wife", "im his wife dont tell him"]
)
def test_what_forbids_no_telling(text: str) -> None:
    assert not forbids_telling(text)


def test_a_disputed_day_is_not_answered_by_the_other_day(dana: House) -> None:
    said = "you charged me a 35 dollar late fee and i paid on the 3rd"
    (answer,) = dana.says(DANA, said)
    assert "ZIP" not in answer
    dana.says(DANA, "this is the third time. im going to the CFPB")
    assert [kind for kind, _ in cases(dana)] == ["dispute", "complaint"]


def test_a_town_is_no_address(dana: House) -> None:
    (answer,) = dana.says(DANA, "i moved to austin")
    assert "new address" in answer
    assert cases(dana) == []
    dana.says(DANA, "412 W Elm St apt 3")
    assert cases(dana) == [("contact", "address")]


def test_what_need_be_told_is_asked_of_a_person(dana: House) -> None:
    (answer,) = dana.says(DANA, "do i have to tell u my new job too")
    assert "A person" in answer


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("where do i stand", True), ("hows my account looking", True),
        ("hey sorry just got off shift, whats my payment situation", True),
        ("where do i stand on my application", False), ("hows your day", False),
    ],
)  # fmt: skip
def test_how_an_account_stands(text: str, asked: bool) -> None:
    assert asks_how_it_stands(text) is asked
