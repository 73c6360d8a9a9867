"""Whoever is ashamed of being behind is helped: it is no complaint, and no question of figures."""

import pytest

from bot.words.troubles.shame import is_ashamed
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House, account


@pytest.mark.parametrize(
    "said",
    [
        "i feel like such a failure", "im so ashamed i havent told my wife",
        "im really embarrassed, i fell behind", "im drowning in debt", "im so behind",
        "me da mucha verguenza, estoy muy atrasada", "我真没用 欠了这么多 觉得很丢人",
    ],
)  # fmt: skip
def test_shame_is_trouble_paying(house: House, said: str) -> None:
    house.imports(account())
    house.says(DANA, said)
    assert [kind for kind, _ in cases(house)] == ["hardship"]


@pytest.mark.parametrize(
    "said",
    [
        "you people should be ashamed of yourselves", "your agent made me feel like a loser",
        "deberian tener verguenza", "你们真丢人", "i am behind the building", "what a shame",
    ],
)  # fmt: skip
def test_what_is_laid_at_our_door_is_none(said: str) -> None:
    assert not is_ashamed(said)
