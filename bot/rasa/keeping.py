"""What an action call left, as JSON under a data key, and back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from pydantic import TypeAdapter

from bot.effects import Effect
from bot.replies import Figure, Say
from crypto import Vault

_EFFECTS: Final = {kind.__name__: TypeAdapter(kind) for kind in get_args(Effect)}
_FIGURES: Final = TypeAdapter(list[Figure])


@dataclass(frozen=True)
class Opening:
    """What a worker gives to a conversation: how it read the text, when, and what it sends next."""

    reading: Mapping[str, Any]
    now: str
    sent: str
    intent: str
    """Our reading as one intent, should Rasa ask us for it."""
    stands_for: str
    """What a form is to check where it takes ``sent`` for an answer."""
    answers: bool = False
    """Whether it answers the question that is open."""
    serves_second: bool = False
    """Whether it is what the text asks for beside its main request."""
    form: str | None = None
    """The form that is open when it is sent."""
    late: bool = False
    """Whether its question was put too long ago to be put again by itself."""


@dataclass(frozen=True)
class Kept:
    """One action call: what Rasa is told, and what waits for the turn."""

    action: str
    reply: Mapping[str, Any]
    """Events and responses, as Rasa gets them, also when it asks again."""
    says: list[Say]
    effects: list[Effect]
    figures: list[Figure]
    answers: Mapping[str, Any]
    """What the account store was asked and said."""
    language: str
    """What is spoken after the call."""
    slots: Mapping[str, Any] = field(default_factory=dict)
    """Rasa's slots after the call."""
    form: str | None = None
    """The form that is open after the call."""

    @property
    def validates(self) -> bool:
        """Whether a form had an answer checked."""
        return validates(self.action)


def validates(action: str) -> bool:
    """Whether the action is the check of a form."""
    return action.startswith("validate_")


def seal_opening(opening: Opening, vault: Vault) -> bytes:
    """The opening for its row."""
    return vault.seal(json.dumps(vars(opening)))


def open_opening(sealed: bytes, vault: Vault) -> Opening:
    """The opening of a row."""
    return Opening(**json.loads(vault.open(sealed)))


def seal_call(kept: Kept, vault: Vault) -> bytes:
    """The call for its row."""
    plain = {
        "action": kept.action,
        "reply": kept.reply,
        "says": [[say.key, dict(say.values)] for say in kept.says],
        "effects": [[type(one).__name__, _plain(one)] for one in kept.effects],
        "figures": _FIGURES.dump_python(kept.figures, mode="json"),
        "answers": kept.answers,
        "language": kept.language,
        "slots": kept.slots,
        "form": kept.form,
    }
    return vault.seal(json.dumps(plain))


def open_call(sealed: bytes, vault: Vault) -> Kept:
    """The call of a row."""
    plain = json.loads(vault.open(sealed))
    return Kept(
        **plain
        | {
            "says": [Say(key, values) for key, values in plain["says"]],
            "effects": [_EFFECTS[name].validate_python(one) for name, one in plain["effects"]],
            "figures": _FIGURES.validate_python(plain["figures"]),
        }
    )


def _plain(effect: Effect) -> Any:
    return _EFFECTS[type(effect).__name__].dump_python(effect, mode="json")
