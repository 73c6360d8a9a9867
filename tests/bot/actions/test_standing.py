"""How far a case is, told to whom it belongs."""

import pytest
from sqlalchemy import update

import clock
from bot.actions.standing import asks_when
from models.cases import Case, CaseState
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, STRANGER, House

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
        ("still waiting for an answer", True),
        ("什么时候答复", True),
        ("有结果了吗", True),
        ("cuándo me contestan", True),
        ("when is my payment due", False),
        ("when do you open", False),
        ("什么时候还款", False),
        ("cuándo vence mi pago", False),
    ],
)
def test_words_that_ask_when_an_answer_comes(text: str, expected: bool) -> None:
    assert asks_when(text) is expected
