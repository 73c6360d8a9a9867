"""Measure the model and write docs/understanding.md with its pictures: python -m intents.report.

The same weights, rules and texts give the same bytes. Needs a checkout: the texts are the tests'.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from intents.corpus import BadCorpus
from intents.evaluation import pictures, sets
from intents.evaluation.cases import BadFile
from intents.evaluation.page import page
from intents.evaluation.sets import Sets
from intents.model import MANIFEST_FILE, WEIGHTS, BadWeights, read_manifest

DOCS: Final = Path(__file__).parents[1] / "docs"
PAGE: Final = "understanding.md"
COMMAND: Final = "python -m intents.report"
_DIGITS: Final = 12


def names(weights: Path = WEIGHTS, texts: Path = sets.TEXTS) -> dict[str, str]:
    """The hashes that the page is made from: model, manifest (thresholds too), texts.

    Raises BadWeights and BadFile.
    """
    manifest = hashlib.sha256((weights / MANIFEST_FILE).read_bytes()).hexdigest()
    found = {
        "model": read_manifest(weights).arrays,
        "manifest": manifest,
        "texts": sets.digest(texts),
    }
    return {name: digest[:_DIGITS] for name, digest in found.items()}


def write(read: Sets, known: dict[str, str], into: Path = DOCS) -> list[Path]:
    """Write the page and its three pictures; their paths."""
    drawn = {
        "confusions": pictures.confusion_matrix(read.test),
        "risk": pictures.risk_curve(sets.by_language(read.test)),
        "calibration": pictures.calibration_chart(read.test),
    }
    files = {into / "images" / f"understanding-{name}.svg": svg for name, svg in drawn.items()}
    files[into / PAGE] = page(read, known)
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(files)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the report and print its paths; 2 when weights or texts cannot be read."""
    parser = argparse.ArgumentParser(prog=COMMAND, description=__doc__)
    parser.add_argument("--into", type=Path, default=DOCS, help="folder for the page")
    into = parser.parse_args(arguments).into
    try:
        written = write(sets.read_sets(), names(), into)
    except (BadFile, BadCorpus, BadWeights, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(str(path) for path in written))
    return 0


if __name__ == "__main__":
    sys.exit(main())
