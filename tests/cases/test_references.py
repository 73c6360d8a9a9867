"""References of cases: clear to read, and never a word that means something."""

import re

from cases.references import ALPHABET, reference_from

RESERVED = [
    "STOP",
    "STOPALL",
    "END",
    "QUIT",
    "CANCEL",
    "REVOKE",
    "OPTOUT",
    "UNSUBSCRIBE",
    "START",
    "YES",
    "UNSTOP",
    "HELP",
    "INFO",
    "T",
    "TD",
    "R",
    "N",
    "Y",
]


def test_a_reference_has_six_signs_with_letters_and_digits() -> None:
    references = [reference_from(str(seed)) for seed in range(2000)]
    shape = re.compile(rf"C-(?=.*[A-Z])(?=.*[0-9])[{ALPHABET}]{{6}}")
    assert all(shape.fullmatch(reference) for reference in references)


def test_signs_that_look_alike_are_left_out() -> None:
    assert not set("01BILOSUZ") & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET) == 25


def test_no_reserved_word_can_stand_in_a_reference() -> None:
    spellable = [word for word in RESERVED if set(word) <= set(ALPHABET)]
    # What can be spelled is shorter than a reference, which is one word of six signs.
    assert spellable == ["T", "TD", "R", "N", "Y"]


def test_one_seed_gives_one_reference_and_another_seed_another() -> None:
    assert reference_from("a") == reference_from("a")
    assert len({reference_from(str(seed)) for seed in range(5000)}) > 4990
