"""A report as it lies in the database, and back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from pydantic import TypeAdapter

from desk.reporting.report import Cell, Plot, Report

_SHAPE: Final = TypeAdapter(Report)


def closed(report: Report) -> dict[str, Any]:
    """The report as JSON."""
    document: dict[str, Any] = _SHAPE.dump_python(report, mode="json")
    return document


def opened(document: Mapping[str, Any]) -> Report:
    """JSON has no days: they come back where a column or a plot says that they are days."""
    report = _SHAPE.validate_python(document)
    kinds = [column.kind for column in report.columns]
    return replace(
        report,
        rows=tuple(
            tuple(_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True))
            for row in report.rows
        ),
        facts=tuple(replace(one, value=_cell(one.value, one.kind)) for one in report.facts),
        plot=_plot(report.plot),
    )


def _plot(plot: Plot) -> Plot:
    return replace(plot, labels=tuple(_cell(label, plot.label_kind) for label in plot.labels))


def _cell(value: Cell, kind: str) -> Cell:
    return date.fromisoformat(value) if kind == "day" and isinstance(value, str) else value
