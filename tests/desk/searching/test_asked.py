"""Questions, taken apart."""

from datetime import UTC, datetime

import pytest

from desk.searching.asked import Unclear, read_query
from models.cases import CaseKind


def test_words_and_conditions_are_told_apart() -> None:
    asked = read_query(
        'Refund label:"vip client" is:payment-claim from:2026-10 to:2026-11-05 twice'
    )
    assert asked.words == ["refund", "twice"]
    assert (asked.label, asked.kind) == ("vip client", CaseKind.PAYMENT_CLAIM)
    assert asked.since == datetime(2026, 10, 1, tzinfo=UTC)
    assert asked.until == datetime(2026, 11, 6, tzinfo=UTC)


def test_to_a_month_is_to_its_end() -> None:
    assert read_query("x to:2026-12").until == datetime(2027, 1, 1, tzinfo=UTC)
    assert read_query("x to:2026-02").until == datetime(2026, 3, 1, tzinfo=UTC)


def test_full_width_signs_are_understood() -> None:
    assert read_query("ｌａｂｅｌ：ｖｉｐ").label == "vip"


def test_a_word_before_a_colon_need_not_be_a_condition() -> None:
    assert read_query("the amount due: 50").words == ["the", "amount", "due", "50"]
    assert read_query("what is: this").kind is None


@pytest.mark.parametrize(
    ("query", "hint"),
    [
        ("", "Write a name"),
        ("?!", "Write a name"),
        ("from:2026-10", "Write a name"),
        ("is:nothing", "complaint"),
        ("in:drawer", "escalated, mine"),
        ("x from:2026-13", "2026-10-05"),
        ("x from:yesterday", "2026-10-05"),
        ("x to:2026-02-30", "2026-10-05"),
        ("x to:9999-12", "2026-10-05"),
    ],
)
def test_what_cannot_be_answered_says_how_to_ask(query: str, hint: str) -> None:
    with pytest.raises(Unclear, match=hint):
        read_query(query)
