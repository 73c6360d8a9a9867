"""Cantonese and shorthand, said as the model knows them."""

import pytest

from intents.features import tokens
from intents.normalise import fold
from intents.spoken import SHORTHAND, in_mandarin


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("點解仲收我錢", "为什么还收我钱"),
        ("聽日過數俾你哋", "明天转账给你们"),
        ("我冇錢", "我没钱"),
        ("唔該", "麻烦"),
        ("我已经还了", "我已经还了"),
        ("how much", "how much"),
    ],
)
def test_cantonese_is_said_in_mandarin(text: str, said: str) -> None:
    assert in_mandarin(fold(text)) == said


def test_shorthand_is_written_out_before_features_are_made() -> None:
    assert tokens("wen is my pymt due u said tmrw") == tokens(
        "when is my payment due you said tomorrow"
    )


def test_no_shorthand_is_written_out_twice() -> None:
    assert not {word for word, said in SHORTHAND.items() if SHORTHAND.get(said, said) != said}
