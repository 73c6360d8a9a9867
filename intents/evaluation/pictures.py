"""The pictures of the page: confusions, risk against coverage, calibration."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from intents.evaluation import svg
from intents.evaluation.axes import Axes
from intents.evaluation.cases import Case
from intents.evaluation.figures import interval, labelled
from intents.evaluation.sureness import Bin, bins, cuts
from intents.evaluation.svg import Point
from intents.labels import INTENTS

_CELL: Final = 23
_CORNER: Final[Point] = (170, 188)
_LINES: Final = ("a", "b dash", "c")
_FULL: Final = 0.55
"""From this share of its row on, a cell is so dark that its figure has to change colour."""
_LOUDEST_ERROR: Final = 0.45
_HIGHEST_RISKS: Final = (0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 1.0)


def confusion_matrix(cases: Sequence[Case]) -> str:
    """Rows are labels, columns are readings; shades are shares of a row, figures are texts."""
    counted = Counter((case.given.intent, case.reading.intent) for case in labelled(cases))
    edge = len(INTENTS) * _CELL
    size = (_CORNER[0] + edge + 20, _CORNER[1] + edge + 20)
    told = f"{sum(counted.values())} texts, {_right(counted)} of them read as labelled."
    title = "Which intent is read as which"
    return svg.picture(size, title, told, [*_names(), *_board(edge), *_cells(counted)])


def _right(counted: Mapping[tuple[str, str], int]) -> int:
    return sum(times for (given, read), times in counted.items() if given == read)


def _names() -> Iterator[str]:
    left, top = _CORNER
    yield svg.text((16, 28), "Which intent is read as which", "ink strong")
    yield svg.text((16, 50), "Rows: the label. Columns: the reading.", "soft")
    yield svg.rect((16, 62), (12, 12), "fa")
    yield svg.text((34, 72), "right", "soft")
    yield svg.rect((76, 62), (12, 12), "fb", _LOUDEST_ERROR)
    yield svg.text((94, 72), "wrong", "soft")
    for number, name in enumerate(INTENTS):
        middle = (number + 0.5) * _CELL
        yield svg.text((left - 8, top + middle + 4), name, "ink", "end")
        yield svg.text((left + middle + 4, top - 8), name, "ink", "start", -90)


def _board(edge: int) -> Iterator[str]:
    left, top = _CORNER
    yield svg.rect(_CORNER, (edge, edge), "soft", 0.08)
    for number in range(1, len(INTENTS)):
        between = number * _CELL - 0.5
        yield svg.line([(left + between, top), (left + between, top + edge)], "gap")
        yield svg.line([(left, top + between), (left + edge, top + between)], "gap")


def _cells(counted: Mapping[tuple[str, str], int]) -> Iterator[str]:
    for row, given in enumerate(INTENTS):
        total = sum(counted.get((given, read), 0) for read in INTENTS)
        for column, read in enumerate(INTENTS):
            corner = (_CORNER[0] + column * _CELL, _CORNER[1] + row * _CELL)
            times = counted.get((given, read), 0)
            if times:
                yield from _cell(corner, times, total, right=row == column)


def _cell(corner: Point, times: int, total: int, *, right: bool) -> Iterator[str]:
    size = (_CELL - 1, _CELL - 1)
    # A single error in sixty has to be seen, so shades grow with the root of the share.
    shade = math.sqrt(times / total)
    strength = shade if right else min(_LOUDEST_ERROR, 0.15 + shade)
    yield svg.rect(corner, size, "fa" if right else "fb", strength)
    kind = "on small" if right and strength >= _FULL else "ink small"
    yield svg.text((corner[0] + size[0] / 2, corner[1] + 15), str(times), kind, "middle")


def risk_curve(groups: Mapping[str, Sequence[Case]]) -> str:
    """Share of wrong readings among the most confident, for up to three groups by name.

    A dot marks where the model's own thresholds act: the share acted on, and wrong among it.
    """
    highest = max(_risk(cases) for cases in groups.values())
    tall = next(bound for bound in _HIGHEST_RISKS if bound >= highest)
    axes = Axes(80, 86, 500, 300, tall)
    title = "How often the surest readings are wrong"
    told = "; ".join(f"{name}: {_acted(cases)}" for name, cases in groups.items())
    shapes = [svg.text((16, 28), title, "ink strong")]
    shapes += axes.frame("share of texts, the surest first", "share of them read wrongly")
    for number, (name, cases) in enumerate(groups.items()):
        shapes += _curve(axes, _LINES[number], cases)
        shapes += _legend((80 + number * 125, 58), _LINES[number], name)
    shapes.append(svg.text((80 + len(groups) * 125, 62), "dot: acted on", "soft"))
    return svg.picture((610, 446), title, told, shapes)


def _curve(axes: Axes, kind: str, cases: Sequence[Case]) -> Iterator[str]:
    points = [axes.at(cut.coverage, min(cut.risk, axes.tall)) for cut in cuts(cases)]
    yield svg.line(points, kind)
    share, wrong = _acting(cases)
    yield svg.dot(axes.at(share, min(wrong, axes.tall)), 5, f"f{kind[0]}")


def _acting(cases: Sequence[Case]) -> tuple[float, float]:
    """The share of the texts acted on, and the share of wrong ones among those."""
    acted = [case for case in cases if case.acts]
    wrong = sum(not case.right for case in acted)
    return len(acted) / max(1, len(cases)), wrong / max(1, len(acted))


def _acted(cases: Sequence[Case]) -> str:
    share, wrong = _acting(cases)
    return f"{share:.1%} acted on, {wrong:.1%} of those wrongly"


def _risk(cases: Sequence[Case]) -> float:
    """The highest point of the curve, but for its first few texts, where one error is a leap."""
    return max((cut.risk for cut in cuts(cases) if cut.coverage >= 0.05), default=0.0)


def _legend(at: Point, kind: str, name: str) -> Iterator[str]:
    yield svg.line([at, (at[0] + 28, at[1])], kind)
    yield svg.text((at[0] + 36, at[1] + 4), name)


def calibration_chart(cases: Sequence[Case]) -> str:
    """Accuracy against confidence in ten bins, with 95 % intervals, over how full the bins are."""
    found = bins(cases)
    axes = Axes(80, 86, 420, 320)
    title = "How often the model is right when it is so sure"
    shapes = [svg.text((16, 28), title, "ink strong")]
    shapes += axes.frame("confidence of the model", "share read rightly")
    shapes.append(svg.line([axes.at(0, 0), axes.at(1, 1)], "guide dash"))
    shapes += [shape for one in found if one.texts for shape in _bin(axes, one)]
    shapes += _legend((80, 58), "guide dash", "perfect")
    shapes.append(svg.dot((196, 58), 5, "fa"))
    shapes.append(svg.text((208, 62), "measured, with its 95 % interval and its texts"))
    told = "; ".join(
        f"{one.texts} texts at {one.confidence:.0%} confidence, {one.accuracy:.0%} right"
        for one in found
        if one.texts
    )
    return svg.picture((530, 466), title, told, shapes)


def _bin(axes: Axes, one: Bin) -> Iterator[str]:
    low, high = interval(round(one.accuracy * one.texts), one.texts)
    x, y = axes.at(one.confidence, one.accuracy)
    yield svg.line([axes.at(one.confidence, low), axes.at(one.confidence, high)], "a")
    yield svg.dot((x, y), 5, "fa")
    below = 14 if one.accuracy > 0.1 else -6
    yield svg.text((x + 8, y + below), str(one.texts), "soft small")
