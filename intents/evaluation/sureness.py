"""Whether a reading's confidence means what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from intents.evaluation.cases import Case

BINS: Final = 10
_STEPS: Final = tuple(step / 10 for step in range(1, 11))


@dataclass(frozen=True, slots=True)
class Cut:
    """The texts at least so confident: their share of all, and the share of them read wrongly."""

    confidence: float
    coverage: float
    risk: float


@dataclass(frozen=True, slots=True)
class Bin:
    """The texts whose confidence lies between two bounds. Means are 0 where there is no text."""

    low: float
    high: float
    texts: int
    confidence: float
    accuracy: float


def cuts(cases: Sequence[Case]) -> list[Cut]:
    """One cut below each confidence that occurs, the most confident first."""
    ordered = sorted(cases, key=lambda case: -case.reading.confidence)
    found, wrong = [], 0
    for place, case in enumerate(ordered, start=1):
        wrong += not case.right
        last = place == len(ordered)
        if last or ordered[place].reading.confidence != case.reading.confidence:
            found.append(Cut(case.reading.confidence, place / len(ordered), wrong / place))
    return found


def risk_coverage(cases: Sequence[Case]) -> list[dict[str, float]]:
    """For each tenth of the texts, the first cut that covers it.

    Geifman and El-Yaniv, "Selective classification for deep neural networks" (2017).
    """
    found = cuts(cases)
    chosen = (next(cut for cut in found if cut.coverage >= step) for step in _STEPS if found)
    return [_rounded(cut) for cut in dict.fromkeys(chosen)]


def bins(cases: Sequence[Case]) -> list[Bin]:
    """Ten bins of equal width over the model's readings; a rule's confidence is 1 by decree."""
    held: list[list[Case]] = [[] for _ in range(BINS)]
    for case in cases:
        if case.reading.why.source == "model":
            held[min(BINS - 1, int(case.reading.confidence * BINS))].append(case)
    return [_bin(number, group) for number, group in enumerate(held)]


def _bin(number: int, group: Sequence[Case]) -> Bin:
    total = max(1, len(group))
    confidence = sum(case.reading.confidence for case in group) / total
    accuracy = sum(case.right for case in group) / total
    return Bin(number / BINS, (number + 1) / BINS, len(group), confidence, accuracy)


def calibration(cases: Sequence[Case]) -> dict[str, Any]:
    """The bins and their expected calibration error.

    The error is the gap between confidence and accuracy, averaged over the texts: Naeini and
    others, "Obtaining well calibrated probabilities using Bayesian binning" (2015).
    """
    found = bins(cases)
    total = sum(one.texts for one in found)
    gap = sum(one.texts * abs(one.confidence - one.accuracy) for one in found)
    return {
        "texts": total,
        "error": round(gap / total, 4) if total else None,
        "bins": [_rounded(one) for one in found],
    }


def _rounded(record: Cut | Bin) -> dict[str, Any]:
    return {name: round(number, 4) for name, number in asdict(record).items()}
