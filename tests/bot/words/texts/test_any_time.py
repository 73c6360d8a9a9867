"""Limits of our texts that are taken back, and where our texts go."""

import pytest

from bot.words.texts.any_time import asks_which_number, lifts_limits


@pytest.mark.parametrize(
    "text",
    ["forget that, text whenever", "nvm anytime is fine", "text me any time", "whenever is fine",
     "escriban cuando quieran", "manden a cualquier hora", "随时可以发", "幾時send都得", "轉返正常得啦"],
)  # fmt: skip
def test_a_limit_is_lifted(text: str) -> None:
    assert lifts_limits(text)


@pytest.mark.parametrize(
    "text",
    ["dont text me whenever you want", "call me anytime", "i can pay anytime", "随时打电话",
     "text whenever but not before 9", "no me escriban a cualquier hora", "stop texting any time",
     "whenever you can"],
)  # fmt: skip
def test_nothing_is_lifted(text: str) -> None:
    assert not lifts_limits(text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("tons a cual me van a escribir", True),
        ("me van a escribir a cual", True),
        ("a donde me van a escribir", True),
        ("a cual numero me escriben", True),
        ("which number will you text me on", True),
        ("会发短信到哪个号码", True),
        ("ya no me van a escribir", False),
        ("no me escriban a este numero", False),
        ("which number do i call", False),
    ],
)
def test_where_texts_go_is_asked(text: str, asks: bool) -> None:
    assert asks_which_number(text) is asks
