"""Questions what we write for, and those that only look like one."""

import pytest

from bot.words.texts.why_texted import asks_why_texted


@pytest.mark.parametrize(
    "text",
    [
        "why did you send me two reminders yesterday",
        "why am i getting these texts",
        "why did i get 2 texts today",
        "btw 为什么昨天给我发了两条 reminder",
        "为什么给我发短信",
        "點解琴日send兩條短訊俾我",
        "por que me mandaron dos mensajes ayer",
        "por que me mandan esto",
    ],
)
def test_who_asks_why_we_write(text: str) -> None:
    assert asks_why_texted(text)


@pytest.mark.parametrize(
    "text",
    [
        "why am i getting so many texts",
        "why did you take two payments yesterday",
        "por que me mandan tantos mensajes",
        "为什么昨天扣了我两次款",
        "why did you send me to collections",
        "why did you send the money back",
    ],
)
def test_who_asks_something_else(text: str) -> None:
    assert not asks_why_texted(text)
