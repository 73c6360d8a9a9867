"""The pairs of Traditional and Simplified characters."""

from intents.traditional import SIMPLIFIED_ONLY, TO_SIMPLIFIED, TRADITIONAL_ONLY


def test_no_character_stands_for_itself_or_leads_to_another_pair() -> None:
    assert all(chr(code) != simple for code, simple in TO_SIMPLIFIED.items())
    assert all(ord(simple) not in TO_SIMPLIFIED for simple in TO_SIMPLIFIED.values())


def test_the_two_scripts_are_told_apart_by_characters_of_one_only() -> None:
    assert TRADITIONAL_ONLY.isdisjoint(SIMPLIFIED_ONLY)
    assert {"還", "貸", "訂"} <= TRADITIONAL_ONLY
    assert {"还", "贷", "订"} <= SIMPLIFIED_ONLY
    assert "后" not in SIMPLIFIED_ONLY
