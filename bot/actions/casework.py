"""What actions that open a case share: its reference, its clock, the day that replies tell."""

from collections.abc import Mapping
from datetime import date

from accounts.hours import add_working_days, end_of_day
from bot.actions.base import Decision, Slots, and_then, say
from bot.context import TurnContext
from bot.effects import Escalate, OpenCase, WithdrawCase
from bot.formats import local_day, weekday
from bot.words.applications.giving_up import wavers
from bot.words.talk.taken_back import takes_back
from cases.terms import working_days
from models.cases import Case, CaseKind, CaseState


def due_day(turn: TurnContext, kind: CaseKind, category: str | None = None) -> date:
    """The day by which a person answers, counted in the lender's working days from today."""
    today = local_day(turn.now, turn.lender.hours.zone)
    return add_working_days(turn.lender, today, working_days(kind, category))


def new_case(
    turn: TurnContext,
    kind: CaseKind,
    *,
    due: date | None = None,
    category: str | None = None,
    loan_id: int | None = None,
    details: Mapping[str, str] | None = None,
) -> OpenCase:
    """A case about the turn's text, added to the turn's effects; ``due`` where the law says when.

    The reference follows from the text, so that a replay tells the same one.
    """
    whose = turn.verified
    case = OpenCase(
        kind,
        turn.known.free_reference(f"{kind}/{turn.text.id}"),
        end_of_day(due or due_day(turn, kind, category), turn.lender.hours.zone),
        category=category,
        borrower_id=whose.id if whose else None,
        loan_id=loan_id,
        details=details or {},
    )
    turn.effects.append(case)
    return case


def told(turn: TurnContext, case: OpenCase | Case) -> dict[str, str]:
    """The values that a reply about a case has: its reference and the day of the answer."""
    due = local_day(case.due_at or turn.now, turn.lender.hours.zone)
    return {"reference": case.reference, "due_day": weekday(due, turn.language)}


def is_late(turn: TurnContext, case: Case) -> bool:
    """Whether the day of the answer is over and the clock does not stand."""
    return case.due_at is not None and case.paused_at is None and case.due_at < turn.now


def said_of(turn: TurnContext, case: Case, key: str, **values: str) -> Decision:
    """What is said of a case that was opened before: where it is late, that, and no day."""
    if not is_late(turn, case):
        return say(key, **values, **told(turn, case))
    turn.effects.append(Escalate("case_late"))
    return say("utter_case_late", **told(turn, case))


def open_case_of(turn: TurnContext, kind: CaseKind, category: str | None = None) -> Case | None:
    """The newest open case of a kind in this thread, to which a further word belongs."""
    found = [case for case in turn.known.cases(kind) if category in (None, case.category)]
    return found[-1] if found else None


def may_be_taken_back(decision: Decision, case: OpenCase | Case) -> Decision:
    """The decision, after which "never mind" means this request."""
    return and_then(Decision(slots={"last_request": case.reference}), decision)


def request_taken_back(turn: TurnContext, slots: Slots) -> Decision | None:
    """The last request withdrawn, where the words take it back; ``None`` where there is none."""
    reference = slots.get("last_request")
    case = turn.known.case_named(str(reference)) if reference else None
    if case is None or case.state == CaseState.CLOSED:
        return None
    if case.kind == CaseKind.APPLICATION and (takes_back(turn.words) or wavers(turn.words)):
        return Decision(followup="action_application_status")
    if case.kind == CaseKind.APPLICATION or not takes_back(turn.words):
        return None
    turn.effects.append(WithdrawCase(case.id))
    says = say("utter_request_taken_back", reference=case.reference).says
    return Decision(says, {"last_request": None, "pending": None}, leaves_form=True)
