"""Measure the reading of texts against a labelled file: python -m intents.evaluate FILE.tsv.

The file has a header and the columns text, intent, second_intent and, if wanted, language and
difficulty, parted by tabs and read without quoting: a quotation mark is part of the text.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intents import INTENTS, Reading, classify, warm
from intents.flags import GREY_OPT_OUT
from intents.labels import NONE, OUT_OF_SCOPE

REQUIRED = ("text", "intent", "second_intent")
MOST_CONFUSIONS, MOST_WORST, MOST_SHOWN = 12, 5, 20


class BadFile(ValueError):
    """The file cannot be read as labelled texts; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled text and what was read from it, in `seconds` of the thread's CPU time."""

    text: str
    intent: str
    second: str | None
    language: str
    difficulty: str
    reading: Reading
    seconds: float

    @property
    def right(self) -> bool:
        """Whether the first intent is the labelled one."""
        return self.reading.intent == self.intent

    @property
    def should_stop(self) -> bool:
        """Whether the number has to be suppressed."""
        return "stop" in {self.intent, self.second}

    @property
    def stops(self) -> bool:
        """Whether the reading suppresses the number: an unsure stop only holds what we start."""
        acted = self.reading.decision == "act"
        return acted and "stop" in {self.reading.intent, self.reading.second}


def read_cases(path: Path) -> list[Case]:
    """Read and classify every text of a file. Raises BadFile."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = [name for name in REQUIRED if name not in (rows.fieldnames or ())]
        if missing:
            raise BadFile(f"{path.name} lacks the column {missing[0]}; its header must name it.")
        warm()
        return [_case(path, number, row) for number, row in enumerate(rows, start=2)]


def _case(path: Path, line: int, row: dict[str, str]) -> Case:
    intent = _label(row["intent"])
    second = _label(row.get("second_intent") or "")
    if intent not in INTENTS or (second and second not in INTENTS):
        raise BadFile(f"{path.name}, line {line}: the label is none of the 25 intents.")
    language = row.get("language") or ""
    text = row["text"]
    begun = time.thread_time()
    reading = classify(text)
    seconds = time.thread_time() - begun
    difficulty = row.get("difficulty") or ""
    return Case(text, intent, second or None, language, difficulty, reading, seconds)


def _label(written: str) -> str:
    label = (written or "").strip()
    return OUT_OF_SCOPE if label == NONE else label


def measure(cases: Sequence[Case]) -> dict[str, Any]:
    """Every figure of the report as JSON-safe containers. Raises BadFile when there is no case."""
    if not cases:
        raise BadFile("The file has a header but no texts.")
    scores = f1_by_intent(cases)
    return {
        "texts": len(cases),
        "accuracy": _share(case.right for case in cases),
        "macro_f1": round(sum(scores.values()) / len(scores), 4),
        "second_intent_accuracy": _share(
            case.reading.second == case.second for case in cases if case.second
        ),
        "opt_out": _opt_outs(cases),
        "decisions": _decisions(cases),
        "by_language": _by(cases, "language"),
        "by_difficulty": _by(cases, "difficulty"),
        "worst_intents": dict(sorted(scores.items(), key=lambda item: item[1])[:MOST_WORST]),
        "confusions": _confusions(cases),
        "latency_ms": latency([case.seconds for case in cases]),
    }


def f1_by_intent(cases: Sequence[Case]) -> dict[str, float]:
    """F1 of each intent that is labelled or read at least once."""
    right, labelled, read = Counter[str](), Counter[str](), Counter[str]()
    for case in cases:
        labelled[case.intent] += 1
        read[case.reading.intent] += 1
        right[case.intent] += case.right
    names = sorted(set(labelled) | set(read))
    return {name: round(2 * right[name] / (labelled[name] + read[name]), 4) for name in names}


def latency(seconds: Sequence[float]) -> dict[str, float]:
    """Percentiles in milliseconds, by nearest rank."""
    ordered = sorted(seconds)
    rank = {name: -(-len(ordered) * share // 100) - 1 for name, share in _RANKS.items()}
    return {name: round(ordered[int(index)] * 1000, 3) for name, index in rank.items()}


_RANKS = {"p50": 50, "p99": 99, "max": 100}


def _opt_outs(cases: Sequence[Case]) -> dict[str, Any]:
    missed = [case for case in cases if case.should_stop and not case.stops]
    false = [case for case in cases if case.stops and not case.should_stop]
    asked = sum(case.should_stop for case in cases)
    held = sum(GREY_OPT_OUT in case.reading.flags for case in missed)
    return {
        "asked": asked,
        "missed": len(missed),
        "missed_but_held": held,
        "false": len(false),
        "recall": round(1 - len(missed) / asked, 4) if asked else None,
        "false_rate": round(len(false) / max(1, len(cases) - asked), 4),
        "missed_texts": [case.text for case in missed[:MOST_SHOWN]],
        "false_texts": [case.text for case in false[:MOST_SHOWN]],
    }


def _decisions(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for case in cases:
        groups[case.reading.decision].append(case.right)
    return {
        name: {"share": round(len(hits) / len(cases), 4), "accuracy": _share(hits) or 0.0}
        for name, hits in sorted(groups.items())
    }


def _by(cases: Sequence[Case], column: str) -> dict[str, float | None]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for case in cases:
        groups[getattr(case, column)].append(case.right)
    return {name: _share(hits) for name, hits in sorted(groups.items()) if name}


def _confusions(cases: Sequence[Case]) -> list[tuple[str, str, int]]:
    wrong = Counter((case.intent, case.reading.intent) for case in cases if not case.right)
    common = wrong.most_common(MOST_CONFUSIONS)
    return [(labelled, read, times) for (labelled, read), times in common]


def _share(hits: Iterable[bool]) -> float | None:
    counted = list(hits)
    return round(sum(counted) / len(counted), 4) if counted else None


def report(figures: dict[str, Any]) -> str:
    """The figures as lines for a person."""
    opt_out, decisions = figures["opt_out"], figures["decisions"]
    lines = [
        f"texts       {figures['texts']}",
        (
            f"accuracy    {figures['accuracy']}   macro-F1 {figures['macro_f1']}"
            f"   second intent {figures['second_intent_accuracy']}"
        ),
        (
            f"opt-outs    {opt_out['asked']} asked, {opt_out['missed']} missed "
            f"({opt_out['missed_but_held']} of them held), {opt_out['false']} false"
        ),
        *(f"  missed: {text}" for text in opt_out["missed_texts"]),
        *(f"  false:  {text}" for text in opt_out["false_texts"]),
        *(
            f"{name:11} {d['share']} of texts, accuracy {d['accuracy']}"
            for name, d in decisions.items()
        ),
        f"language    {figures['by_language']}",
        f"difficulty  {figures['by_difficulty']}",
        f"worst       {figures['worst_intents']}",
        *(
            f"  {labelled} read as {read}: {times}"
            for labelled, read, times in figures["confusions"]
        ),
        f"latency ms  {figures['latency_ms']} (thread CPU time)",
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report, or the figures as JSON; 2 when the file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m intents.evaluate", description=__doc__)
    parser.add_argument("file", type=Path, help="labelled texts, parted by tabs")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    chosen = parser.parse_args(arguments)
    try:
        figures = measure(read_cases(chosen.file))
    except (BadFile, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(figures, ensure_ascii=False, indent=1) if chosen.json else report(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
