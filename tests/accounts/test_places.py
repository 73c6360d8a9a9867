"""Which rules and which clock belong to an address and a number."""

import pytest

from accounts.document import AccountDocument, read_document
from accounts.places import place_of, time_zone_of
from accounts.us_postal import is_new_york_city, state_of, zone_of
from tests.accounts.samples import small

LONDON = "+442079460018"
MEXICO = "+525555550101"


def person(**keys: str) -> AccountDocument:
    return read_document(small(1, **keys))


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("20011", "US-DC"),
        ("20011-1234", "US-DC"),
        ("20101", "US-VA"),
        ("20782", "US-MD"),
        ("10013", "US-NY-NYC"),
        ("10451", "US-NY-NYC"),
        ("11004", "US-NY-NYC"),
        ("11001", "US-NY"),
        ("12207", "US-NY"),
        ("02139", "US-MA"),
        ("07030", "US-NJ"),
        ("00901", "US-PR"),
        ("73301", "US-TX"),
        ("73102", "US-OK"),
        ("05501", "US-MA"),
        ("88510", "US-TX"),
        ("99501", "US-AK"),
        ("96813", "US-HI"),
        ("09012", "US"),
        ("00001", "US"),
    ],
)
def test_an_american_zip_code_gives_the_state(code: str, place: str) -> None:
    assert place_of(person(postal_code=code)) == place


def test_without_a_postal_code_only_the_country_is_known() -> None:
    assert place_of(person()) == "US"


@pytest.mark.parametrize(("phone", "place"), [(LONDON, "GB"), (MEXICO, "MX")])
def test_five_digits_abroad_are_no_zip_code(phone: str, place: str) -> None:
    assert place_of(person(phone=phone, postal_code="20011")) == place


def test_every_state_has_a_zone_and_a_code_that_leads_to_it() -> None:
    states = {state_of(f"{prefix:03}01") for prefix in range(1000)} - {None}
    assert len(states) == 54  # Fifty states, DC, Puerto Rico, the Virgin Islands, Guam.
    for prefix in range(1000):
        code = f"{prefix:03}01"
        assert (zone_of(code) is None) == (state_of(code) is None)


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("20011", "America/New_York"),
        ("78704", "America/Chicago"),
        ("79901", "America/Denver"),
        ("32501", "America/Chicago"),
        ("37402", "America/New_York"),
        ("37201", "America/Chicago"),
        ("46402", "America/Chicago"),
        ("85001", "America/Phoenix"),
        ("83814", "America/Los_Angeles"),
        ("96813", "Pacific/Honolulu"),
    ],
)
def test_the_zone_comes_from_the_postal_code(code: str, zone: str) -> None:
    assert time_zone_of(person(postal_code=code)) == zone


def test_a_given_zone_comes_before_the_postal_code() -> None:
    zone = time_zone_of(person(postal_code="20011", timezone="America/Denver"))
    assert zone == "America/Denver"


def test_the_number_tells_the_zone_where_it_can_be_in_only_one() -> None:
    assert time_zone_of(person()) == "America/New_York"
    assert time_zone_of(person(phone=LONDON)) == "Europe/London"
    assert time_zone_of(person(phone="+18005550199")) is None


def test_only_the_five_boroughs_are_new_york_city() -> None:
    assert is_new_york_city("10301")
    assert not is_new_york_city("10601")
