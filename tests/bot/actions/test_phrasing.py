"""Looking for words, and putting lists into words."""

import pytest

from bot.actions.phrasing import listed, numbered
from bot.words.patterns import mentions, words_like

WHOLE = words_like(r"^\W*(?:pay|还款)\W*$")


@pytest.mark.parametrize("text", ["pay", " PAY!", "“pay”", "💳 pay 💳", "还款", "還款。"])
def test_a_whole_text_may_have_signs_around_it(text: str) -> None:
    assert mentions(text, WHOLE)


@pytest.mark.parametrize("text", ["pay now", "i pay", "pay 2", "我想还款", "还款失败", "不pay"])
def test_and_no_further_words_in_any_script(text: str) -> None:
    assert not mentions(text, WHOLE)


@pytest.mark.parametrize("text", ["Teléfono", "TELEFONO", "ｔｅｌｅｆｏｎｏ"])
def test_accents_case_and_width_make_no_difference(text: str) -> None:
    assert mentions(text, words_like(r"\btelefono\b"))


@pytest.mark.parametrize(
    ("items", "language", "told"),
    [
        (["a"], "en", "a"),
        (["a", "b"], "en", "a and b"),
        (["a", "b", "c"], "en", "a, b and c"),
        (["a", "b", "c"], "es", "a, b y c"),
        (["甲", "乙", "丙"], "zh", "甲、乙和丙"),
        ([], "en", ""),
    ],
)
def test_a_list_in_the_languages_own_way(items: list[str], language: str, told: str) -> None:
    assert listed(items, language) == told


def test_a_list_of_alternatives() -> None:
    assert listed(["a", "b"], "en", "list.or") == "a or b"
    assert listed(["甲", "乙"], "zh-Hant", "list.or") == "甲或乙"


def test_choices_are_numbered_from_one() -> None:
    assert numbered(["this", "that"], "en") == "1 = this, 2 = that"
    assert numbered(["甲", "乙"], "zh") == "1 = 甲，2 = 乙"
