"""Which loan is meant, where there are several."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Decision, FormCheck, Slots, say
from bot.actions.identity import and_pending
from bot.actions.loan_kinds import names_kind_of
from bot.actions.phrasing import numbered
from bot.context import TurnContext, current_turn
from bot.words.loans.loan_words import listed_place, place_of_another, says_both
from bot.words.loans.named_loans import loan_said
from bot.words.loans.other_loan import other_loan, place_of_other
from bot.words.patterns import mentions, words_like
from models.loans import Loan

_MOST_LISTED: Final = 5
_PAIR: Final = 2
_OTHER: Final = words_like(r"\bother\b|另外?那?一|另外那?[笔个]|还有一[笔个]|\botr[oa]\b")


def ask_which(turn: TurnContext, slots: Slots, action: str) -> Decision:
    """Ask for the loan, then run ``action`` again."""
    waiting = and_pending(turn, slots, action)
    return Decision(slots={**waiting, "loan_choice": None}, followup="loan_form")


def chosen(turn: TurnContext, loans: Sequence[Loan], slots: Slots) -> Loan | None:
    """The only loan, the one that the words name, or the one that was just chosen."""
    if len(loans) == 1:
        return loans[0]
    meant = named_in(turn, loans, listed=loan_said(turn.words) is not None)
    if meant is not None:
        return meant
    other = _other_one(turn, loans, slots) or _placed(turn, loans)
    if other is not None:
        return other
    wanted = slots.get("loan_choice") if turn.asked is not None else _just_told(turn, slots)
    return next((loan for loan in loans if loan.ref == wanted), None)


def _just_told(turn: TurnContext, slots: Slots) -> str | None:
    """The loan told just now, where something else is asked: "when is it due" after its balance.

    The same question again may well be about another loan.
    """
    return slots.get("loan_told") if slots.get("last_asked") not in (None, turn.intent) else None


def _other_one(turn: TurnContext, loans: Sequence[Loan], slots: Slots) -> Loan | None:
    """The second of two loans, where the first was told just now: "and the other one?"."""
    last = slots.get("loan_told") or slots.get("loan_choice")
    rest = [loan for loan in loans if loan.ref != last]
    meant = len(loans) == _PAIR and len(rest) == 1 and mentions(turn.words, _OTHER)
    return rest[0] if meant else None


def _placed(turn: TurnContext, loans: Sequence[Loan]) -> Loan | None:
    place = place_of_another(turn.words)
    place = place_of_other(turn.words) if place is None else place
    return loans[place] if place is not None and place < len(loans) else None


def named_in(turn: TurnContext, loans: Sequence[Loan], *, listed: bool = False) -> Loan | None:
    """The loan whose reference or kind the words name, if they name one alone.

    Where the loans were just ``listed``, a word of the kind is enough.
    """
    instead = other_loan(turn.words)
    words, listed = instead or turn.words, listed or instead is not None
    by_ref = [loan for loan in loans if _flat(loan.ref) in _flat(turn.words)]
    by_kind = [loan for loan in loans if names_kind_of(turn, loan, words, listed=listed)]
    return next((found[0] for found in (by_ref, by_kind) if len(found) == 1), None)


def _flat(text: str) -> str:
    return re.sub(r"[^0-9a-z]", "", text.casefold())


def named(loan: Loan) -> str:
    """How a text names a loan: by the end of its reference only."""
    return loan.ref[-4:]


def _loans(turn: TurnContext) -> list[Loan]:
    whose = turn.verified
    return turn.known.open_loans(whose.id) if whose else []


class AskLoanChoice(BotAction):
    """The numbered list of loans."""

    action_name = "action_ask_loan_choice"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """The question with one entry a loan."""
        del slots
        listed = _loans(turn)[:_MOST_LISTED]
        return say(
            "utter_ask_loan",
            options=numbered([_label(turn, loan) for loan in listed], turn.language),
        )


def _label(turn: TurnContext, loan: Loan) -> str:
    product = turn.lender.product_name(loan.product, turn.language) or loan.product or ""
    return f"{product} {named(loan)}".strip()


class ValidateLoanForm(FormCheck):
    """Reads the choice: its place in the list, or the loan's reference or the end of it."""

    def name(self) -> str:
        """The name under which the form calls it."""
        return "validate_loan_form"

    def validate_loan_choice(
        self,
        slot_value: Any,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: Mapping[str, Any],
    ) -> dict[str, Any]:
        """The reference of the loan meant, or nothing, so that the form asks again.

        For all of them what waits is done once a loan, each named by its reference.
        """
        del dispatcher, domain
        turn = current_turn()
        loans = _loans(turn)
        found = named_in(turn, loans, listed=True) or _other_one(turn, loans, tracker.slots)
        if found is None and says_both(str(slot_value)) and loans:
            return {"loan_choice": loans[0].ref, "pending": _of_each(tracker, loans)}
        return {"loan_choice": found.ref if found else _read_choice(str(slot_value), loans)}


def _of_each(tracker: Tracker, loans: Sequence[Loan]) -> list[dict[str, Any]]:
    waiting = tracker.slots.get("pending") or []
    return [
        {**one, "words": f"{one['words']} {loan.ref}".strip()} for one in waiting for loan in loans
    ]


def _read_choice(text: str, loans: Sequence[Loan]) -> str | None:
    flat = _flat(text)
    for loan in loans:
        if flat == _flat(loan.ref)[-4:]:
            return loan.ref
    named_place = listed_place(text, len(loans))
    if named_place is not None:
        return loans[named_place].ref
    digits = re.findall(r"\d+", text)
    place = int(digits[0]) if len(digits) == 1 and len(digits[0]) <= 2 else 0
    return loans[place - 1].ref if 1 <= place <= len(loans) else None
