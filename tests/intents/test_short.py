"""Texts too short for a model."""

import pytest

from intents.normalise import fold
from intents.short import leading_answer, read


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("yes", "affirm"),
        ("YES!", "affirm"),
        ("ok 👍", "affirm"),
        ("好的", "affirm"),
        ("係", "affirm"),
        ("sí", "affirm"),
        ("👍🏽", "affirm"),
        ("no", "deny"),
        ("唔使", "deny"),
        ("👎", "deny"),
        ("🙏", "thanks"),
        ("👋", "greet"),
        ("", "out_of_scope"),
        ("...", "out_of_scope"),
        ("😂👍👎", "out_of_scope"),
        ("1234", "out_of_scope"),
        ("12/01", "out_of_scope"),
        ("20011 1988", "out_of_scope"),
        ("x", "out_of_scope"),
        ("L-1001", "out_of_scope"),
        ("/restart", "out_of_scope"),
    ],
)
def test_a_bare_answer_sign_or_code_is_read_by_rule(text: str, intent: str) -> None:
    found = read(fold(text))
    assert found is not None
    assert found[0] == intent


@pytest.mark.parametrize(
    "text", ["how much", "paid", "yes i paid", "hello", "还款", "stop the fee", "pay 20 friday"]
)
def test_words_with_meaning_are_left_to_the_model(text: str) -> None:
    assert read(fold(text)) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes, and where do i pay", "affirm"),
        ("ok. when is it due", "affirm"),
        ("好的，怎么还", "affirm"),
        ("no, i already paid", "deny"),
        ("不是，我已经还了", "deny"),
        ("yes", None),
        ("no money", None),
        ("yesterday, i paid", None),
    ],
)
def test_an_answer_before_a_request_is_the_second_thing_said(text: str, answer: str | None) -> None:
    assert leading_answer(fold(text)) == answer
