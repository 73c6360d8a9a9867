"""A few shapes of SVG as text: the same figures give the same bytes.

Colours are classes, because a picture follows the reader's light or dark setting by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

Point = tuple[float, float]

# The dark colours are lighter, and what stands on a full cell turns from white to near black.
_STYLE = """
text{font:12px system-ui,-apple-system,"Segoe UI",sans-serif}
.small{font-size:10px}.strong{font-size:15px;font-weight:600}
.page{fill:#ffffff}.ink{fill:#1c2128}.soft{fill:#57606a}.on{fill:#ffffff}
.gap{stroke:#ffffff}.grid{stroke:#d0d7de}.grid,.gap{stroke-width:1;fill:none}
.guide{stroke:#57606a;stroke-width:1;fill:none}
.a,.b,.c{stroke-width:2;fill:none}.a{stroke:#1f6feb}.b{stroke:#bc4c00}.c{stroke:#1a7f37}
.fa{fill:#1f6feb}.fb{fill:#bc4c00}.fc{fill:#1a7f37}.dash{stroke-dasharray:5 4}
@media (prefers-color-scheme:dark){
.page{fill:#0d1117}.ink{fill:#e6edf3}.soft{fill:#9da7b3}.on{fill:#0d1117}
.gap{stroke:#0d1117}.grid{stroke:#30363d}.guide{stroke:#9da7b3}
.a{stroke:#79b8ff}.b{stroke:#ffa657}.c{stroke:#56d364}
.fa{fill:#79b8ff}.fb{fill:#ffa657}.fc{fill:#56d364}
}
"""


def picture(size: Point, title: str, told: str, shapes: Iterable[str]) -> str:
    """A whole picture on a page of its own colour; `told` is read out to who cannot see it."""
    width, height = _number(size[0]), _number(size[1])
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" role="img" aria-labelledby="title told">'
        ),
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="told">{escape(told)}</desc>',
        f"<style>{_STYLE}</style>",
        rect((0, 0), size, "page"),
        *shapes,
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def rect(corner: Point, size: Point, kind: str, opacity: float = 1.0) -> str:
    """A filled rectangle from its upper left corner."""
    faded = "" if opacity == 1 else f' fill-opacity="{_number(opacity)}"'
    place = f'x="{_number(corner[0])}" y="{_number(corner[1])}"'
    return (
        f'<rect {place} width="{_number(size[0])}" height="{_number(size[1])}" '
        f'class="{kind}"{faded}/>'
    )


def text(at: Point, words: str, kind: str = "ink", anchor: str = "start", turn: int = 0) -> str:
    """Words whose baseline starts, ends or has its middle at a point, turned by some degrees."""
    x, y = _number(at[0]), _number(at[1])
    turned = f' transform="rotate({turn} {x} {y})"' if turn else ""
    said = escape(words)
    return f'<text x="{x}" y="{y}" class="{kind}" text-anchor="{anchor}"{turned}>{said}</text>'


def line(points: Sequence[Point], kind: str) -> str:
    """Straight pieces from point to point."""
    joined = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
    return f'<polyline points="{joined}" class="{kind}"/>'


def dot(at: Point, radius: float, kind: str) -> str:
    """A filled circle."""
    x, y = _number(at[0]), _number(at[1])
    return f'<circle cx="{x}" cy="{y}" r="{_number(radius)}" class="{kind}"/>'


def _number(value: float) -> str:
    """At most two decimals, and no trailing noughts: a byte less, and no noise in a diff."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
