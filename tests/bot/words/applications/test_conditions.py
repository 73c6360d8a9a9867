"""Words that keep a yes from binding."""

from decimal import Decimal

import pytest

from bot.words.applications.conditions import binds, depends, names_other, thinks_over


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("yes unless there is a fee", True),
        ("ok, provided nothing changes", True),
        ("si, con tal de que sea rapido", True),
        ("好的，前提是没有手续费", True),
        ("yes please", False),
        ("but why", False),
        ("if you say so", False),
        ("claro que si me interesa", False),
        ("ok if possible today", False),
        ("yes but i cant pay this month", False),
        ("yes but what is the rate", False),
    ],
)
def test_a_condition_is_told_from_a_plain_yes(text: str, found: bool) -> None:
    assert depends(text) is found


def test_what_asks_for_the_terms_binds_nobody_either() -> None:
    assert not binds("yes, what is the apr")
    assert binds("yes, when do i get the money")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("yes $3,000", False), ("yes 3k over a year", False), ("3000 for 12 months", False),
        ("三千 十二期", False), ("2,500", True), ("36 months", True), ("二十四个月", True),
        ("yes by nov 25", False), ("yes call me at 202-555-0147", False), ("option 2", False),
    ],
)  # fmt: skip
def test_figures_of_another_offer(text: str, found: bool) -> None:
    assert names_other(text, Decimal(3000), 12) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("need to talk to my husband", True),
        ("还没想好", True),
        ("todavia no decido", True),
        ("i have decided, yes", False),
        ("考虑好了，要", False),
    ],
)
def test_whoever_has_yet_to_decide_has_not_declined(text: str, found: bool) -> None:
    assert thinks_over(text) is found
