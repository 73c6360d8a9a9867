"""Texts that can be nothing but an answer to the open question."""

import pytest

from bot.dialogue.answers import is_answer


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("identity_answer", "20011 1988"),
        ("identity_answer", "my zip is 20011"),
        ("identity_answer", "1988"),
        ("loan_choice", "1"),
        ("loan_choice", "#2"),
        ("loan_choice", "第2个"),
        ("loan_choice", "the one ending L-1003"),
        ("payment_amount", "190.50"),
        ("payment_amount", "about $200"),
    ],
)
def test_an_answer_is_known_by_its_form(slot: str, text: str) -> None:
    assert is_answer(slot, text)


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("identity_answer", "why do you need that"),
        ("loan_choice", "the car"),
        ("loan_choice", "123"),
        ("payment_amount", "all of it"),
        ("payment_amount", "I want to complain about the fee of $35 that you charged me twice"),
        ("payment_day", "yesterday"),
        ("unheard_of", "1"),
    ],
)
def test_anything_else_is_for_the_classifier(slot: str, text: str) -> None:
    assert not is_answer(slot, text)
