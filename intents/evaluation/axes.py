"""The frame that the two curves share: a square of shares, from nought at the lower left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from intents.evaluation import svg
from intents.evaluation.svg import Point


@dataclass(frozen=True, slots=True)
class Axes:
    """Where shares lie in a picture; `left` and `top` are the corner, `tall` the upper bound."""

    left: float
    top: float
    width: float
    height: float
    tall: float = 1.0

    def at(self, x: float, y: float) -> Point:
        """The point of two shares."""
        return self.left + x * self.width, self.top + self.height * (1 - y / self.tall)

    def frame(self, across: str, up: str, steps: int = 5) -> Iterator[str]:
        """Grid, figures in per cent, and what the axes mean."""
        for step in range(steps + 1):
            x, y = step / steps, self.tall * step / steps
            yield svg.line([self.at(0, y), self.at(1, y)], "grid")
            yield svg.text(_beside(self.at(0, y), -8, 4), _per_cent(y), "soft", "end")
            yield svg.text(_beside(self.at(x, 0), 0, 18), _per_cent(x), "soft", "middle")
        bottom = self.top + self.height
        yield svg.text((self.left + self.width / 2, bottom + 40), across, "ink", "middle")
        yield svg.text((self.left - 48, self.top + self.height / 2), up, "ink", "middle", -90)


def _beside(point: Point, right: float, down: float) -> Point:
    return point[0] + right, point[1] + down


def _per_cent(share: float) -> str:
    return f"{share * 100:g} %"
