"""A promise of a part of what is due, or of all of it: what that comes to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Final

from accounts.money import major_units
from bot.actions.base import Decision, Slots
from bot.actions.identity import ask_first
from bot.actions.refusal import WHOLE, kept_amount, standing
from bot.actions.said import said_amount
from bot.context import TurnContext
from bot.formats import money
from bot.words.promises.loan_days import pays_both
from bot.words.promises.offered_sums import offered_sum
from bot.words.promises.shares import ALL, PART, said_share, share_of_figure, unless_share
from bot.words.promises.whole import says_whole
from models.loans import Loan
from models.promises import Promise

_CENT: Final = Decimal("0.01")


def is_share(amount: Any) -> bool:
    """Whether a slot holds a part of what is due, which is no figure yet."""
    return amount is not None and unless_share(amount) is None


def promised_amount(turn: TurnContext, slots: Slots) -> str | None:
    """What the words promise, as the slot holds it: a decimal, ``whole``, or ``part:1/2``.

    A part of an amount that was promised before is a part of that.
    """
    amount = offered_sum(turn.words) or said_amount(turn)
    share = said_share(turn.words)
    if amount is not None:
        of_it = share is not None and share_of_figure(turn.words)
        return str(part_of(amount, share) if share and of_it else amount)
    if share == ALL or (share is None and (says_whole(turn.words) or pays_both(turn.words))):
        return WHOLE
    if share is None:
        return None
    made = standing(turn)
    if made is not None and _said_before(turn, made, share):
        return kept_amount(made)
    before = kept_amount(made) if made else slots.get("promise_amount")
    whole = None if before in (None, WHOLE) or is_share(before) else Decimal(str(before))
    return str(part_of(whole, share)) if whole else f"{PART}{share}"


def _said_before(turn: TurnContext, made: Promise, share: Fraction) -> bool:
    """Whether what was promised is that very part of what is due, so that it is only said again."""
    loans = turn.known.open_loans(turn.verified.id) if turn.verified else []
    loan = next((one for one in loans if one.id == made.loan_id), None)
    if loan is None or made.amount is None:
        return False
    due, _ = due_by(loan, made.due_on)
    part = part_of(Decimal(due), share).to_integral_value(ROUND_HALF_UP)
    return part == made.amount


def part_of(whole: Decimal, share: Fraction) -> Decimal:
    """A share of a sum, to the cent."""
    return (whole * share.numerator / share.denominator).quantize(_CENT, ROUND_HALF_UP)


def due_by(loan: Loan, on: date) -> tuple[int, str]:
    """What is due by a day, and from where: what is overdue, and the next payment by its day.

    An instalment to come later is no part of what somebody who is behind would pay the half of.
    """
    to_come = loan.next_due_amount or 0
    if not loan.overdue:
        return to_come, "next_due_amount"
    if loan.next_due is None or loan.next_due > on:
        return loan.overdue, "overdue"
    return loan.overdue + to_come, "overdue+next_due_amount"


def part_of_due(turn: TurnContext, held: str, loan: Loan | None, on: date) -> str | None:
    """What a part of what is due by a day comes to, to the cent; ``None`` where nobody knows."""
    share, whose = Fraction(held.removeprefix(PART)), turn.verified
    if whose is None or loan is None:
        return None
    due, source = due_by(loan, on)
    part = int(part_of(Decimal(due), share).to_integral_value(ROUND_HALF_UP))
    if part <= 0:
        return None
    said = money(part, loan.currency, turn.language)
    turn.figure("promised", said, f"loans/{loan.id}.{source}", loan.as_of, whose)
    return str(major_units(part, loan.currency))


def ask_who_first(
    turn: TurnContext, slots: Slots, said: Mapping[str, Any], action: str
) -> Decision:
    """What is due is told to nobody unproved: the proof is asked for, or the amount in figures."""
    first = ask_first(turn, slots, action)
    kept = [
        # The slots hold what was said: by tomorrow "tomorrow" would be another day.
        {**one, "words": ""} if one["action"] == action else one
        for one in first.slots.get("pending") or []
    ]
    if not kept or first.followup != "identity_form":
        return replace(first, slots={**first.slots, **said})
    says = [("utter_promise_part", {}), *first.says]
    return replace(first, says=says, slots={**first.slots, **said, "pending": kept})


def no_longer_waiting(slots: Slots, action: str, decision: Decision) -> Decision:
    """The decision, after which no question is open for the proof that the action waited for."""
    waiting = slots.get("pending") or []
    others = [one for one in waiting if one["action"] != action]
    if len(others) == len(waiting):
        return decision
    asked = slots.get("requested_slot") == "identity_answer" and not others
    kept = {**decision.slots, "pending": others or None}
    return replace(decision, slots=kept, leaves_form=decision.leaves_form or asked)
