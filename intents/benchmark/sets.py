"""Reading the public sets as their authors publish them.

BANKING77 (Casanueva et al., 2020, CC BY 4.0): tables of the columns text and category.
CLINC150 (Larson et al., 2019, CC BY 3.0): data_full.json, rows of a text and an intent in splits.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from intents.fitting import Labels

Row = tuple[str, str]

MOST_BYTES: Final = 20_000_000
ONE_IN: Final = 10
"""Where a set has no validation part, one text in so many is held out of training for it."""


class BadSet(ValueError):
    """A file of a public set is missing or not as published; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Part:
    """Texts with their labels' places among the names of the set."""

    texts: Sequence[str]
    labels: Labels


@dataclass(frozen=True, slots=True)
class PublicSet:
    """A set in its parts: `validation` chooses what is not fitted, and `test` is only measured.

    `again` says that validation was taken out of training and goes back for the last fit.
    `outside` holds texts of no label, if the set has any: for validation and for the test.
    """

    name: str
    names: tuple[str, ...]
    train: Part
    validation: Part
    test: Part
    again: bool = False
    outside: tuple[Part, Part] | None = None


def banking77(folder: Path) -> PublicSet:
    """BANKING77 from banking77_train.csv and banking77_test.csv. Raises BadSet."""
    rows = _table(folder / "banking77_train.csv")
    names = _names(rows)
    order = np.random.default_rng(0).permutation(len(rows))
    held = set(order[: len(rows) // ONE_IN].tolist())
    return PublicSet(
        name="BANKING77",
        names=names,
        train=_part([row for index, row in enumerate(rows) if index not in held], names),
        validation=_part([rows[index] for index in sorted(held)], names),
        test=_part(_table(folder / "banking77_test.csv"), names),
        again=True,
    )


def clinc150(folder: Path) -> PublicSet:
    """CLINC150 from clinc150.json, its data_full. Raises BadSet."""
    path = folder / "clinc150.json"
    splits = _splits(path)
    names = _names(splits["train"])
    return PublicSet(
        name="CLINC150",
        names=names,
        train=_part(splits["train"], names),
        validation=_part(splits["val"], names),
        test=_part(splits["test"], names),
        outside=(_unlabelled(splits["oos_val"]), _unlabelled(splits["oos_test"])),
    )


SETS: Final[Mapping[str, Callable[[Path], PublicSet]]] = {
    "banking77": banking77,
    "clinc150": clinc150,
}


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadSet(f"{path.name} is larger than {MOST_BYTES // 1_000_000} MB.")
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise BadSet(f"{path.name} is not in the folder given with --data.") from error
    except UnicodeDecodeError as error:
        raise BadSet(f"{path.name} is not UTF-8.") from error


def _table(path: Path) -> list[Row]:
    rows = csv.DictReader(_read(path).splitlines(keepends=True))
    if not {"text", "category"} <= set(rows.fieldnames or ()):
        raise BadSet(f"{path.name} needs the columns text and category.")
    return _some(path, [(row["text"], row["category"]) for row in rows])


def _splits(path: Path) -> dict[str, list[Row]]:
    try:
        loaded = json.loads(_read(path))
        wanted = ("train", "val", "test", "oos_val", "oos_test")
        return {
            name: _some(path, [(str(text), str(label)) for text, label in loaded[name]])
            for name in wanted
        }
    except BadSet:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise BadSet(f"{path.name} is not CLINC150's data_full.json.") from error


def _some(path: Path, rows: list[Row]) -> list[Row]:
    if not rows:
        raise BadSet(f"{path.name} has a part without texts.")
    return rows


def _names(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(sorted({label for _, label in rows}))


def _part(rows: Sequence[Row], names: Sequence[str]) -> Part:
    places = {name: place for place, name in enumerate(names)}
    unknown = sorted({label for _, label in rows} - places.keys())
    if unknown:
        raise BadSet(f"The label {unknown[0]} has no training text.")
    return Part([text for text, _ in rows], np.array([places[label] for _, label in rows]))


def _unlabelled(rows: Sequence[Row]) -> Part:
    return Part([text for text, _ in rows], np.full(len(rows), -1))
