"""Whoever needs no help with paying any more is told that it is noted; a person closes the case."""

import pytest

from bot.words.troubles.over import says_it_is_over
from tests.bot.actions.seen import cases, happened
from tests.bot.house import DANA, House, account


@pytest.mark.parametrize(
    "said",
    [
        "nvm my mom gave me the money", "never mind got the money, ill pay on time",
        "nevermind my brother lent me the cash im good", "forget it, i can pay now, close the case",
        "nvm i dont need it anymore, i got a new job", "ya no hace falta, ya consegui el dinero",
        "不用了 我借到钱了 按时还", "不需要延期了", "唔使啦 我搵到工 照還",
    ],
)  # fmt: skip
def test_it_is_noted_and_put_before_a_person(house: House, said: str) -> None:
    house.imports(account())
    house.says(DANA, "i lost my job cant pay this")
    (answer,) = house.says(DANA, said)
    assert house.number(DANA).opted_out_at is None
    assert "C-" in answer
    assert [kind for kind, _ in cases(house)] == ["hardship"]
    assert happened(house)[-1] == "added"
    assert "reminders" not in answer


@pytest.mark.parametrize("after", ["1", "3", "option 1"])
def test_the_ways_out_are_asked_about_no_more(house: House, after: str) -> None:
    house.imports(account())
    for text in ("i lost my job cant pay this", "nvm my mom gave me the money", after):
        house.says(DANA, text)
    assert cases(house) == [("hardship", None)]


@pytest.mark.parametrize(
    "said",
    [
        "nvm ill pay friday", "can i pay less", "i still have no job", "forget it",
        "my mom is sick", "i can pay half", "不用了", "no necesito nada de ustedes",
    ],
)  # fmt: skip
def test_less_than_that_is_not_heard_so(said: str) -> None:
    assert not says_it_is_over(said)
