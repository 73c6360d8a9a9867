"""How far a case is, for the thread that it belongs to."""

from typing import Final

from bot.actions.base import Decision, say
from bot.actions.casework import told
from bot.actions.phrasing import mentions, words_like
from bot.context import TurnContext
from bot.formats import local_day, weekday
from models.cases import CaseKind, CaseState

_WHEN: Final = words_like(
    r"\bwhen (?:will|do|can|am i going to|should) (?:i|you|u|someone|somebody|they)\b.{0,20}"
    r"\b(?:hear|answer|reply|respond|get back|know|call|fix)|\bany (?:news|update)s?\W*$|"
    r"\bstill waiting\b.{0,20}\b(?:answer|reply|response|call)|"
    r"什么时候.{0,6}(?:答复|回复|处理|有结果|回我|联系我)|(?:答复|回复|结果).{0,4}(?:了吗|呢)|"
    r"cuando (?:me |nos )?(?:contestan|responden|llaman|resuelven|avisan|"
    r"van a (?:contestar|responder))",
)
_TOLD: Final = (
    CaseKind.COMPLAINT,
    CaseKind.DISPUTE,
    CaseKind.HARDSHIP,
    CaseKind.PAYMENT_CLAIM,
    CaseKind.REQUEST,
    CaseKind.CALLBACK,
    CaseKind.CONTACT,
    CaseKind.LEGAL,
    CaseKind.FRAUD,
)


def case_told(turn: TurnContext, reference: str) -> Decision | None:
    """By when it is answered, or when it was settled; ``None`` for a case that is not theirs."""
    case = turn.known.case_named(reference)
    if case is None:
        return None
    if case.state != CaseState.CLOSED or case.closed_at is None:
        return say("utter_case_open", **told(turn, case))
    on = weekday(local_day(case.closed_at, turn.zone), turn.language)
    return say("utter_case_closed", reference=case.reference, closed_day=on)


def asks_when(text: str) -> bool:
    """Whether a text asks when an answer comes."""
    return mentions(text, _WHEN)


def newest_told(turn: TurnContext) -> Decision | None:
    """How far the thread's newest open case is; ``None`` where there is none to tell of."""
    found = turn.known.cases(*_TOLD)
    return say("utter_case_open", **told(turn, found[-1])) if found else None
