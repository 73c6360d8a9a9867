"""What the account store said earlier in a turn that comes in several calls."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from bot.known import Asked, Remembered
from models.base import Base

Row = TypeVar("Row", bound=Base)


class Continued:
    """Each question is asked once a turn, also where every action is a call of its own."""

    def __init__(self, earlier: Mapping[str, Any]) -> None:
        self._earlier = earlier
        self._remembered = Remembered(earlier)
        self._asked = Asked()

    @property
    def answers(self) -> Mapping[str, Any]:
        """What was asked in this call for the first time."""
        return self._asked.answers

    def rows(self, name: str, model: type[Row], ask: Callable[[], Sequence[Row]]) -> list[Row]:
        """Rows of one table, as they were where they were asked for before."""
        memory = self._remembered if name in self._earlier else self._asked
        return memory.rows(name, model, ask)

    def word(self, name: str, ask: Callable[[], Any]) -> Any:
        """Likewise for plain values."""
        memory = self._remembered if name in self._earlier else self._asked
        return memory.word(name, ask)
