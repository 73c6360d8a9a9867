"""The texts that the page is made from, and those that training saw."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from intents import corpus
from intents.evaluation.cases import BadFile, Case, read_cases
from intents.normalise import fold

TEXTS: Final = Path(__file__).parents[2] / "tests" / "intents" / "texts"
TEST, OPT_OUT, CHATTER = "test", "optout-test", "chatter"
LANGUAGES: Final = {"English": "en", "Chinese": "zh", "Spanish": "es"}


@dataclass(frozen=True, slots=True)
class Sets:
    """What was read of the three sets; `seen` are those of `test` that training holds as well."""

    test: Sequence[Case]
    opt_out: Sequence[Case]
    chatter: Sequence[Case]
    seen: frozenset[str]


def files(name: str, folder: Path = TEXTS) -> list[Path]:
    """The files of one set, in a fixed order. Raises BadFile when there is none."""
    found = sorted(folder.glob(f"{name}.*.yml"))
    if not found:
        raise BadFile(f"{folder} holds no {name}.*.yml; run this in a checkout with its tests.")
    return found


def digest(folder: Path = TEXTS) -> str:
    """A hash over names and bytes of the three sets: the page remembers it."""
    hashed = hashlib.sha256()
    for path in (path for name in (TEST, OPT_OUT, CHATTER) for path in files(name, folder)):
        hashed.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return hashed.hexdigest()


def read_sets(folder: Path = TEXTS, training: Path = corpus.DATA) -> Sets:
    """Read and classify all three sets. Raises BadFile and BadCorpus."""
    test, opt_out, chatter = (read_cases(*files(name, folder)) for name in (TEST, OPT_OUT, CHATTER))
    # What is all emoji or punctuation is plain nothing, and resembles only itself.
    trained = {_plain(example.text) for example in corpus.examples(training)} - {""}
    return Sets(test, opt_out, chatter, frozenset(_plain(case.text) for case in test) & trained)


def unseen(sets: Sets) -> list[Case]:
    """The texts of the test set that do not stand in the training texts as well."""
    return [case for case in sets.test if _plain(case.text) not in sets.seen]


def by_language(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """The cases under English, Chinese (in any script) and Spanish."""
    held = list(cases)
    return {name: [case for case in held if speaks(case, code)] for name, code in LANGUAGES.items()}


def speaks(case: Case, language: str) -> bool:
    """Whether the text is in a language, whatever its script or region."""
    return case.given.language.split("-")[0] == language


def _plain(text: str) -> str:
    """What remains of a text when case, blanks, punctuation and script variant do not count."""
    return "".join(character for character in fold(text) if character.isalnum())
