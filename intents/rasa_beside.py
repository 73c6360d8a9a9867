"""Rasa trained and tested on the same texts, beside us: python -m intents.rasa_beside.

Rasa 3.6 needs Python 3.10 and a few gigabytes, so it gets a virtual environment of its own; where
that Python is missing, nothing is measured and that is said. Its default pipeline takes hours on
all our texts: ``--pipeline small`` or ``--epochs`` make it shorter.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from intents import INTENTS, classify, corpus, warm
from intents.corpus import Example
from intents.labels import NONE, OUT_OF_SCOPE

REQUIREMENT: Final = "rasa==3.6.21"
PYTHON: Final = "python3.10"
TEXTS: Final = Path(__file__).parents[1] / "tests" / "intents" / "texts"
EPOCHS: Final = 100
_RIGHT, _WRONG = "intent_successes.json", "intent_errors.json"

Component = dict[str, Any]


class RasaFailed(RuntimeError):
    """A command of Rasa's or pip's ended badly; the message names it and the end of its output."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: accuracy by language, and overall as ``all``."""

    name: str
    accuracy: Mapping[str, float]
    note: str


def pipelines(epochs: int = EPOCHS) -> dict[str, list[Component]]:
    """The parts of Rasa's default configuration that choose intents, and a pipeline without DIET.

    Rasa 3.6's fallback is left out, so that it too gives its best intent for every text.
    """
    pieces = {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1}
    return {
        "small": [
            {"name": "WhitespaceTokenizer"},
            {"name": "CountVectorsFeaturizer"},
            {**pieces, "max_ngram": 4},
            {"name": "LogisticRegressionClassifier"},
        ],
        "default": [
            {"name": "WhitespaceTokenizer"},
            {"name": "RegexFeaturizer"},
            {"name": "LexicalSyntacticFeaturizer"},
            {"name": "CountVectorsFeaturizer"},
            {**pieces, "max_ngram": 4},
            {"name": "DIETClassifier", "epochs": epochs, "constrain_similarities": True},
            {"name": "EntitySynonymMapper"},
        ],
    }


def working(command: str) -> str | None:
    """The path of a Python 3.10, or None: a command of that name may be there and not work."""
    path = shutil.which(command)
    if path is None:
        return None
    asked = [path, "-c", "import sys; print(*sys.version_info[:2])"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 — ours, no shell.
    return path if answer.stdout.split() == ["3", "10"] else None


def install(python: str, folder: Path) -> Path:
    """Rasa's command in a virtual environment under the folder, made unless it is there."""
    environment = folder / "venv"
    rasa = environment / "bin" / "rasa"
    if not rasa.exists():
        run([python, "-m", "venv", str(environment)], folder)
        run([str(environment / "bin" / "pip"), "install", "--quiet", REQUIREMENT], folder)
    return rasa


def run(command: Sequence[str], folder: Path) -> None:
    """Run a command in the folder and wait. Raises RasaFailed."""
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    ended = subprocess.run(  # noqa: S603 — the command is ours, no shell.
        command, cwd=folder, env=os.environ | quiet, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        last = (ended.stderr or ended.stdout)[-2000:]
        raise RasaFailed(f"{' '.join(command[:3])} ended with {ended.returncode}:\n{last}")


def write_project(
    folder: Path, chosen: Mapping[str, list[Component]], train: Iterable[Path], test: Iterable[Path]
) -> None:
    """Rasa's files: the texts as they are, a domain of our intents, and the pipelines."""
    for name, paths in (("train", train), ("test", test)):
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir(parents=True)
        for path in paths:
            source = path.read_text(encoding="utf-8")
            named = source.replace(f"- intent: {NONE}\n", f"- intent: {OUT_OF_SCOPE}\n")
            (folder / name / path.name).write_text(named, encoding="utf-8")
    _write(folder / "domain.yml", {"version": "3.1", "intents": list(INTENTS)})
    for name, components in chosen.items():
        config = {"recipe": "default.v1", "assistant_id": name, "language": "en"}
        _write(folder / f"{name}.yml", config | {"pipeline": components, "policies": []})


def _write(path: Path, content: Mapping[str, Any]) -> None:
    # JSON is YAML too.
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def compare(python: str, folder: Path, chosen: Mapping[str, list[Component]]) -> list[Row]:
    """Ourselves and each pipeline of Rasa's on the committed test texts. Raises RasaFailed."""
    rasa = install(python, folder)
    tests = sorted(TEXTS.glob("test.*.yml"))
    write_project(folder, chosen, corpus.files(), tests)
    test = [example for path in tests for example in corpus.read(path)]
    return [ourselves(test), *(measure(rasa, folder, name, test) for name in chosen)]


def measure(rasa: Path, folder: Path, name: str, test: Sequence[Example]) -> Row:
    """Train one pipeline and test it. Raises RasaFailed."""
    model, results = f"models/{name}.tar.gz", folder / "results" / name
    shutil.rmtree(results, ignore_errors=True)
    shared = [str(rasa)]
    training = [
        "train",
        "nlu",
        "--nlu",
        "train",
        "--config",
        f"{name}.yml",
        "--domain",
        "domain.yml",
    ]
    testing = ["test", "nlu", "--nlu", "test", "--model", model, "--domain", "domain.yml"]
    begun = time.perf_counter()
    run([*shared, *training, "--out", "models", "--fixed-model-name", name], folder)
    seconds = time.perf_counter() - begun
    run([*shared, *testing, "--out", str(results), "--no-plot", "--successes"], folder)
    read = read_results(results)
    note = f"{len(read)} texts, trained in {seconds:.0f} s"
    return Row(f"{REQUIREMENT}, {name}", by_language(test, read.get), note)


def read_results(folder: Path) -> dict[str, str]:
    """What Rasa read each text as, from the two files that its test writes. Raises RasaFailed.

    A file is missing when nothing was right, or nothing wrong.
    """
    found = [folder / name for name in (_RIGHT, _WRONG) if (folder / name).exists()]
    if not found:
        raise RasaFailed(f"Rasa's test left neither {_RIGHT} nor {_WRONG}.")
    rows = [row for path in found for row in json.loads(path.read_text(encoding="utf-8"))]
    return {row["text"]: row["intent_prediction"]["name"] for row in rows}


def by_language(test: Sequence[Example], read: Callable[[str], str | None]) -> dict[str, float]:
    """The share of texts read as they are labelled; one that was not read at all is wrong."""
    hits: dict[str, list[bool]] = defaultdict(list)
    for example in test:
        for name in ("all", example.language):
            hits[name].append(read(example.text) == example.intent)
    return {name: sum(right) / len(right) for name, right in sorted(hits.items())}


def ourselves(test: Sequence[Example]) -> Row:
    """The committed classifier on the same texts."""
    warm()
    accuracy = by_language(test, lambda text: classify(text).intent)
    return Row("ours", accuracy, f"{len(test)} texts")


def table(rows: Sequence[Row]) -> str:
    """The rows as lines for a person, in percent."""
    languages = list(rows[0].accuracy)
    head = f"{'':24}" + "".join(f"{language:>9}" for language in languages)
    lines = [
        f"{row.name:24}"
        + "".join(f"{100 * row.accuracy[language]:9.1f}" for language in languages)
        + f"   {row.note}"
        for row in rows
    ]
    return "\n".join([head, *lines])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 0 also where there is no Python for Rasa, 2 when Rasa fails."""
    parser = argparse.ArgumentParser(prog="python -m intents.rasa_beside", description=__doc__)
    parser.add_argument("--python", default=PYTHON, help="a Python 3.10; default: %(default)s")
    parser.add_argument("--into", type=Path, help="folder to keep Rasa in; default: a passing one")
    parser.add_argument("--pipeline", choices=[*pipelines(), "both"], default="both")
    parser.add_argument("--epochs", type=int, default=EPOCHS, help="of the default pipeline")
    chosen = parser.parse_args(arguments)
    python = working(chosen.python)
    if python is None:
        print("skipped: no Python 3.10")
        return 0
    wanted = {
        name: parts
        for name, parts in pipelines(chosen.epochs).items()
        if chosen.pipeline in (name, "both")
    }
    try:
        with _place(chosen.into) as folder:
            print(table(compare(python, folder, wanted)))
    except RasaFailed as error:
        print(error, file=sys.stderr)
        return 2
    return 0


@contextmanager
def _place(into: Path | None) -> Iterator[Path]:
    """The folder that was asked for, which stays, or one that does not."""
    if into is not None:
        into.mkdir(parents=True, exist_ok=True)
        yield into.resolve()
        return
    with tempfile.TemporaryDirectory() as passing:
        yield Path(passing)


if __name__ == "__main__":
    sys.exit(main())
