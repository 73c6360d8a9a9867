"""What something costs that the text does not name."""

import pytest

from bot.words.talk.its_cost import asks_its_cost


@pytest.mark.parametrize(
    "text",
    ["does that cost anything", "would there be a charge for that", "is there a fee for that",
     "is it free", "how much does that cost", "do you charge for it", "eso tiene costo?",
     "cobran por eso", "要收费吗", "要不要手续费"],
)  # fmt: skip
def test_the_cost_is_asked(text: str) -> None:
    assert asks_its_cost(text)


@pytest.mark.parametrize(
    "text",
    ["you charged me a fee", "is there a late fee if i pay friday instead of monday",
     "why is there a fee", "how much do i owe", "my car costs too much", "cuanto debo"],
)  # fmt: skip
def test_other_costs_are_not_meant(text: str) -> None:
    assert not asks_its_cost(text)
