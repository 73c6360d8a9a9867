"""What Rasa made of each message of a text, and which of its questions are put to the borrower.

Rasa asks its open question again after every message that does not answer it. A borrower who sent
one text is asked once, at its end, and not at all behind a greeting: as our own runner does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.dialogue.runner import SMALL_TALK
from bot.library import library
from bot.rasa.keeping import Kept, Opening
from bot.replies import Say

_BY_ACTION: Final = "action_ask_"
_BY_RESPONSE: Final = "utter_ask_"


@dataclass(frozen=True)
class Round:
    """One message, the calls that came back, and what Rasa uttered in our words."""

    opening: Opening
    calls: tuple[Kept, ...]
    says: tuple[Say, ...]

    @property
    def acted(self) -> set[str]:
        """The actions that ran."""
        return {kept.action for kept in self.calls}

    @property
    def form(self) -> str | None:
        """The form that is open afterwards."""
        asked = question(self.calls, self.says)
        if asked is not None:
            return asked[0]
        return self.calls[-1].form if self.calls else self.opening.form

    @property
    def repeats(self) -> bool:
        """Whether a question that was open before is asked again, without an answer to it."""
        form = self.opening.form
        return form is not None and form == self.form and not self.opening.answers

    def without_question(self) -> tuple[Say, ...]:
        """What is said but for the question at its end."""
        asking = {say.key for kept in self.calls if _asks(kept.action) for say in kept.says}
        says = list(self.says)
        while says and (says[-1].key in asking or _asks(says[-1].key)):
            says.pop()
        return tuple(says)


def put_once(rounds: Sequence[Round]) -> list[Say]:
    """Everything to be said, with the open question asked again only where it must be."""
    asked = any(not one.repeats and question(one.calls, one.says) for one in rounds)
    courteous = any(one.acted & SMALL_TALK for one in rounds)
    says: list[Say] = []
    for one in rounds:
        again = one is rounds[-1] and not asked and not courteous
        says += one.without_question() if one.repeats and not again else one.says
    return says


def question(calls: Sequence[Kept], says: Sequence[Say]) -> tuple[str, str] | None:
    """The form and the slot whose question came last, if a question did."""
    names = [kept.action for kept in calls] + [say.key for say in says]
    asked = _questions(library().domain.forms)
    return next((asked[name] for name in reversed(names) if name in asked), None)


def _questions(forms: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, str]]:
    return {
        start + slot: (form, slot)
        for form, slots in forms.items()
        for slot in slots
        for start in (_BY_ACTION, _BY_RESPONSE)
    }


def _asks(name: str) -> bool:
    return name in _questions(library().domain.forms)
