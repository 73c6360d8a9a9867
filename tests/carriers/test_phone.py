import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carriers import phone
from carriers.phone import NotANumber

ROOT: Final = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("raw", "region", "e164"),
    [
        ("+12025550101", None, "+12025550101"),
        ("+1 (202) 555-0101", None, "+12025550101"),
        ("202.555.0101", "US", "+12025550101"),
        ("1 202 555 0101", "US", "+12025550101"),
        ("  +12025550101\n", None, "+12025550101"),
        ("＋１２０２５５５０１０１", None, "+12025550101"),
        ("07700 900123", "GB", "+447700900123"),
        ("+44 (0)7700 900123", None, "+447700900123"),
        ("011 44 7700 900123", "US", "+447700900123"),
        ("55 5555 0123", "MX", "+525555550123"),
        ("138 0013 8000", "CN", "+8613800138000"),
        ("+15005550006", None, "+15005550006"),
    ],
)
def test_a_number_is_written_in_e164(raw: str, region: str | None, e164: str) -> None:
    assert phone.normalise(raw, region) == e164
    assert phone.normalise(e164) == e164


@pytest.mark.parametrize(
    ("raw", "region"),
    [
        ("", None),
        ("2025550101", None),
        ("555-0101", "US"),
        ("32665", "US"),
        ("+1202555010", None),
        ("+120255501011", None),
        ("+11115550101", None),
        ("+12021550101", None),
        ("+99912345678", None),
        ("+1 202 555 0101 ext. 5", None),
        ("+12025550101;ext=5", None),
        ("+1 202 555 0101 #5", None),
        ("1-800-FLOWERS", "US"),
        ("whatsapp:+12025550101", None),
        ("+12025550101 or +12025550102", None),
        ("+" + "1" * 500, None),
        ("not a number", "US"),
    ],
)
def test_what_is_not_one_whole_number_is_refused_without_repeating_it(
    raw: str, region: str | None
) -> None:
    with pytest.raises(NotANumber) as refused:
        phone.normalise(raw, region)
    words = str(refused.value).replace("+12025550101", "")
    assert "country code" in words
    assert not any(character.isdigit() for character in words)
    assert isinstance(refused.value, ValueError)


@given(st.text(max_size=60), st.sampled_from([None, "US", "CN"]))
def test_any_text_is_a_number_or_not_one(raw: str, region: str | None) -> None:
    try:
        e164 = phone.normalise(raw, region)
    except NotANumber:
        return
    assert phone.is_addressable(e164)
    assert phone.normalise(e164) == e164


@pytest.mark.parametrize("raw", ["+12025550101", "+447700900123", "+8613800138000", "+6561234567"])
def test_a_reply_can_go_to_e164(raw: str) -> None:
    assert phone.is_addressable(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "32665",
        "BANK",
        "whatsapp:+12025550101",
        "2025550101",
        "+0123456789",
        "+12345",
        "+1202555010112345",
        "+12025550101\n",
        "+1202555010a",
        "+１２０２５５５０１０１",
        "rcs:brand",
    ],
)
def test_short_codes_names_and_other_channels_are_not_answered(raw: str) -> None:
    assert not phone.is_addressable(raw)


def test_a_shown_number_is_recognised_by_its_last_four_digits_and_no_more() -> None:
    assert phone.last4("+12025550101") == "0101"
    assert phone.mask("+12025550101") == "***0101"
    assert phone.mask("32665") == "***"
    assert phone.mask("BANK") == "***"


@pytest.mark.parametrize(
    ("e164", "region"),
    [
        ("+12025550101", "US"),
        ("+14165550101", "CA"),
        ("+447700900123", "GB"),
        ("+8613800138000", "CN"),
        ("+525555550123", "MX"),
        ("+80012345678", "001"),
        ("+99912345678", "ZZ"),
        ("32665", "ZZ"),
        ("", "ZZ"),
    ],
)
def test_a_number_belongs_to_a_country(e164: str, region: str) -> None:
    assert phone.region(e164) == region


def test_the_time_zones_of_a_number_are_those_of_its_prefix() -> None:
    assert phone.time_zones("+12025550101") == ("America/New_York",)
    assert phone.time_zones("+8613800138000") == ("Asia/Shanghai",)
    assert "Europe/London" in phone.time_zones("+447700900123")
    assert len(phone.time_zones("+18005550199")) > 5
    assert phone.time_zones("+99912345678") == ()
    assert phone.time_zones("BANK") == ()


def test_toll_free_senders_are_told_apart() -> None:
    assert phone.is_toll_free("+18335550100")
    assert phone.is_toll_free("+80012345678")
    assert not phone.is_toll_free("+12025550101")
    assert not phone.is_toll_free("BANK")


def test_asking_whether_a_sender_can_be_answered_loads_no_numbering_plan() -> None:
    script = (
        "import resource, sys\n"
        "from carriers import phone\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "assert phone.is_addressable('+12025550101') and phone.mask('+12025550101')\n"
        "grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before\n"
        "print('phonenumbers' in sys.modules, grown < 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True"]
