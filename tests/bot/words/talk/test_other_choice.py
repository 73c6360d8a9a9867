"""Another entry of a list than before, by its number."""

import pytest

from bot.words.talk.other_choice import another_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the third one instead", 2),
        ("option 2 actually", 1),
        ("not 1, 3", 2),
        ("I'd rather have 2", 1),
        ("换成第二个", 1),
        ("都係第二個啦", 1),
        ("quiero la opción 3", 2),
        ("mejor la tercera", 2),
    ],
)
def test_it_is_read(text: str, place: int) -> None:
    assert another_place(text) == place


@pytest.mark.parametrize(
    "text",
    ["make it 30", "改成100", "三天", "el 3", "el 3 de diciembre", "make it the 3rd", "no", "3pm",
     "2 weeks", "20011 1988", "第三期"],
)  # fmt: skip
def test_a_day_a_time_or_an_amount_is_none(text: str) -> None:
    assert another_place(text) is None
