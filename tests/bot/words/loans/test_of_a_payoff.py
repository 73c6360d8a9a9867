"""What belongs to a payoff that was asked for, and to the title of a car."""

import pytest

from bot.words.loans.of_a_payoff import asks_of_payoff, is_of_payoff
from bot.words.loans.titles import asks_of_title

CHECK = (
    "He's getting a cashier's check from his credit union. Who is it made out to and can you send "
    "them a payoff letter"
)
WIRE = (
    "Scratch the cashier's check, the credit union wants to wire it. I'd rather not get wire "
    "numbers over text"
)


@pytest.mark.parametrize(
    "text",
    ["That's as of today though. I need it with the interest through the 4th", CHECK, WIRE,
     "Is there a prepayment penalty", "And how long after that till I get the title",
     "whats the per diem", "can you fax it to the dealer", "i need it good through friday"],
)  # fmt: skip
def test_it_is_of_the_payoff(text: str) -> None:
    assert is_of_payoff(text)


@pytest.mark.parametrize(
    "text",
    ["when is it due", "i already wired it", "can you text it to me", "whats my balance",
     "i want to pay by card", "can i pay it on the 4th", "i wired 200 yesterday"],
)  # fmt: skip
def test_it_is_of_something_else(text: str) -> None:
    assert not is_of_payoff(text)


def test_a_question_within_is_heard() -> None:
    assert asks_of_payoff(CHECK)
    assert not asks_of_payoff(WIRE)


@pytest.mark.parametrize(
    "text",
    ["when do i get my title", "who sends me the car title", "who is the lien holder on the car",
     "cuando me mandan el titulo del carro", "how long until i have the clear title"],
)  # fmt: skip
def test_the_title_is_asked_for(text: str) -> None:
    assert asks_of_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "my job title changed",
        "can i get a title loan",
        "got my orders title 10",
        "my lien release letter please",
    ],
)
def test_other_titles_are_not_meant(text: str) -> None:
    assert not asks_of_title(text)
