"""Words that have an intent for sure, whatever the classifier makes of the text."""

import pytest

from bot.dialogue.by_words import _FEARS
from intents.normalise import fold
from models.cases import CaseKind
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, STRANGER, House


@pytest.mark.parametrize(
    "said",
    [
        "will you repo my car if im late",
        "are you gonna repo my car",
        "can you garnish my check",
        "will you sue me",
        "si me atraso me quitan la troca?",
        "不还会不会来拖车",
        "我遲還會唔會拖車㗎",
    ],
)
def test_who_fears_what_comes_of_not_paying_is_in_trouble(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert [kind for kind, *_ in cases(dana)] == [CaseKind.HARDSHIP]


@pytest.mark.parametrize(
    "said", ["my car got repossessed yesterday and i want it back", "i repo cars for a living"]
)
def test_what_has_happened_is_no_such_fear(said: str) -> None:
    assert _FEARS.search(fold(said)) is None


def test_hours_are_no_due_date(house: House) -> None:
    (answer,) = house.says(STRANGER, "when do you close today")
    assert "due" not in answer
