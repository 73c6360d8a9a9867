"""The first words of a written answer: in their language, with whom they can turn to."""

from datetime import date

import pytest

from desk.letters import GAPS, first_words
from models.cases import Case


def letter(language: str | None, *packs: str) -> str:
    case = Case(reference="C-7KQ2M4")
    return first_words(
        case,
        lender="Harbor Lane Credit",
        received=date(2026, 11, 21),
        language=language,
        packs=packs,
    )


@pytest.mark.parametrize(
    ("language", "gap", "day"),
    [
        ("en", GAPS[0], "Nov 21, 2026"),
        ("es", GAPS[1], "21 nov 2026"),
        ("zh", GAPS[2], "2026年11月21日"),
        ("zh-Hant", GAPS[2], "2026年11月21日"),
        ("vi", GAPS[0], "Nov 21, 2026"),
        (None, GAPS[0], "Nov 21, 2026"),
    ],
)
def test_a_letter_begins_in_their_language_and_leaves_the_reasons_to_the_writer(
    language: str | None, gap: str, day: str
) -> None:
    words = letter(language, "us")
    assert gap in words
    assert day in words
    assert "C-7KQ2M4" in words
    assert words.startswith("Harbor Lane Credit")


@pytest.mark.parametrize(
    ("packs", "bodies"),
    [
        (("us",), ["Consumer Financial Protection Bureau"]),
        (("uk",), ["Financial Ombudsman Service within six months"]),
        (("us", "mx"), ["Consumer Financial Protection Bureau", "CONDUSEF"]),
        (("cn",), ["mediation"]),
        (("eu",), ["out-of-court"]),
    ],
)
def test_it_names_whom_each_law_wants_named(packs: tuple[str, ...], bodies: list[str]) -> None:
    words = letter("en", *packs)
    assert all(body in words for body in bodies)
