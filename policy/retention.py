"""How long words are kept: floors by rule pack, which no setting can lower."""

from collections.abc import Collection, Mapping
from typing import Final

FLOORS: Final[Mapping[str, int]] = {
    "us": 3,  # 12 CFR 1006.100: three years after the last collection activity.
    "uk": 3,  # FCA DISP 1.9.1R.
    "eu": 5,  # Our policy: the longest limitation period among the states we looked at.
    "mx": 5,  # Our policy, likewise.
    "cn": 5,  # Consumer-finance companies: collection records for five years.
}
"""Years after the last text of a thread."""
DEFAULT: Final = 7


class TooShort(ValueError):
    """The wish is under a floor."""


def years_to_keep(packs: Collection[str], wish: int | None = None) -> int:
    """The years that words are kept under these packs: seven, or the wish if it is long enough."""
    floor = max(FLOORS[pack] for pack in packs)
    if wish is not None and wish < floor:
        raise TooShort(f"the rules of {', '.join(packs)} ask for at least {floor} years")
    return max(floor, DEFAULT) if wish is None else wish
