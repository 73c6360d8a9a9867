"""How much is tried: a small part of each kind in CI, the whole by ``python -m tests.faults``."""

import os
from collections.abc import Mapping
from typing import Final, TypeVar

Case = TypeVar("Case")

_WHOLE: Final = "FAULTS_WHOLE"
_SECONDS: Final = "FAULTS_SOAK_SECONDS"
_SEED: Final = "FAULTS_SEED"

WHOLE: Final = _WHOLE in os.environ
SOAK_SECONDS: Final = float(os.environ.get(_SECONDS, "12"))
SEED: Final = int(os.environ.get(_SEED, "1"))
OUTAGE_SECONDS: Final = 10.0 if WHOLE else 3.0


def in_the_whole(*cases: Case) -> tuple[Case, ...]:
    """Cases that CI leaves out."""
    return cases if WHOLE else ()


def environment(seconds: float, seed: int) -> Mapping[str, str]:
    """What tells a run to try the whole."""
    return {_WHOLE: "1", _SECONDS: str(seconds), _SEED: str(seed)}
