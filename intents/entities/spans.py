"""Which stretches of a text are already spoken for."""

from __future__ import annotations


class Taken:
    """Spans that one kind of entity has claimed, so that no other kind reads them again."""

    most = 24
    """A text that names more than this is not read on: it is no message of a person."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def touches(self, start: int, end: int) -> bool:
        """Whether any claimed span overlaps this one."""
        return any(start < other_end and other < end for other, other_end in self._spans)

    def claim(self, start: int, end: int) -> bool:
        """Claim a span; False when part of it is claimed already."""
        if len(self._spans) >= self.most or self.touches(start, end):
            return False
        self._spans.append((start, end))
        return True
