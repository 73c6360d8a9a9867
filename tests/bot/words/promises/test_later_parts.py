"""The rest alone, of a sum that was told before."""

import pytest

from bot.words.promises.later_parts import names_rest_alone


@pytest.mark.parametrize(
    "text",
    [
        "the rest next month",
        "next week i'll top up the rest",
        "the rest next week ok?",
        "the rest when i get my check",
        "i can do the other half the week after",
        "el resto el proximo mes",
        "剩下的下个月还",
    ],
)
def test_the_rest_is_promised_for_later(text: str) -> None:
    assert names_rest_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "how much is the rest",
        "when is the rest due",
        "100 friday and the rest monday",
        "half now and the rest later",
        "剩下多少",
        "cuanto es el resto",
        "next month",
    ],
)
def test_it_is_asked_for_or_named_with_its_first_part(text: str) -> None:
    assert not names_rest_alone(text)
