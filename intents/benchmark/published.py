"""What others have published for the same sets, in percent, with where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Published:
    """In-scope accuracy, and what share of texts outside was recognised, where it is given."""

    system: str
    accuracy: float
    outside: float | None
    source: str


_CASANUEVA: Final = "Casanueva et al. 2020, table 3"
_TRAINED: Final = "Larson et al. 2019, outside as a label"
_THRESHOLD: Final = "Larson et al. 2019, threshold"

PUBLISHED: Final[Mapping[str, tuple[Published, ...]]] = {
    "BANKING77": (
        Published("BERT-large, tuned", 93.66, None, _CASANUEVA),
        Published("USE + ConveRT", 93.36, None, _CASANUEVA),
    ),
    "CLINC150": (
        Published("BERT-large, tuned", 96.93, None, _CASANUEVA),
        Published("BERT", 96.9, 40.3, _TRAINED),
        Published("BERT", 96.2, 52.3, _THRESHOLD),
        Published("MLP on USE", 93.5, 47.4, _TRAINED),
        Published("MLP on USE", 93.4, 49.1, _THRESHOLD),
        Published("DialogFlow", 91.7, 14.0, _TRAINED),
        Published("DialogFlow", 90.8, 26.7, _THRESHOLD),
        Published("Rasa", 91.5, 45.3, _TRAINED),
        Published("Rasa", 90.9, 31.2, _THRESHOLD),
        Published("SVM", 91.0, 14.5, _TRAINED),
        Published("SVM", 88.2, 18.0, _THRESHOLD),
    ),
}
