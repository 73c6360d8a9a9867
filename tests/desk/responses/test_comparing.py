"""What changed between two wordings."""

import pytest

from desk.responses.comparing import compared


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("same", "same", [("kept", "same")]),
        ("", "new", [("new", "new")]),
        ("You owe {a}.", "You owe {b}.",
         [("kept", "You owe "), ("gone", "{a}"), ("new", "{b}"), ("kept", ".")]),
        ("您欠三元", "您欠五元", [("kept", "您欠"), ("gone", "三"), ("new", "五"), ("kept", "元")]),
        ("You are welcome.", "With pleasure.",
         [("gone", "You are welcome"), ("new", "With pleasure"), ("kept", ".")]),
        ("one two", "one three two",
         [("kept", "one "), ("new", "three "), ("kept", "two")]),
    ],
)  # fmt: skip
def test_words_and_chinese_signs_are_told_apart(
    old: str, new: str, changes: list[tuple[str, str]]
) -> None:
    assert [tuple(change) for change in compared(old, new)] == changes


@pytest.mark.parametrize(("old", "new"), [("a b c", "c b a"), ("{x} y", "y {x}\nz"), ("", "")])
def test_both_wordings_can_be_read_from_it(old: str, new: str) -> None:
    changes = compared(old, new)
    assert "".join(one.words for one in changes if one.kind != "new") == old
    assert "".join(one.words for one in changes if one.kind != "gone") == new
