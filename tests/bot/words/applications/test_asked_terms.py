"""Another term asked of an offer in few words."""

import pytest

from bot.words.applications.asked_terms import asks_other_term


@pytest.mark.parametrize(
    "text",
    [
        "can it be 36 months", "is 36 months not possible?", "what about 3 years", "36 months?",
        "a 36 meses no se puede?", "no se puede a 36?", "no son 36 meses?", "y a 36 meses?",
        "能不能36个月", "可以分36期嗎", "分三年可以吗", "36期得唔得",
    ],
)  # fmt: skip
def test_a_term_is_asked_for(text: str) -> None:
    assert asks_other_term(text)


@pytest.mark.parametrize(
    "text",
    [
        "can i get 2 more months on my current loan", "i need 3 months", "can i have 2 months",
        "no puedo a 36 meses", "give me 12 months to pay", "me dan 2 meses", "能不能缓两个月",
        "i cant pay for 12 months", "能不能" * 500, "can it be " * 200,
    ],
)  # fmt: skip
def test_nothing_is_asked_of_an_offer(text: str) -> None:
    assert not asks_other_term(text)
