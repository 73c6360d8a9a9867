"""The segment counter against Twilio's own, which agrees with what Twilio bills."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carriers.segments import segments
from tests.carriers.twilios_own_code import TwiliosOwnCode

# Only characters that stand alone. Twilio's counter also keeps characters of several code points
# together, a family of emoji or a letter with a loose accent, which networks do not.
PLAIN: Final = "aZ09 @£$¥éñÇß\n\r?^{}\\[~]|€ΔΩ"
COSTLY: Final = "’“–…`áíóúç好余额😀💳"

texts = st.one_of(
    st.text(st.sampled_from(PLAIN + "aaaaaaaa"), max_size=700),
    st.text(st.sampled_from(PLAIN + COSTLY * 3), max_size=300),
)


@given(text=texts)
def test_the_count_agrees_with_twilios_own(twilios: TwiliosOwnCode, text: str) -> None:
    assert segments(text)[:3] == twilios.count(text)


@pytest.mark.parametrize("length", [69, 70, 71, 133, 134, 135, 159, 160, 161, 305, 306, 307, 1600])
@pytest.mark.parametrize("filler", ["a", "€", "好", "😀"])
def test_the_count_agrees_at_every_boundary(
    twilios: TwiliosOwnCode, filler: str, length: int
) -> None:
    for text in (filler * length, "a" + filler * length):
        assert segments(text)[:3] == twilios.count(text)
