"""Whether somebody else may write for the borrower: noted, and no doubt about fraud."""

import pytest

from bot.words.people.asked_to_write import asks_if_they_may_write
from models.cases import Case
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "can my wife text you from her phone about my account",
        "can she text u about my account from her phone",
        "i mean so SHE can ask stuff, not scam",
        "can my wife text you",
        "can my brother call you about my loan",
        "is it ok if my mom messages you from her number for me",
        "puede mi hijo preguntarles por mi desde su telefono",
        "mi esposa puede escribirles por mi desde su celular",
        "我老婆可以用她的手机问你们吗",
        "我老公可唔可以用佢部手機問你哋我筆數",
    ],
)
def test_whoever_may_write_for_the_borrower_is_noted(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    (case,) = dana.rows(Case)
    assert (case.kind, case.category) == ("contact", "third_party")
    assert case.reference in answer


@pytest.mark.parametrize(
    "text",
    [
        "my wife got a text from her phone saying its you, is it a scam",
        "can my wife pay you",
        "can you text my wife",
        "can he sue you",
        "will they call you a scammer",
        "can she see my balance",
        "stop so she can sleep",
        "我老婆可以帮我还款吗",
        "puede mi hermano pagar",
    ],
)
def test_other_questions_about_somebody_are_not_that(text: str) -> None:
    assert not asks_if_they_may_write(text)


def test_a_doubt_about_a_text_stays_one(dana: House) -> None:
    dana.says(DANA, "my wife got a text from her phone saying its you, is it a scam")
    assert dana.thread(DANA).escalation_reason == "report_fraud"
