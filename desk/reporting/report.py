"""What a report is: a table, a few figures above it, and what to draw of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Cell = str | int | float | date | None
Kind = Literal["word", "text", "count", "share", "seconds", "number", "price", "day", "failure"]
"""How a cell is shown: ``word`` is translated, ``share`` is a part of 1, ``failure`` a code."""


@dataclass(frozen=True)
class Column:
    """One column by its name in plain English."""

    name: str
    kind: Kind = "count"
    unit: str = ""
    """Of its figures, such as a currency: it stands behind the name."""


@dataclass(frozen=True)
class Series:
    """The figures of one thing along the labels of a plot; ``None`` where there is none."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Plot:
    """What to draw: upright ``columns``, ``stacked`` ones, ``bars`` that lie, or ``lines``."""

    shape: Literal["columns", "stacked", "bars", "lines"]
    title: str
    labels: tuple[Cell, ...]
    series: tuple[Series, ...]
    label_kind: Kind = "word"
    value_kind: Kind = "count"


@dataclass(frozen=True)
class Fact:
    """A figure that sums a report up."""

    name: str
    value: Cell
    kind: Kind = "count"
    unit: str = ""


@dataclass(frozen=True)
class Report:
    """The answer to one question, ready to be shown or written as CSV."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    plot: Plot
    facts: tuple[Fact, ...] = ()
    note: str = ""
    """What must be known to read it rightly, in plain English."""


def share(part: float, whole: float) -> float | None:
    """A part of 1; ``None`` of nothing."""
    return part / whole if whole else None


def drawn(
    title: str,
    column: Column,
    rows: Sequence[tuple[Cell, ...]],
    *series: tuple[str, int],
) -> Plot:
    """Lying bars of the first column by columns, each given by its name and its place."""
    labels = tuple(row[0] for row in rows)
    found = tuple(Series(name, _numbers(rows, place)) for name, place in series)
    return Plot("bars", title, labels, found, label_kind=column.kind)


def _numbers(rows: Sequence[tuple[Cell, ...]], place: int) -> tuple[float | None, ...]:
    return tuple(cell if isinstance(cell, int | float) else None for cell in _column(rows, place))


def _column(rows: Sequence[tuple[Cell, ...]], place: int) -> list[Cell]:
    return [row[place] for row in rows]


def series(name: str, rows: Sequence[tuple[Cell, ...]], place: int) -> Series:
    """One column of a table as the figures of a plot."""
    return Series(name, _numbers(rows, place))
