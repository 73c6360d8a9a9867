"""Measure the classifier on a public set: python -m intents.benchmark banking77 --data FOLDER."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from intents.benchmark.measure import Figures, measure
from intents.benchmark.published import PUBLISHED
from intents.benchmark.sets import SETS, BadSet
from intents.benchmark.vectors import VECTORS


def main(arguments: Sequence[str] | None = None) -> int:
    """Print our figures above the published ones; 2 when the set cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m intents.benchmark", description=__doc__)
    parser.add_argument("set", choices=sorted(SETS))
    parser.add_argument("--data", type=Path, required=True, help="folder with the set's files")
    parser.add_argument(
        "--vectors",
        choices=[*VECTORS, "both"],
        default="dense",
        help="dense: what the shipped model uses; pooled: before the encoder's last layers",
    )
    chosen = parser.parse_args(arguments)
    try:
        data = SETS[chosen.set](chosen.data)
    except BadSet as error:
        print(error, file=sys.stderr)
        return 2
    kinds = list(VECTORS) if chosen.vectors == "both" else [chosen.vectors]
    print(report(data.name, {kind: measure(data, VECTORS[kind]) for kind in kinds}))
    return 0


def report(name: str, ours: Mapping[str, Figures]) -> str:
    """A table in percent, and below it what stands behind our own rows."""
    rows = [(name, "in-scope", "with a threshold: in-scope, outside found", "source")]
    for kind, figures in ours.items():
        rows.append(
            (f"ours, {kind} vectors", _percent(figures.accuracy), _apart(figures), "measured now")
        )
    for other in PUBLISHED[name]:
        found = "-" if other.outside is None else f"outside found {other.outside:.1f}"
        rows.append((other.system, f"{other.accuracy:.2f}", found, other.source))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    table = [
        "  ".join(
            [*(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=True)), row[3]]
        )
        for row in rows
    ]
    return "\n".join([*table, "", *(_behind(kind, figures) for kind, figures in ours.items())])


def _apart(figures: Figures) -> str:
    if figures.outside is None:
        return "-"
    return f"{_percent(figures.outside.accuracy)}, {_percent(figures.outside.recall)}"


def _behind(kind: str, figures: Figures) -> str:
    auroc = f", AUROC against texts outside {figures.outside.auroc:.4f}" if figures.outside else ""
    return (
        f"{kind}: macro-F1 {figures.macro_f1:.4f}{auroc}, share of n-grams {figures.ngrams:g}, "
        f"fitted in {figures.seconds:.0f} s"
    )


def _percent(share: float) -> str:
    return f"{100 * share:.2f}"


if __name__ == "__main__":
    sys.exit(main())
