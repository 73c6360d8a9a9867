"""What tells whose a text is does not come into a training text."""

import pytest

from desk.masking import MOST_CHARACTERS, masked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my loan L-1001 is paid", "my loan L-0000 is paid"),
        ("call me at (202) 555-0101 ok", "call me at (000) 000-0000 ok"),
        ("+1 202 555 0101", "+0 000 000 0000"),
        ("i paid 208.33 on 11/05/2026", "i paid 000.00 on 00/00/0000"),
        ("i paid 190 on the 5th", "i paid 190 on the 5th"),
        ("12 payments of 50", "12 payments of 50"),
        ("write to dana.w@example.org please", "write to name@example.com please"),
        ("see https://pay.example/x?t=abc now", "see https://example.com now"),
        ("Dana here, dana whitfield", "NAME here, NAME NAME"),
        ("danas mum, Whitfield's", "danas mum, NAME's"),
        ("我是王小明，小明", "我是某某，某某"),
        ("尾号四四一七", "尾号零零零零"),
        ("还欠三百元", "还欠三百元"),
        ("its four four one seven", "its zero zero zero zero"),
        ("one two", "one two"),
        ("[190](amount) {x}", "(190)(amount) {x}"),
        ("two\nlines\u2028three\x85four\x00", "two lines three four"),
        ("１２３４ wide", "0000 wide"),
        ("a\ud800b", "ab"),
    ],
)
def test_a_text_is_masked(text: str, expected: str) -> None:
    assert masked(text, ("Dana Whitfield", "王小明")) == expected


def test_a_part_of_one_letter_masks_nothing() -> None:
    assert masked("i paid a lot", ("A I Moss",)) == "i paid a lot"


def test_a_long_text_is_cut() -> None:
    assert len(masked("x" * 5000, ())) == MOST_CHARACTERS
