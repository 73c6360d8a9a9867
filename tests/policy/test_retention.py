"""How long words are kept: no setting goes under a floor."""

import pytest

from policy.retention import DEFAULT, FLOORS, TooShort, years_to_keep


def test_seven_years_unless_somebody_wishes_otherwise() -> None:
    assert years_to_keep(["us"]) == DEFAULT == 7


@pytest.mark.parametrize(("packs", "floor"), [(["us"], 3), (["us", "eu"], 5), (["cn"], 5)])
def test_a_wish_is_followed_down_to_the_highest_floor(packs: list[str], floor: int) -> None:
    assert years_to_keep(packs, floor) == floor
    assert years_to_keep(packs, 12) == 12
    with pytest.raises(TooShort, match=f"at least {floor} years"):
        years_to_keep(packs, floor - 1)


def test_every_pack_has_a_floor() -> None:
    assert FLOORS.keys() == {"us", "uk", "mx", "eu", "cn"}
