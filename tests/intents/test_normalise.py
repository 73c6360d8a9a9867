"""One plain form of a text, whatever its case, width, script, accents and invisible characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.normalise import MAX_CHARACTERS, aligned, clean, fold


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("STOP", "stop"),
        ("ＳＴＯＰ", "stop"),
        ("st\u200bop", "stop"),
        ("st\u00adop", "stop"),
        ("don’t", "don't"),
        ("“quoted”", '"quoted"'),
        ("a – b — c", "a - b - c"),
        ("wait…", "wait..."),
        ("Préstamo, ¿cuándo? ñ", "prestamo, ¿cuando? n"),
        ("pre\u0301stamo", "prestamo"),
        ("退訂", "退订"),
        ("請不要再傳簡訊", "请不要再传简讯"),
        ("１９０元。", "190元."),
        ("𝐒𝐓𝐎𝐏", "stop"),
        ("  two   blanks\t", "two blanks"),
        ("a\r\n\n b", "a\nb"),
        ("a\ud800b\x00c", "a b c"),
        ("a\u00a0b", "a b"),
        ("", ""),
    ],
)
def test_a_text_is_folded(written: str, plain: str) -> None:
    assert fold(written) == plain


@given(st.text(max_size=300))
def test_folding_settles(text: str) -> None:
    once = fold(fold(text))
    assert fold(once) == once
    assert "\u200b" not in once


@given(st.text(max_size=300))
def test_the_aligned_form_keeps_every_offset(text: str) -> None:
    assert len(aligned(text)) == len(text)


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=100))
def test_the_aligned_form_of_plain_text_is_its_lower_case(text: str) -> None:
    assert aligned(text) == text.lower()


def test_what_lies_beyond_the_longest_body_is_not_read() -> None:
    assert len(clean("a" * 5000)) == MAX_CHARACTERS
    assert len(fold("a" * 5000)) == MAX_CHARACTERS


def test_cleaning_keeps_offsets_and_readable_characters() -> None:
    assert clean("a\x00b\ud83dc é 你") == "a b c é 你"
