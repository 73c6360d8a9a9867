"""From a text to its meaning: `classify(text)` gives a `Reading`.

Importing this package is cheap; the model is loaded by `warm()` or by the first text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from intents.labels import INTENTS
from intents.reading import Entity, Reading, Why

if TYPE_CHECKING:
    from intents.classifier import Classifier

__all__ = ["INTENTS", "Entity", "Reading", "Why", "classify", "warm"]


def classify(text: str, language: str | None = None) -> Reading:
    """What the text means. `language` is the thread's so far, for texts that do not show theirs.

    Any string is read, and none raises. Raises `intents.model.BadWeights` when the weight files
    are missing or damaged.
    """
    return _classifier().read(text, language)


def warm() -> None:
    """Load the model now, so that the first text does not wait for it. Raises BadWeights.

    What reads numbers, days and the rules of a language is loaded by a text that needs it.
    """
    for text in ("I can pay $50 on friday, please stop", "我下周五还两百五十块", "pagué 50,5 ayer"):
        _classifier().read(text)


@cache
def _classifier() -> Classifier:
    from intents.classifier import Classifier
    from intents.model import Model

    return Classifier(Model.load())
