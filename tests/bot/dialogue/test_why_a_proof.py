"""What the proof is needed for, asked back."""

import pytest

from bot.words.talk.about_proof import asks_why_proof


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ('you said "Text your ZIP" why do you need that', True),
        ("why do you need my zip", True),
        ("zip code? why", True),
        ("为什么要邮编", True),
        ("por que quieren mi codigo postal", True),
        ("here is my zip", False),
        ("why was i charged", False),
    ],
)
def test_why_the_zip_is_asked_for_may_be_asked_later(text: str, asked: bool) -> None:
    assert asks_why_proof(text) is asked
