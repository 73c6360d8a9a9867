"""Words of texts and of questions, in three languages and two scripts."""

import pytest

from desk.searching.tokens import LONGEST_WORD, places, query_words, text_words


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Please REFUND me", "refund"),
        ("¿Cuándo es mi próximo pago?", "proximo"),
        ("cuando es mi proximo pago", "Próximo PAGO"),
        ("我要提前还款", "还款"),
        ("我要提前還款", "还款"),
        ("我要提前还款", "提前還款"),
        ("我要提前还款", "款"),
        ("ＦＵＬＬ ｗｉｄｔｈ", "full width"),
        ("paid $1,250.00 on Tuesday", "1,250.00"),
        ("your case is C-7KQ2M4", "c-7kq2m4"),
        ("还款refund快点", "refund 快点"),
        ("don’t call", "don't"),
        ("ﬁnal notice", "final"),
        ("дай ответ", "ОТВЕТ"),
        ("x" * 60, "x" * 60),
    ],
)
def test_a_text_is_found_by_its_words(text: str, query: str) -> None:
    wanted = query_words(query)
    assert wanted
    assert set(wanted) <= set(text_words(text))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("refunds", "refund"),
        ("我要还钱", "还款"),
        ("还。款", "还款"),
        ("前款还", "还款"),
        ("I paid", "i paid twice"),
    ],
)
def test_a_text_is_not_found_by_what_it_does_not_say(text: str, query: str) -> None:
    assert not set(query_words(query)) <= set(text_words(text))


@pytest.mark.parametrize("query", ["", "  ", "?!", "😀", "_ _"])
def test_signs_are_no_words(query: str) -> None:
    assert query_words(query) == text_words(query) == []


def test_two_characters_are_asked_for_as_one_pair() -> None:
    assert query_words("还款") == ["还款"]
    assert query_words("提前还款") == ["提前", "前还", "还款"]
    assert query_words("款") == ["款"]


def test_no_word_can_break_out_of_its_list() -> None:
    nasty = text_words("a:b {c} \"d\" 'e' \\f ,g NULL%_h\x00i\n\tj")
    assert all(word.isalnum() and len(word) <= LONGEST_WORD for word in nasty)


def test_places_are_offsets_of_the_text_as_it_was_written() -> None:
    text = "Ａ Próximo 提前還款 proximo"
    found = [text[first:last] for first, last in places(text, query_words("próximo 提前还款"))]
    assert found == ["Próximo", "提前還款", "proximo"]


def test_a_word_inside_another_is_not_pointed_at() -> None:
    assert places("prepayment", ["payment"]) == []
