"""Words about an offer of credit that are read before the classifier."""

import pytest

from bot.words.applications.offers import corrects, is_of_an_offer, says_what
from tests.bot.dialogue.talk import reading_of


@pytest.mark.parametrize(
    ("text", "intent", "told", "found"),
    [
        ("term is wrong i asked for 36 months", "dispute_debt", False, True),
        ("el plazo no es el que pedi", "hardship", False, True),
        ("我申请的是8000", "dispute_debt", False, True),
        ("when will my loan be funded", "payment_due", False, True),
        ("什么时候放款", "payment_due", False, True),
        ("is it confirmed?", "affirm", True, True),
        ("is it confirmed?", "affirm", False, False),
        ("how long do i have to decide", "apply_loan", True, True),
        ("a smaller one", "apply_loan", True, True),
        ("a smaller one", "apply_loan", False, False),
        ("and over 12 months", "apply_loan", True, True),
        ("can i pay less", "hardship", True, False),
        ("fewer texts please, less messages", "message_preferences", True, False),
        ("is my payment confirmed?", "confirm_payment", True, False),
        ("the amount is wrong", "dispute_debt", False, False),
        ("queria un plazo mas largo, no puedo pagar", "hardship", False, False),
        ("i asked for 3 months to pay", "hardship", False, False),
        ("我几时过咗数", "payment_due", False, False),
        ("stop sending me loan offers", "message_preferences", False, False),
        ("got your offer text is it a scam", "report_fraud", False, False),
    ],
)
def test_what_is_said_of_an_offer(text: str, intent: str, told: bool, found: bool) -> None:
    assert is_of_an_offer(text, reading_of(intent), told=told) is found


@pytest.mark.parametrize(
    ("text", "wrong", "what"),
    [
        ("something is not right", True, False),
        ("should be 4500", True, True),
        ("el nombre esta mal", True, True),
        ("金额不对", True, True),
        ("我申请的是八千块", True, True),
        ("i wanted to ask something", False, False),
        ("yes please", False, False),
    ],
)
def test_a_correction_and_whether_it_says_what(text: str, wrong: bool, what: bool) -> None:
    assert (corrects(text), says_what(text)) == (wrong, what)
