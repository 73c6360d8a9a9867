"""Words that choose one of several loans."""

import pytest

from bot.words.loans.loan_words import listed_place, names_another, names_kind, says_both


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the second one", 1), ("second", 1), ("the first", 0), ("2", 1), ("fine 2", 1),
        ("the last one", 2), ("el segundo", 1), ("la primera", 0), ("el ultimo", 2),
        ("第二个", 1), ("第一笔", 0), ("二", 1), ("后面那个", 2), ("前面那笔", 0), ("頭一個", 0),
        ("4", None), ("the other one", None), ("the first of december", None), ("上個月", None),
    ],
)  # fmt: skip
def test_a_place_in_a_list_of_three(text: str, place: int | None) -> None:
    assert listed_place(text, 3) == place


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("and the other?", True), ("y del otro", True), ("y de la otra", True), ("y el del carro", True),
        ("y de la casa", True), ("and my home loan?", True), ("what about the second", True),
        ("另外一个呢", True), ("那另一笔呢", True), ("装修的呢", True), ("還有一筆呢", True),
        ("and the other thing is i hate you", False), ("el otro dia pague", False),
        ("and the home is sold", False), ("i need another loan", False), ("另外我想投诉", False),
    ],
)  # fmt: skip
def test_another_loan_than_the_one_told(text: str, found: bool) -> None:
    assert names_another(text) is found


def test_a_kind_alone_and_all_of_them() -> None:
    assert names_kind("the home improvement one")
    assert names_kind("el de mejoras del hogar")
    assert not names_kind("i need a car loan for 5000")
    assert says_both("los dos")
