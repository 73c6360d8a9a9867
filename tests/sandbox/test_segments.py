"""Segments against Twilio's own calculator, and at the borders."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sandbox.segments import GSM_ALL, count_segments
from tests.carriers.twilios_own_code import TwiliosOwnCode


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", "GSM-7", 0, 1),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("€" * 80, "GSM-7", 160, 1),
        ("€" * 81, "GSM-7", 162, 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),
        ("a" * 1600, "GSM-7", 1600, 11),
        ("你" * 70, "UCS-2", 70, 1),
        ("你" * 71, "UCS-2", 71, 2),
        ("你" * 134, "UCS-2", 134, 2),
        ("你" * 135, "UCS-2", 135, 3),
        ("你" * 1600, "UCS-2", 1600, 24),
        ("🙂" * 35, "UCS-2", 70, 1),
        ("🙂" * 36, "UCS-2", 72, 2),
        ("你" * 66 + "🙂" + "你" * 66, "UCS-2", 134, 3),
    ],
)
def test_texts_at_the_borders(text: str, encoding: str, units: int, segments: int) -> None:
    count = count_segments(text)
    assert (count.encoding, count.units, count.segments) == (encoding, units, segments)


def test_the_characters_that_force_ucs2_are_named_once() -> None:
    assert count_segments("It’s – it’s “ç”").ucs2_characters == ("’", "–", "“", "ç", "”")
    assert count_segments("Çéñüà¡¿£¥$").ucs2_characters == ()


@pytest.fixture(scope="module")
def twilios() -> Iterator[TwiliosOwnCode]:
    code = TwiliosOwnCode()
    yield code
    code.close()


TEXTS = st.text(st.sampled_from(sorted(GSM_ALL) + list("你’á🙂—…")), min_size=1, max_size=330)


def test_any_text_counts_as_twilios_own_calculator_counts_it(twilios: TwiliosOwnCode) -> None:
    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(TEXTS)
    def check(text: str) -> None:
        count = count_segments(text)
        assert (count.encoding, count.units, count.segments) == twilios.count(text)

    check()
