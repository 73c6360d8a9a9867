"""A text on its way through triage, and what triage decides about it."""

from dataclasses import dataclass, field

from bot.context import TurnContext
from bot.dialogue.tracker import Tracker
from bot.effects import Effect
from bot.replies import Say
from bot.services import Services
from intents.reading import Reading
from models.outbound import OutboundKind


@dataclass(frozen=True)
class Triaged:
    """What triage decided; with nothing to say the text is done in silence."""

    rule: str
    says: tuple[Say, ...] = ()
    kind: OutboundKind = OutboundKind.REPLY
    effects: tuple[Effect, ...] = field(default=())
    ends_dialogue: bool = False
    """Whether no question is open any more: one after an opt-out would be an illegal text."""


@dataclass(frozen=True)
class Arrival:
    """A text before triage."""

    services: Services
    turn: TurnContext
    tracker: Tracker
    reading: Reading
    looped: bool
    """Whether the same text has come too often."""
    answers: bool = False
    """Whether the text has the form of an answer to the question that is open."""
    asked: bool = False
    """Whether a question is open."""
