"""What a text was taken to mean: plain records that every later step reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Scalar = str | int | bool | None
Value = Scalar | Mapping[str, Scalar]

EntityKind = Literal[
    "amount",
    "date",
    "loan_ref",
    "payment_ref",
    "phone",
    "email",
    "postal_code",
    "year",
    "choice",
    "yes_no",
]
Decision = Literal["act", "ask", "hand_over"]
Source = Literal["rule", "model"]
Flag = Literal["grey_opt_out", "partial_opt_out", "distress", "legal"]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing named in a text; `start` and `end` are offsets into the text as received.

    `value` is JSON-safe. An amount is {"number": "190.50", "currency": "USD" or None}; a date is a
    small description such as {"kind": "weekday", "weekday": 1} that `entities.resolve_date` turns
    into a calendar day; a choice is an int from 1; yes_no is a bool; the rest are strings.
    `candidates` holds every reading, best first, when `ambiguous` is true.
    """

    kind: EntityKind
    text: str
    start: int
    end: int
    value: Value
    candidates: tuple[Value, ...] = ()
    ambiguous: bool = False

    def as_dict(self) -> dict[str, Any]:
        """The same as JSON-safe containers."""
        return {
            "kind": self.kind,
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "value": _plain(self.value),
            "candidates": [_plain(each) for each in self.candidates],
            "ambiguous": self.ambiguous,
        }


@dataclass(frozen=True, slots=True)
class Why:
    """Where a reading came from.

    `rule` is the name of the rule that decided, if one did. `nearest` is the training text of the
    intent that lies nearest, where the model was asked. `top` holds the model's best (intent,
    probability) pairs. `model` is the hash of the weights, empty when the model was not asked.
    """

    source: Source
    rule: str | None
    nearest: str | None
    top: tuple[tuple[str, float], ...]
    model: str

    def as_dict(self) -> dict[str, Any]:
        """The same as JSON-safe containers."""
        return {
            "source": self.source,
            "rule": self.rule,
            "nearest": self.nearest,
            "top": [[intent, round(score, 4)] for intent, score in self.top],
            "model": self.model,
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of one text: an intent of `intents.INTENTS`, how sure, and what was named.

    `decision` says what the dialogue may do with it: `act` on it, `ask` which of two was meant,
    or `hand_over` to a person. `language` is en, zh, zh-Hant, es or another ISO 639 code.
    """

    intent: str
    second: str | None
    decision: Decision
    confidence: float
    entities: tuple[Entity, ...]
    language: str
    flags: frozenset[str]
    why: Why

    def as_dict(self) -> dict[str, Any]:
        """The same as JSON-safe containers, for storing beside the turn."""
        return {
            "intent": self.intent,
            "second": self.second,
            "decision": self.decision,
            "confidence": round(self.confidence, 4),
            "entities": [entity.as_dict() for entity in self.entities],
            "language": self.language,
            "flags": sorted(self.flags),
            "why": self.why.as_dict(),
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Reading:
        """The reading that `as_dict` stored."""
        why = stored["why"]
        return cls(
            intent=stored["intent"],
            second=stored["second"],
            decision=stored["decision"],
            confidence=stored["confidence"],
            entities=tuple(_entity(one) for one in stored["entities"]),
            language=stored["language"],
            flags=frozenset(stored["flags"]),
            why=Why(
                why["source"],
                why["rule"],
                why["nearest"],
                tuple((name, score) for name, score in why["top"]),
                why["model"],
            ),
        )

    def first(self, kind: EntityKind) -> Entity | None:
        """The first entity of that kind in the text, or None."""
        return next((entity for entity in self.entities if entity.kind == kind), None)


def _plain(value: Value) -> Any:
    return dict(value) if isinstance(value, Mapping) else value


def _entity(stored: Mapping[str, Any]) -> Entity:
    return Entity(**{**stored, "candidates": tuple(stored["candidates"])})
