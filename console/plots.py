"""Plots as SVG made here: no script draws them, they print, and screen readers hear what they say.

Colours are classes of the stylesheet. Beside its colour each series has a pattern, or for lines a
dash and a mark, and a place in the key, so that colour is never the only sign.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from markupsafe import Markup

Shape = Literal["columns", "stacked", "bars", "lines"]
Values = Sequence[float | None]

WIDTH: Final = 720
NARROW: Final = 340
"""As wide as a panel on a phone, so that its words are as large there."""
_HEIGHT: Final = 240
_LEFT: Final = 56
_RIGHT: Final = 16
_KEY: Final = 24
_KEY_WIDTH: Final = 140
_FOOT: Final = 28
_LEAST_NAMES: Final = 150
_BAR: Final = 14
_BETWEEN: Final = 10
_WIDEST_COLUMN: Final = 48
_MOST_LABELS: Final = 12
_SIGN: Final = 6
"""How wide a letter is; a Chinese character takes two."""
_FIRST_WIDE: Final = "\u2e80"
_DASHES: Final = ("", "6 3", "2 3", "8 3 2 3", "1 4")
_PATTERNS: Final = (
    "",
    '<path d="M0 6L6 0"/>',
    '<circle cx="3" cy="3" r="1.1"/>',
    '<path d="M0 3H6"/>',
    '<path d="M3 0V6"/>',
    '<path d="M0 0L6 6M0 6L6 0"/>',
)


@dataclass(frozen=True)
class Picture:
    """What to draw, in the reader's words."""

    ident: str
    """Unique in the page; letters, digits and hyphens."""
    shape: Shape
    title: str
    description: str
    labels: Sequence[str]
    series: Sequence[tuple[str, Values]]
    shown: Callable[[float], str] = field(default=lambda value: f"{value:g}")
    """How a figure is written."""
    width: int = WIDTH


def draw(picture: Picture) -> Markup:
    """The plot as an inline SVG with its title and description."""
    lying = picture.shape == "bars"
    parts, height = _lying(picture) if lying else _upright(picture)
    ident = picture.ident
    return Markup(
        '<svg class="plot {}" viewBox="0 0 {} {}" role="img" aria-labelledby="{}-t {}-d"'
        ' preserveAspectRatio="xMinYMin meet"><title id="{}-t">{}</title>'
        '<desc id="{}-d">{}</desc>{}{}{}</svg>'
    ).format(
        *("narrow" if picture.width < WIDTH else "wide", picture.width, height),
        *(ident, ident, ident, picture.title, ident, picture.description),
        *(_patterns(picture), _key(picture), _joined(parts)),
    )


def ticks(highest: float, most: int = 5, *, whole: bool = False) -> list[float]:
    """From 0 to at least ``highest`` in steps of 1, 2 or 5 times a power of ten."""
    if highest <= 0:
        return [0, 1]
    rough = highest / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= rough * (1 - 1e-9))
    step = max(1.0, step) if whole else step
    return [place * step for place in range(math.ceil(highest / step - 1e-9) + 1)]


def _joined(parts: Iterator[Markup]) -> Markup:
    return Markup("").join(parts)


def _scale(picture: Picture) -> list[float]:
    values = [value for _, row in picture.series for value in row if value is not None]
    highest = max(values, default=0)
    if picture.shape == "stacked":
        columns = zip(*(row for _, row in picture.series), strict=True)
        highest = max((sum(value or 0 for value in column) for column in columns), default=0)
    return ticks(highest, whole=all(float(value).is_integer() for value in values))


# --- The key and the patterns -------------------------------------------------------------------


def _several(picture: Picture) -> bool:
    return len(picture.series) > 1


def _patterns(picture: Picture) -> Markup:
    found = (
        Markup(
            '<pattern id="{}-p{}" class="over" width="6" height="6"'
            ' patternUnits="userSpaceOnUse">{}</pattern>'
        ).format(picture.ident, place, Markup(_PATTERNS[place % len(_PATTERNS)]))  # noqa: S704
        for place in range(1, len(picture.series))
    )
    return Markup("<defs>{}</defs>").format(_joined(found)) if _several(picture) else Markup("")


def _key(picture: Picture) -> Markup:
    if not _several(picture):
        return Markup("")
    columns = min(_key_columns(picture), len(picture.series))
    each = (picture.width - 8) / columns
    return _joined(
        Markup('<g class="key">{}<text x="{}" y="{}">{}</text></g>').format(
            _sample(picture, place, (8 + place % columns * each, place // columns * _KEY)),
            *(_n(28 + place % columns * each), place // columns * _KEY + 14, name),
        )
        for place, (name, _) in enumerate(picture.series)
    )


def _key_columns(picture: Picture) -> int:
    return max(1, picture.width // _KEY_WIDTH)


def _sample(picture: Picture, place: int, at: tuple[float, float]) -> Markup:
    x, y = at
    if picture.shape == "lines":
        line = Markup('<path class="line s{}" d="M{} {}h16"{}/>').format(
            place, _n(x), _n(y + 10), _dash(place)
        )
        return line + _mark(place, x + 8, y + 10)
    return _block(picture, place, (x, y + 4, 14, 12))


def _dash(place: int) -> Markup:
    dash = _DASHES[place % len(_DASHES)]
    return Markup(' stroke-dasharray="{}"').format(dash) if dash else Markup("")


def _block(
    picture: Picture, place: int, box: tuple[float, float, float, float], said: str = ""
) -> Markup:
    """A filled rectangle in the colour and the pattern of a series."""
    x, y, width, height = map(_n, box)
    shape = Markup('x="{}" y="{}" width="{}" height="{}"').format(x, y, width, height)
    title = Markup("<title>{}</title>").format(said) if said else Markup("")
    plain = Markup('<rect class="s{}" {}>{}</rect>').format(place, shape, title)
    if place == 0:
        return plain
    return plain + Markup('<rect fill="url(#{}-p{})" {}>{}</rect>').format(
        picture.ident, place, shape, title
    )


def _mark(place: int, x: float, y: float) -> Markup:
    """A point of a line: a disc, a square, a triangle, a diamond."""
    paths = (
        "M{x} {y}m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0",
        "M{x} {y}m-3 -3h6v6h-6z",
        "M{x} {y}m0 -4l4 7h-8z",
        "M{x} {y}m0 -4l4 4l-4 4l-4 -4z",
    )
    path = paths[place % len(paths)].format(x=_n(x), y=_n(y))
    return Markup('<path class="s{}" d="{}"/>').format(place, path)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


# --- Upright: columns, stacks, lines ------------------------------------------------------------


def _top(picture: Picture) -> int:
    if not _several(picture):
        return 8
    return _KEY * math.ceil(len(picture.series) / _key_columns(picture))


def _upright(picture: Picture) -> tuple[Iterator[Markup], int]:
    marks = _lines if picture.shape == "lines" else _columns
    scale = _scale(picture)
    top = _top(picture)

    def parts() -> Iterator[Markup]:
        for value in scale:
            y = _height_of(value, scale[-1], top)
            yield Markup(
                '<path class="grid" d="M{} {}H{}"/><text class="tick end" x="{}" y="{}">{}</text>'
            ).format(
                _LEFT, _n(y), picture.width - _RIGHT, _LEFT - 6, _n(y + 4), picture.shown(value)
            )
        yield from _foot(picture, top)
        yield from marks(picture, scale[-1], top)

    return parts(), top + _HEIGHT + _FOOT


def _height_of(value: float, highest: float, top: int) -> float:
    return top + _HEIGHT * (1 - value / highest)


def _step(picture: Picture) -> float:
    return (picture.width - _LEFT - _RIGHT) / max(1, len(picture.labels))


def _foot(picture: Picture, top: int) -> Iterator[Markup]:
    """Labels under the marks, as many as fit."""
    every = math.ceil(len(picture.labels) / _room(picture))
    for place in range(0, len(picture.labels), every):
        x = _LEFT + (place + 0.5) * _step(picture)
        yield Markup('<text class="tick middle" x="{}" y="{}">{}</text>').format(
            _n(x), top + _HEIGHT + 18, picture.labels[place]
        )


def _room(picture: Picture) -> int:
    longest = max((len(label) for label in picture.labels), default=1)
    most = 24 if longest <= 3 else _MOST_LABELS if longest <= 8 else _MOST_LABELS // 2
    return max(1, most * picture.width // WIDTH)


def _columns(picture: Picture, highest: float, top: int) -> Iterator[Markup]:
    """One column for each label; further series stand on the first."""
    step = _step(picture)
    width = min(_WIDEST_COLUMN, step * 0.8)
    for place, label in enumerate(picture.labels):
        x, below = _LEFT + (place + 0.5) * step - width / 2, 0.0
        for which, (name, values) in enumerate(picture.series):
            value = values[place] or 0
            if value:
                y = _height_of(below + value, highest, top)
                said = _said(picture, label, name, value)
                box = (x, y, width, _HEIGHT * value / highest)
                yield _block(picture, which, box, said)
            below += value


def _lines(picture: Picture, highest: float, top: int) -> Iterator[Markup]:
    step = _step(picture)
    for which, (_, values) in enumerate(picture.series):
        points = [
            None
            if value is None
            else (_LEFT + (place + 0.5) * step, _height_of(value, highest, top))
            for place, value in enumerate(values)
        ]
        yield Markup('<path class="line s{}" d="{}"{}/>').format(which, _way(points), _dash(which))
        yield from (_mark(which, *point) for point in points if point)


def _way(points: Sequence[tuple[float, float] | None]) -> str:
    """A path through the points; where one is missing it is broken."""
    way, drawing = "", False
    for point in points:
        if point is not None:
            way += f"{'L' if drawing else 'M'}{_n(point[0])} {_n(point[1])}"
        drawing = point is not None
    return way


def _said(picture: Picture, label: str, name: str, value: float) -> str:
    words = f"{label}, {name}" if _several(picture) else label
    return f"{words}: {picture.shown(value)}"


# --- Lying bars ---------------------------------------------------------------------------------


def _lying(picture: Picture) -> tuple[Iterator[Markup], int]:
    highest = _scale(picture)[-1]
    top = _top(picture)
    each = _BAR * len(picture.series) + _BETWEEN

    def parts() -> Iterator[Markup]:
        for place, label in enumerate(picture.labels):
            y = top + place * each
            middle = y + (each - _BETWEEN) / 2 + 4
            yield Markup('<text class="tick end" x="{}" y="{}">{}</text>').format(
                _names(picture) - 8, _n(middle), _short(label, _names(picture))
            )
            yield from _bars(picture, place, y, highest)

    return parts(), top + max(1, len(picture.labels)) * each


def _bars(picture: Picture, place: int, y: float, highest: float) -> Iterator[Markup]:
    for which, (name, values) in enumerate(picture.series):
        value = values[place]
        if value is None:
            continue
        names = _names(picture)
        width = (picture.width - names - 64) * value / highest
        said = _said(picture, picture.labels[place], name, value)
        yield _block(picture, which, (names, y + which * _BAR, width, _BAR - 2), said)
        yield Markup('<text class="tick" x="{}" y="{}">{}</text>').format(
            _n(names + width + 6), _n(y + which * _BAR + 10), picture.shown(value)
        )


def _names(picture: Picture) -> int:
    """How much of the width names take."""
    return max(_LEAST_NAMES, picture.width * 7 // 24)


def _short(label: str, room: float) -> str:
    """As much of a name as there is room for."""
    for place, sign in enumerate(label):
        room -= _SIGN * (2 if sign >= _FIRST_WIDE else 1)
        if room < _SIGN:
            return label[:place] + "…"
    return label
