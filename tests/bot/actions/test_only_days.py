"""A few days alone on which texts are wanted: nothing goes out until a person has seen to them."""

import pytest

from tests.bot.actions.seen import holds
from tests.bot.house import STRANGER, House


@pytest.mark.parametrize("said", ["text me weekends only", "solo los domingos", "只在周末发短信"])
def test_nothing_goes_out_until_a_person_has_seen_to_them(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert house.tasks() == ["preferences"]
    assert holds(house) == [("all", "review")]


@pytest.mark.parametrize(
    "said",
    ["and not on sundays", "only text me after 6pm and not on sundays", "only weekdays please"],
)
def test_texts_go_on_where_few_days_are_left_out(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert holds(house) == []
