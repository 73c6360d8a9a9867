"""Connection overrides in a webhook's fragment."""

import pytest

from sandbox.overrides import Overrides, split_overrides


def test_without_a_fragment_twilios_defaults_hold() -> None:
    assert split_overrides("https://h.example/sms?a=1") == (
        "https://h.example/sms?a=1",
        Overrides(5.0, 15.0, 15.0, 1, frozenset({"ct"})),
    )


def test_a_fragment_is_read_and_never_requested() -> None:
    url, limits = split_overrides("https://h.example/sms#rc=3&rp=5xx,rt&ct=3000&rt=10000&tt=12000")
    assert url == "https://h.example/sms"
    assert limits == Overrides(3.0, 10.0, 12.0, 3, frozenset({"5xx", "rt"}))
    assert limits.retries_after("5xx")
    assert not limits.retries_after("4xx")


@pytest.mark.parametrize(
    "fragment", ["rc=9", "ct=50", "rt=99999", "tt=x", "rp=never", "rc=-1", "foo"]
)
def test_values_out_of_range_are_ignored(fragment: str) -> None:
    assert split_overrides(f"https://h.example/#{fragment}")[1] == Overrides()


def test_all_means_all_but_not_success() -> None:
    limits = split_overrides("https://h.example/#rp=all")[1]
    assert all(limits.retries_after(failure) for failure in ("ct", "rt", "4xx", "5xx"))
    assert not limits.retries_after(None)
