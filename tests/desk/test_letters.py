"""The first words of a written answer: in their language, with whom they can turn to."""

from datetime import date

import pytest

from desk.letters import GAPS, first_words
from models.cases import Case, CaseKind


def letter(language: str | None, *packs: str, kind: CaseKind = CaseKind.COMPLAINT) -> str:
    case = Case(reference="C-7KQ2M4", kind=kind)
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
        ("zh-Hant", GAPS[3], "2026年11月21日"),
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


@pytest.mark.parametrize("language", ["en", "es", "zh", "zh-Hant"])
@pytest.mark.parametrize("kind", list(CaseKind))
def test_each_kind_has_its_own_words_and_only_a_complaint_names_an_authority(
    language: str, kind: CaseKind
) -> None:
    words = letter(language, "us", kind=kind)
    assert ("consumerfinance" in words) == (kind == CaseKind.COMPLAINT)
    assert "{" not in words
    told = words.split("\n\n")[2]
    alike = [one for one in CaseKind if told in letter(language, "us", kind=one)]
    of_requests = {CaseKind.REQUEST, CaseKind.CALLBACK, CaseKind.CONTACT, CaseKind.APPLICATION}
    assert set(alike) == (of_requests if kind in of_requests else {kind})


def test_traditional_chinese_is_written_to_whoever_writes_it() -> None:
    words = letter("zh-Hant", "us")
    assert "您於" in words
    assert "消費者金融保護局" in words
    assert not set("于编号费护复问题处") & set(words)
    assert "您于" in letter("zh-Hans", "us")
