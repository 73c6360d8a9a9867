"""An application or a request that may have been meant by words that ended our texts.

A bare "cancel" ends texts, whatever was spoken of: that is the law. Beside it the wish to withdraw
must not be lost, and to a number that is opted out nobody may write to ask, so a person sees to it.
"""

from collections.abc import Mapping
from typing import Any, Final

from bot.context import TurnContext
from bot.effects import AddToCase, Escalate, OpenTask
from bot.words.applications.bare_cancels import cancels_barely, meant_the_loan
from models.cases import Case, CaseKind, CaseState

MAY_WITHDRAW: Final = "application_withdraw"
_MAY: Final = "Their text ended our texts, and may have meant this as well."
_MEANT: Final = "They wrote after they had ended our texts, and mean this."
_TASK: Final = "Ended our texts in words that may mean {what}: call the borrower before going on."


def keep_what_was_meant(turn: TurnContext, slots: Mapping[str, Any]) -> None:
    """Puts it with the case and before a person, where something was spoken of."""
    words, after = turn.text.body, turn.number.opted_out_at is not None
    after = after and turn.number.opt_out_inbound_id != turn.text.id
    if not (cancels_barely(words) or (after and meant_the_loan(words))):
        return
    case = _spoken_of(turn, slots)
    if case is not None:
        turn.effects.append(AddToCase(case.id, _MEANT if after else _MAY))
    if case is not None and case.kind != CaseKind.APPLICATION:
        turn.effects += [Escalate("unanswered_text"), _task(case.reference)]
    elif case is not None or slots.get("application_told"):
        turn.effects += [Escalate(MAY_WITHDRAW), _task(case.reference if case else "their offer")]


def _task(what: str) -> OpenTask:
    return OpenTask("application", _TASK.format(what=what))


def _spoken_of(turn: TurnContext, slots: Mapping[str, Any]) -> Case | None:
    """The request made last, else the answer to an offer that is still open."""
    named = slots.get("last_request") or slots.get("application_answered")
    case = turn.known.case_named(str(named)) if named else None
    if case is not None and case.state != CaseState.CLOSED:
        return case
    open_answers = turn.known.cases(CaseKind.APPLICATION)
    return open_answers[-1] if open_answers else None
