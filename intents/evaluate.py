"""Measure the reading of texts against labelled files: python -m intents.evaluate FILE...

Tables (.tsv) have the columns text, intent, second_intent and, if wanted, language and difficulty.
Rasa's NLU files (.yml) have their language in their name: texts.zh-Hant.yml.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from intents.evaluation.cases import BadFile, Case, read_cases
from intents.evaluation.figures import latency, measure
from intents.evaluation.listing import report

__all__ = ["BadFile", "Case", "latency", "main", "measure", "read_cases", "report"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report, or the figures as JSON; 2 when a file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m intents.evaluate", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help="labelled texts")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    chosen = parser.parse_args(arguments)
    try:
        figures = measure(read_cases(*chosen.files))
    except (BadFile, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(figures, ensure_ascii=False, indent=1) if chosen.json else report(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
