"""Faults in words: places first, no values, and never an endless list."""

import pytest

from accounts.faults import BadDocument, Fault, dotted, first_repeats


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ((), ""),
        (("loans", 0, "payments", 12, "ref"), "loans[0].payments[12].ref"),
        ((2, "id"), "[2].id"),
        (("x" * 500,), "x" * 64),
        (("a\nb\u202e",), "a?b?"),
    ],
)
def test_a_path_is_written_as_people_write_it(path: tuple[int | str, ...], written: str) -> None:
    assert dotted(path) == written


def test_a_fault_says_where_before_what() -> None:
    fault = Fault("loans[0].ref", "is missing", row=3, line=17)
    assert str(fault) == "line 17, account 3, loans[0].ref: is missing"
    assert str(Fault("", "should be a list of accounts")) == "should be a list of accounts"


def test_the_message_shows_fifty_faults_and_counts_the_rest() -> None:
    error = BadDocument(Fault(f"field{number}", "is missing") for number in range(120))
    assert str(error).count("is missing") == 50
    assert str(error).endswith("and 70 more")
    assert len(error.faults) == 120


def test_repeats_are_all_but_the_first() -> None:
    assert first_repeats(["a", "b", "a", "a", "c", "b"]) == [2, 3, 5]
