"""The rule packs, and which of them bind a text."""

from datetime import time

import pytest

from policy.pack import choose_packs, read_pack

ALL = ("us", "uk", "mx", "eu", "cn")


@pytest.mark.parametrize("name", ALL)
def test_every_pack_has_a_version_and_a_window_for_each_purpose(name: str) -> None:
    pack = read_pack(name)
    assert pack.version.startswith(f"{name}-")
    for purpose in ("service", "collections", "marketing"):
        for weekday in range(7):
            (window,) = pack.windows_on(purpose, weekday, None)
            assert window is None or time(7) <= window[0] < window[1] <= time(22)
    assert 1 <= pack.confirmation_minutes <= 5


def test_a_pack_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        read_pack("atlantis")


@pytest.mark.parametrize(
    ("configured", "countries", "chosen"),
    [
        (("us",), ["US"], ["us"]),
        (("us", "mx"), ["MX"], ["mx"]),
        (("us", "mx"), ["US", "MX"], ["us", "mx"]),
        (("us", "uk"), ["GB"], ["uk"]),
        (("us", "eu"), ["ES"], ["eu"]),
        # Nobody can say which law binds them: all that are configured do.
        (("us", "mx"), ["FR"], ["us", "mx"]),
        (("us",), ["MX"], ["us"]),
        (("us",), [], ["us"]),
    ],
)
def test_the_packs_of_the_borrowers_countries_bind(
    configured: tuple[str, ...], countries: list[str], chosen: list[str]
) -> None:
    assert [pack.name for pack in choose_packs(configured, countries)] == chosen


def test_a_place_adds_its_window_to_the_packs_own() -> None:
    pack = read_pack("us")
    assert pack.windows_on("marketing", 0, "US-FL") == [
        (time(8), time(21)),
        (time(8), time(20)),
    ]
    assert pack.windows_on("service", 0, "US-FL") == [(time(8), time(21))]
