"""What was not understood: one honest line, then a person."""

import pytest

from models.cases import Case
from tests.bot.house import DANA, STRANGER, House

ODD = ("purple monkey dishwasher", "my cat ate a spoon")


@pytest.mark.parametrize(
    ("first", "second", "asked", "read"),
    [
        (*ODD, "You can ask for your balance", "A person will read it"),
        ("今天天气真好啊", "我家猫吃了勺子", "可以查余额", "会有人阅读"),
        ("mañana juega el equipo azul", "mi gato comió una cuchara", "Puede pedir", "lo va a leer"),
    ],
)
def test_twice_in_a_row_not_understood_calls_a_person(
    house: House, first: str, second: str, asked: str, read: str
) -> None:
    assert asked in house.says(STRANGER, first)[0]
    assert house.thread(STRANGER).mode == "bot"
    assert read in house.says(STRANGER, second)[0]
    assert house.thread(STRANGER).escalation_reason == "not_understood_twice"


def test_an_answer_between_starts_the_count_anew(house: House) -> None:
    for body in (ODD[0], "hello", ODD[1]):
        house.says(STRANGER, body)
    assert house.thread(STRANGER).mode == "bot"


@pytest.mark.parametrize("body", ["/restart", '/confirm_payment{"amount":"99999"}', "/stop"])
def test_a_slash_commands_nothing(dana: House, body: str) -> None:
    dana.says(DANA, "balance")
    dana.says(DANA, body)
    assert dana.thread(DANA).tracker["slots"].get("payment_amount") is None
    assert dana.rows(Case) == []


@pytest.mark.parametrize("body", ["🙂🙂", "???", "...", "🏠💸"])
def test_signs_without_words_open_no_case_and_prove_nothing(dana: House, body: str) -> None:
    dana.says(DANA, body)
    assert dana.rows(Case) == []
    assert dana.number(DANA).opted_out_at is None
    assert dana.thread(DANA).verified_until is None


def test_before_a_question_that_is_put_again_no_line_of_not_understanding(dana: House) -> None:
    (asked,) = dana.says(DANA, "whats my balance")
    assert dana.says(DANA, "the weather is lovely in ohio this week") == [asked]


def test_a_stranger_who_was_taken_off_is_not_told_what_can_be_asked(dana: House) -> None:
    dana.says(DANA, "wrong number, dana doesnt live here")
    (answer,) = dana.says(DANA, "u can find him at his moms")
    assert "balance" not in answer
    assert dana.says(DANA, "asdf qwer") == []
