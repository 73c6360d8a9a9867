"""Papers that the borrower says were sent: looked for, and not asked for once more."""

import pytest

from bot.actions.documents import says_sent
from tests.bot.house import DANA, PROOF, House, account

WAITING = {
    "ref": "A-77120",
    "status": "documents_missing",
    "amount": "5000.00",
    "currency": "USD",
    "term_months": 24,
    "submitted_at": "2026-11-18T09:30:00Z",
    "missing_documents": ["payslip"],
}


@pytest.fixture
def asked(house: House) -> House:
    """Dana has no loan and knows what is still needed."""
    house.imports(account(loans=[], applications=[WAITING]))
    house.says(DANA, "what is the status of my application")
    assert "payslip" in " ".join(house.says(DANA, PROOF))
    return house


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i sent the paystubs sunday", "A person checks A-77120"),
        ("发过去了", "同事会核对A-77120"),
        ("ya mande los papeles", "Una persona revisa A-77120"),
    ],
)
def test_a_person_looks_for_what_was_sent(asked: House, said: str, told: str) -> None:
    (answer,) = asked.says(DANA, said)
    assert told in answer
    assert asked.thread(DANA).escalation_reason == "application_status"


@pytest.mark.parametrize(
    "said", ["i havent sent them yet", "how should i send the paystub", "还没发", "no las mande"]
)
def test_what_was_not_sent_is_not_looked_for(said: str) -> None:
    assert not says_sent(said)


def test_what_was_sent_is_not_asked_for_in_the_next_answers(asked: House) -> None:
    asked.says(DANA, "i sent the paystubs sunday")
    for _ in range(2):
        (answer,) = asked.says(DANA, "how is my application")
        assert "On our file still missing: payslip" in answer
        assert "bring or upload" not in answer


def test_without_word_of_it_the_papers_are_asked_for(asked: House) -> None:
    assert "bring or upload" in asked.says(DANA, "how is my application")[0]
