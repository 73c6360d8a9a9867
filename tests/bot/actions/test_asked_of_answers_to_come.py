"""Between a case and its answer: whom to turn to, what is done, what is wanted on paper."""

import pytest

from models.cases import Hold
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


def holds(house: House) -> list[str]:
    return [str(one.scope) for one in house.rows(Hold)]


RUDE = "your agent called me a deadbeat and told my grandson that i owe money, i want to complain"


@pytest.mark.parametrize(
    "said",
    ["I don't want a sorry by text message. I want to know what is being done",
     "i dont want your apology over text, what are you doing about it"],
)  # fmt: skip
def test_who_wants_to_know_what_is_done_is_told_by_when(dana: House, said: str) -> None:
    dana.says(DANA, RUDE)
    (answer,) = dana.says(DANA, said)
    assert "being worked on" in answer
    assert cases(dana) == [("complaint", None)]


def test_an_answer_on_paper_is_added_and_holds_nothing(dana: House) -> None:
    dana.says(DANA, RUDE)
    (answer,) = dana.says(DANA, "And I want it in writing, in the mail.")
    assert "added" in answer
    assert holds(dana) == []


@pytest.mark.parametrize(
    "said",
    ["If I don't hear by Friday I am going to the CFPB and the Attorney General",
     "if nobody calls me i will report you to the cfpb"],
)  # fmt: skip
def test_a_threat_in_case_of_no_answer_is_of_the_complaint_that_is_open(
    dana: House, said: str
) -> None:
    dana.says(DANA, RUDE)
    dana.passes(days=2)
    dana.says(DANA, said)
    assert cases(dana) == [("complaint", None)]


def test_another_grievance_days_later_is_another_complaint(dana: House) -> None:
    dana.says(DANA, RUDE)
    dana.passes(days=2)
    dana.says(DANA, "your branch in dallas was filthy and the lady yelled at me, i'm complaining")
    assert len(cases(dana)) == 2


@pytest.mark.parametrize(
    ("opened", "said", "told"),
    [
        ("can't pay this month, lost my job", "ok and who do i bug if nobody gets back to me",
         ("being worked on", "+1 202-555-0142", "9:00 AM")),
        ("that balance is wrong, i dont owe that", "a quien molesto si nadie me responde",
         ("en proceso", "+1 202-555-0142")),
        ("that balance is wrong, i dont owe that", "who do i contact if no one answers",
         ("being worked on", "+1 202-555-0142")),
    ],
)  # fmt: skip
def test_whom_to_turn_to(dana: House, opened: str, said: str, told: tuple[str, ...]) -> None:
    dana.says(DANA, opened)
    (answer,) = dana.says(DANA, said)
    assert all(one in answer for one in told)
    assert dana.thread(DANA).mode == "escalated"


def test_without_a_case_our_number_and_hours_are_told(dana: House) -> None:
    (answer,) = dana.says(DANA, "who do i call if nobody gets back to me")
    assert "+1 202-555-0142" in answer
    assert cases(dana) == []
