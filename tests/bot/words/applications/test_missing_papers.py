"""What is asked of papers that an application waits for, and papers that are no payments."""

import pytest

from bot.actions.documents import asks_which_paper, says_papers_sent
from bot.words.applications.missing_papers import asks_what_lacks


@pytest.mark.parametrize(
    "text",
    [
        "which ones are missing", "what am i missing", "what else do you need", "do u need both",
        "whats missing", "cuales faltan", "que me falta", "q falta", "cuales son los que faltan",
        "que mas necesitan", "還差哪些", "还缺什么", "仲差啲咩", "两样都要吗",
    ],
)  # fmt: skip
def test_what_lacks(text: str) -> None:
    assert asks_what_lacks(text)


@pytest.mark.parametrize(
    "text",
    [
        "what do i owe", "which one is due first", "cuanto me falta por pagar", "还差多少",
        "仲爭幾多", "que me falta pagar", "my payment is missing", "do you need me to pay today",
    ],
)  # fmt: skip
def test_what_is_owed(text: str) -> None:
    assert not asks_what_lacks(text)


@pytest.mark.parametrize(
    "text",
    [
        "el talon de cheque ya lo mande por correo, dos veces!!", "i already mailed the pay stub twice",
        "工资单我交过了 两次了", "糧單我交咗喇", "ya mande el estado de cuenta por correo",
        "i sent my w2 already",
    ],
)  # fmt: skip
def test_papers_that_were_sent(text: str) -> None:
    assert says_papers_sent(text)


@pytest.mark.parametrize(
    "text",
    [
        "ya mande el pago por correo", "i mailed the check twice", "我交过了 两次了",
        "i sent the payment with my pay stub", "i mailed 208.33 yesterday", "我已经交了208",
        "i have not sent the pay stub", "i sent the receipt of the payment",
    ],
)  # fmt: skip
def test_payments_and_papers_to_come(text: str) -> None:
    assert not says_papers_sent(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("which payslip, last month or the one from october?", True),
        ("which bank statement", True),
        ("which payment", False),
        ("which bill is due", False),
    ],
)
def test_which_of_them(text: str, asked: bool) -> None:
    assert asks_which_paper(text) is asked
