"""Reading a choice from a list."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.actions.choosing import agreed, chosen_place, hinted_place

THREE = ("more time for one payment", "another due date each month", "a payment plan")
TWO = ("yes", "no")
CHINESE = ("一期延后付款", "更改每月还款日", "分期还款计划")


@pytest.mark.parametrize(
    ("text", "names", "place"),
    [
        ("1", THREE, 0),
        ("2.", THREE, 1),
        ("the third", THREE, 2),
        ("number 2 please", THREE, 1),
        ("第二个", CHINESE, 1),
        ("4", THREE, None),
        ("0", THREE, None),
        ("another due date each month", THREE, 1),
        ("分期还款计划", CHINESE, 2),
        ("payment", THREE, None),
        ("yes", THREE, None),
        ("yes", TWO, 0),
        ("no", TWO, 1),
        ("nothing of that", THREE, None),
        ("", THREE, None),
    ],
)
def test_by_its_place_or_its_words(text: str, names: tuple[str, ...], place: int | None) -> None:
    assert chosen_place(text, names) == place


@pytest.mark.parametrize(
    ("text", "intent", "answer"),
    [
        ("yes", "affirm", True),
        ("yes, and my balance", "check_balance", True),
        ("no, a person please", "speak_to_agent", False),
        ("go ahead", "affirm", True),
        ("rather not", "deny", False),
        ("my balance", "check_balance", None),
    ],
)
def test_a_yes_or_a_no_by_its_first_word_or_as_it_was_read(
    text: str, intent: str, answer: bool | None
) -> None:
    assert agreed(cast(Any, SimpleNamespace(intent=intent)), text) is answer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("改每月还款日", 1),
        ("分期", 2),
        ("那这两个月还要算利息吗", None),
        ("呢兩個月還有息計嗎", None),
    ],
)
def test_a_span_of_months_is_no_word_of_a_way_out(text: str, place: int | None) -> None:
    assert hinted_place(text, CHINESE) == place
