"""Another sum that is wished for, and the offer taken after all."""

import pytest

from bot.words.applications.other_sums import gives_in, wants_a_sum


@pytest.mark.parametrize(
    "text",
    [
        "can u make it 3000",
        "the amount i want 3000 not 5000",
        "i only need 3000",
        "its 3000 i want not 5000",
        "i need 3k not 5k",
        "me lo pueden bajar a 3000",
        "quiero 3000 no 5000",
        "能改成3000吗",
        "金额我要3000，不要5000",
        "金額改成三千得唔得",
    ],
)
def test_a_sum_is_wished_for(text: str) -> None:
    assert wants_a_sum(text)


@pytest.mark.parametrize(
    "text",
    [
        "i owe 3000 not 5000",
        "i borrowed 3000 not 5000",
        "can i pay 3000",
        "make it 100 friday",
        "i want the 5000",
        "i want my money",
        "3000 per month is too much",
        "quiero pagar 3000",
        "每月还3000",
    ],
)
def test_none_is(text: str) -> None:
    assert not wants_a_sum(text)


@pytest.mark.parametrize(
    "text",
    [
        "nvm ill take the 5000, go ahead",
        "ok fine go ahead with the 5000",
        "ok just confirm it then",
        "bueno ya, acepto los 5000",
        "算了，5000就5000吧，确认",
    ],
)
def test_it_is_taken_after_all(text: str) -> None:
    assert gives_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "actually no, i won't confirm",
        "confirm",
        "ok",
        "i dont want it, go ahead and cancel",
        "确认",
    ],
)
def test_it_is_not_taken(text: str) -> None:
    assert not gives_in(text)
