"""The training texts: Rasa's NLU format, one file per voice, read without Rasa.

# author: en01; style: terse; place: Texas
version: "3.1"
nlu:
- intent: confirm_payment
  examples: |
    - i paid [190](amount) on [tuesday](date)
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from intents.labels import INTENTS, NONE, OUT_OF_SCOPE

DATA = Path(__file__).parent / "data"
_ANNOTATION = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")
_AUTHOR = re.compile(r"#\s*author:\s*([\w-]+)")


class BadCorpus(ValueError):
    """A training file that cannot be read; the message names the file and what to change."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled text. `author` keeps the texts of one voice together when data is split."""

    text: str
    intent: str
    language: str
    author: str


def files(folder: Path = DATA) -> list[Path]:
    """The training files in a fixed order."""
    return sorted(folder.glob("nlu.*.yml"))


def examples(folder: Path = DATA) -> list[Example]:
    """Every labelled text of the folder, without annotations. Raises BadCorpus."""
    return [example for path in files(folder) for example in read(path)]


def digest(folder: Path = DATA) -> str:
    """A hash over the names and bytes of the training files: the weights remember it."""
    hashed = hashlib.sha256()
    for path in files(folder):
        hashed.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return hashed.hexdigest()


def read(path: Path) -> list[Example]:
    """The texts of one file. Raises BadCorpus when it is not in Rasa's NLU format."""
    language, author = path.name.split(".")[1], author_of(path)
    return [
        Example(text, _label(path, intent), language, author)
        for intent, texts in groups(path)
        for text in texts
    ]


def author_of(path: Path) -> str:
    """The voice that the first lines of a file name, or the file's own name."""
    found = _AUTHOR.search(path.read_text(encoding="utf-8"))
    return found.group(1) if found else path.stem


def groups(path: Path) -> list[tuple[str, list[str]]]:
    """The groups of a file by name, in its order, texts without their annotations.

    Raises BadCorpus when the file is not in Rasa's NLU format.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        loaded = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise BadCorpus(f"{path.name} is not valid YAML: {error}") from error
    if not isinstance(loaded, dict) or not isinstance(loaded.get("nlu"), list):
        raise BadCorpus(f'{path.name} needs version: "3.1" and a list under nlu:')
    blocks = [block for block in loaded["nlu"] if isinstance(block, dict) and "intent" in block]
    return [(str(block["intent"]), _texts(block)) for block in blocks]


def _texts(block: dict[str, Any]) -> list[str]:
    lines = (line.strip() for line in str(block.get("examples") or "").splitlines())
    return [_ANNOTATION.sub(r"\1", line.removeprefix("-").strip()) for line in lines if line]


def _label(path: Path, intent: str) -> str:
    if intent in {NONE, OUT_OF_SCOPE}:
        return OUT_OF_SCOPE
    if intent not in INTENTS:
        raise BadCorpus(f"{path.name} uses the intent {intent}; choose one of intents.INTENTS")
    return intent
