"""Reports in the reader's language: cells as they are shown, as they go into a CSV, and drawn."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from babel.dates import format_date, format_timedelta
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup

from carriers.reactions import plain_words
from console.plots import NARROW, Picture, draw
from console.words import language, locale, say
from desk.exporting.sheets import sheet
from desk.reporting.report import Cell, Column, Fact, Kind, Plot, Report

_NOTHING: Final = "—"
_MOST_BARS: Final = 20


def shown(cell: Cell, kind: Kind) -> str:
    """A cell as people read it."""
    if cell is None:
        return _NOTHING
    if isinstance(cell, date):
        return str(format_date(cell, "medium", locale=locale()))
    if isinstance(cell, str):
        return say(cell) if kind == "word" else cell
    if kind == "failure":
        return plain_words(int(cell), language())
    return _figure(cell, kind)


def _figure(value: float, kind: Kind) -> str:
    if kind == "share":
        return str(format_percent(value, "0.#%", locale=locale()))
    if kind == "seconds":
        return span_of(value)
    pattern = "#,##0.00##" if kind == "price" else "#,##0.##"
    return str(format_decimal(value, pattern, locale=locale()))


def span_of(seconds: float) -> str:
    """A span of time in its largest unit."""
    length = timedelta(seconds=seconds)
    return str(format_timedelta(length, threshold=1.5, format="short", locale=locale()))


def plain(cell: Cell, kind: Kind) -> str:
    """A cell of a CSV: dates by ISO 8601, parts of 1 and seconds as plain numbers."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        return f"{cell:.6f}".rstrip("0").rstrip(".")
    return shown(cell, kind) if isinstance(cell, str) or kind == "failure" else str(cell)


def as_csv(report: Report) -> bytes:
    """The report's table as a CSV that no spreadsheet runs."""
    kinds = [column.kind for column in report.columns]
    rows = (
        [plain(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in report.rows
    )
    return sheet([headed(column) for column in report.columns], rows)


def headed(one: Column | Fact) -> str:
    """What stands over figures: their name, and the unit where they have one."""
    return f"{say(one.name)} ({one.unit})" if one.unit else say(one.name)


def drawing(plot: Plot, ident: str) -> Markup:
    """The plot with its words, wide and for a phone; nothing where there is nothing to draw."""
    plot = _longest_first(plot)
    figures = [value for one in plot.series for value in one.values if value]
    if not figures:
        return Markup("")
    picture = Picture(
        ident=ident,
        shape=plot.shape,
        title=say(plot.title),
        description=_described(plot),
        labels=[_label(cell, plot.label_kind) for cell in plot.labels],
        series=[(say(one.name), one.values) for one in plot.series],
        shown=lambda value: _figure(value, plot.value_kind),
    )
    return draw(picture) + draw(replace(picture, ident=f"{ident}-narrow", width=NARROW))


def _longest_first(plot: Plot) -> Plot:
    """Lying bars come in order, and the first twenty are enough: the table has them all."""
    if plot.shape != "bars" or len(plot.labels) <= _MOST_BARS:
        return plot
    series = tuple(type(one)(one.name, one.values[:_MOST_BARS]) for one in plot.series)
    return type(plot)(
        plot.shape, plot.title, plot.labels[:_MOST_BARS], series, plot.label_kind, plot.value_kind
    )


def _label(cell: Cell, kind: Kind) -> str:
    if isinstance(cell, date):
        return str(format_date(cell, "MMM d" if language() == "en" else "M月d日", locale=locale()))
    return shown(cell, kind)


def _described(plot: Plot) -> str:
    """What a screen reader says of it: of each series the highest figure and where it is."""
    said = (_highest(plot, one.name, one.values) for one in plot.series)
    words = " ".join(part for part in said if part)
    return f"{words} {say('The same figures are in the table below.')}"


def _highest(plot: Plot, name: str, values: Sequence[float | None]) -> str:
    known = [(value, place) for place, value in enumerate(values) if value is not None]
    if not known:
        return ""
    value, place = max(known, key=lambda one: (one[0], -one[1]))
    return say(
        "{name}: at most {figure}, at {label}.",
        name=say(name),
        figure=_figure(value, plot.value_kind),
        label=_label(plot.labels[place], plot.label_kind),
    )
