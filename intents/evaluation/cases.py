"""Labelled texts, and what was read from them.

Two kinds of file. Tables end in .tsv: a header with the columns text, intent, second_intent and, if
wanted, language and difficulty, parted by tabs and read without quoting, so that a quotation mark
is part of the text. Rasa's NLU files end in .yml: their language is the second part of the name
(``dev.zh-Hant.x.yml``), their author stands in the first comment. Where the only groups are
``stop`` and ``not_stop``, the file says nothing but whether a text asks to end all texts.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from intents import INTENTS, Reading, classify, corpus, warm
from intents.corpus import BadCorpus
from intents.labels import NONE, OUT_OF_SCOPE

REQUIRED: Final = ("text", "intent", "second_intent")
STOP, NOT_STOP = "stop", "not_stop"
MOST_BYTES: Final = 16 * 2**20


class BadFile(ValueError):
    """The file cannot be read as labelled texts; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text as a file gives it.

    `intent` is empty where the file says only whether the text is an opt-out, which `stop` says in
    every case. `author` is empty in tables.
    """

    text: str
    intent: str
    second: str | None
    stop: bool
    language: str = ""
    difficulty: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled text and what was read from it, in `seconds` of the thread's CPU time."""

    given: Labelled
    reading: Reading
    seconds: float = 0.0

    @property
    def text(self) -> str:
        """The text as received."""
        return self.given.text

    @property
    def right(self) -> bool:
        """Whether the first intent is the labelled one."""
        return self.reading.intent == self.given.intent

    @property
    def acts(self) -> bool:
        """Whether the dialogue may act on the reading without asking."""
        return self.reading.decision == "act"

    @property
    def stops(self) -> bool:
        """Whether the reading suppresses the number: an unsure stop only holds what we start."""
        return self.acts and STOP in {self.reading.intent, self.reading.second}

    @property
    def let_in(self) -> bool:
        """Whether it is acted on as one of our intents, which chatter must not be."""
        return self.acts and self.reading.intent != OUT_OF_SCOPE


def read_cases(*paths: Path) -> list[Case]:
    """Read and classify every text of the files. Raises BadFile, and OSError for a missing one."""
    texts = [labelled for path in paths for labelled in read_labelled(path)]
    warm()
    return [_case(labelled) for labelled in texts]


def _case(labelled: Labelled) -> Case:
    begun = time.thread_time()
    reading = classify(labelled.text)
    return Case(labelled, reading, time.thread_time() - begun)


def read_labelled(path: Path) -> list[Labelled]:
    """Every text of a file with its labels, unread. Raises BadFile."""
    if path.stat().st_size > MOST_BYTES:
        raise BadFile(f"{path.name} is larger than {MOST_BYTES >> 20} MB; part it.")
    return list(_grouped(path) if path.suffix in {".yml", ".yaml"} else _tabled(path))


def _tabled(path: Path) -> Iterator[Labelled]:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = [name for name in REQUIRED if name not in (rows.fieldnames or ())]
        if missing:
            raise BadFile(f"{path.name} lacks the column {missing[0]}; its header must name it.")
        for number, row in enumerate(rows, start=2):
            yield _row(f"{path.name}, line {number}", row)


def _row(place: str, row: dict[str, str]) -> Labelled:
    intent = _label(place, row["intent"])
    written = row.get("second_intent")
    second = _label(place, written) if written and written.strip() else None
    language, difficulty = row.get("language") or "", row.get("difficulty") or ""
    stop = STOP in {intent, second}
    return Labelled(row["text"] or "", intent, second, stop, language, difficulty)


def _grouped(path: Path) -> Iterator[Labelled]:
    parts = path.name.split(".")
    if len(parts) < 3:
        raise BadFile(f"{path.name} needs its language in its name, such as {path.stem}.en.yml.")
    try:
        groups, author = corpus.groups(path), corpus.author_of(path)
    except BadCorpus as error:
        raise BadFile(str(error)) from error
    only_stops = {name for name, _ in groups} == {STOP, NOT_STOP}
    for name, texts in groups:
        intent = "" if only_stops else _label(path.name, name)
        stop = name == STOP
        for text in texts:
            yield Labelled(text, intent, None, stop, language=parts[1], author=author)


def _label(place: str, written: str | None) -> str:
    label = (written or "").strip()
    if label == NONE:
        return OUT_OF_SCOPE
    if label not in INTENTS:
        raise BadFile(f"{place}: the label is none of the {len(INTENTS)} intents.")
    return label
