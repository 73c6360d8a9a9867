"""Every figure about a set of cases."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeVar

from intents.evaluation.cases import BadFile, Case
from intents.evaluation.sureness import calibration, risk_coverage
from intents.flags import GREY_OPT_OUT
from intents.labels import OUT_OF_SCOPE

MOST_CONFUSIONS, MOST_WORST, MOST_SHOWN = 12, 5, 20
_RANKS: Final = {"p50": 50, "p99": 99, "max": 100}
_Z: Final = 1.96
Figure = TypeVar("Figure")


def measure(cases: Sequence[Case]) -> dict[str, Any]:
    """Every figure as JSON-safe containers. Raises BadFile when there is no case.

    Texts of which only the opt-out is known count under ``opt_out`` and ``latency_ms`` alone.
    """
    if not cases:
        raise BadFile("The files have no texts.")
    known = labelled(cases)
    scores = by_intent(known)
    f1 = {name: score["f1"] for name, score in scores.items()}
    return {
        "texts": len(cases),
        "accuracy": share(case.right for case in known),
        "macro_f1": round(sum(f1.values()) / len(f1), 4) if f1 else None,
        "second_intent_accuracy": share(
            case.reading.second == case.given.second for case in known if case.given.second
        ),
        "opt_out": opt_outs(cases) | {"by_language": _by_language(cases, _opt_out_rates)},
        "decisions": _decisions(known),
        "by_language": _by_language(known, accuracy),
        "acting_by_language": _by_language(known, acting),
        "by_difficulty": _by(known, lambda case: case.given.difficulty, accuracy),
        "by_intent": scores,
        "worst_intents": dict(sorted(f1.items(), key=lambda item: item[1])[:MOST_WORST]),
        "confusions": confusions(known)[:MOST_CONFUSIONS],
        "chatter": chatter(known) | {"by_language": _by_language(known, _kept_out)},
        "rules": by_rules(known),
        "risk_coverage": risk_coverage(known),
        "calibration": calibration(known),
        "latency_ms": latency([case.seconds for case in cases]),
    }


def labelled(cases: Iterable[Case]) -> list[Case]:
    """The cases whose intent is known."""
    return [case for case in cases if case.given.intent]


def accuracy(cases: Iterable[Case]) -> float | None:
    """Share of the cases whose first intent is right."""
    return share(case.right for case in cases)


def acting(cases: Sequence[Case]) -> dict[str, float | None]:
    """How many of the texts are acted on, and how often rightly."""
    acted = [case for case in cases if case.acts]
    return {"share": share(case.acts for case in cases), "accuracy": accuracy(acted)}


def by_intent(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """Texts, precision, recall and F1 of each intent that is labelled or read at least once."""
    right, given, read = Counter[str](), Counter[str](), Counter[str]()
    for case in cases:
        given[case.given.intent] += 1
        read[case.reading.intent] += 1
        right[case.reading.intent] += case.right
    return {
        name: {
            "texts": given[name],
            "precision": round(right[name] / max(1, read[name]), 4),
            "recall": round(right[name] / max(1, given[name]), 4),
            "f1": round(2 * right[name] / (given[name] + read[name]), 4),
        }
        for name in sorted(set(given) | set(read))
    }


def opt_outs(cases: Sequence[Case]) -> dict[str, Any]:
    """Opt-outs asked for, missed (of which held for a person) and wrongly taken."""
    missed = [case for case in cases if case.given.stop and not case.stops]
    false = [case for case in cases if case.stops and not case.given.stop]
    asked = sum(case.given.stop for case in cases)
    held = sum(GREY_OPT_OUT in case.reading.flags for case in missed)
    others = len(cases) - asked
    return {
        "asked": asked,
        "missed": len(missed),
        "missed_but_held": held,
        "others": others,
        "false": len(false),
        "recall": round(1 - len(missed) / asked, 4) if asked else None,
        "false_rate": round(len(false) / max(1, others), 4),
        "missed_texts": [case.text for case in missed[:MOST_SHOWN]],
        "false_texts": [case.text for case in false[:MOST_SHOWN]],
    }


def _opt_out_rates(cases: Sequence[Case]) -> dict[str, Any]:
    return {name: opt_outs(cases)[name] for name in ("asked", "recall", "others", "false_rate")}


def chatter(cases: Iterable[Case]) -> dict[str, Any]:
    """Texts that are none of our business, and the share not acted on as if they were."""
    theirs = [case for case in cases if case.given.intent == OUT_OF_SCOPE]
    return {
        "texts": len(theirs),
        "kept_out": share(not case.let_in for case in theirs),
        "let_in_texts": [case.text for case in theirs if case.let_in][:MOST_SHOWN],
    }


def _kept_out(cases: Iterable[Case]) -> float | None:
    kept: float | None = chatter(cases)["kept_out"]
    return kept


def by_rules(cases: Sequence[Case]) -> dict[str, float | None]:
    """How many texts a rule decided, and how often rightly."""
    ruled = [case for case in cases if case.reading.why.source == "rule"]
    decided = share(case.reading.why.source == "rule" for case in cases)
    return {"share": decided, "accuracy": accuracy(ruled)}


def _decisions(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for case in cases:
        groups[case.reading.decision].append(case.right)
    return {
        name: {"share": round(len(hits) / len(cases), 4), "accuracy": share(hits) or 0.0}
        for name, hits in sorted(groups.items())
    }


def confusions(cases: Iterable[Case]) -> list[tuple[str, str, int]]:
    """Labelled intent, intent read instead, and how often; the most frequent first."""
    wrong = Counter((case.given.intent, case.reading.intent) for case in cases if not case.right)
    ordered = sorted(wrong.items(), key=lambda item: (-item[1], item[0]))
    return [(given, read, times) for (given, read), times in ordered]


def _by_language(
    cases: Iterable[Case], figure: Callable[[list[Case]], Figure]
) -> dict[str, Figure]:
    return _by(cases, lambda case: case.given.language, figure)


def _by(
    cases: Iterable[Case], key: Callable[[Case], str], figure: Callable[[list[Case]], Figure]
) -> dict[str, Figure]:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[key(case)].append(case)
    return {name: figure(group) for name, group in sorted(groups.items()) if name}


def share(hits: Iterable[bool]) -> float | None:
    """Share of true ones, rounded to four places; None of nothing."""
    counted = list(hits)
    return round(sum(counted) / len(counted), 4) if counted else None


def interval(right: int, total: int) -> tuple[float, float]:
    """Bounds within which the true share lies at 95 %: Wilson's score interval (1927)."""
    if not total:
        return 0.0, 1.0
    mean, spread = right / total, _Z**2 / total
    middle = (mean + spread / 2) / (1 + spread)
    half = _Z * math.sqrt(mean * (1 - mean) / total + spread / (4 * total)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def latency(seconds: Sequence[float]) -> dict[str, float]:
    """Percentiles in milliseconds, by nearest rank."""
    ordered = sorted(seconds)
    rank = {name: -(-len(ordered) * part // 100) - 1 for name, part in _RANKS.items()}
    return {name: round(ordered[int(index)] * 1000, 3) for name, index in rank.items()}
