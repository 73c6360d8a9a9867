"""The loan that a promise is for, and the promises whose place it takes.

A loan is named by the borrower's own words, so it is said back to anybody; which row of the
account it is stands with the promise and is told to nobody.
"""

from dataclasses import dataclass
from typing import Any

from bot.actions.base import Slots
from bot.actions.meant_loan import named_loan
from bot.actions.refusal import standing
from bot.context import TurnContext
from bot.phrases import phrase
from bot.words.loans.named_loans import loan_said
from bot.words.loans.other_loan import other_loan
from bot.words.people.other_payers import paid_by_another, pays_in_its_place
from bot.words.promises.further_promises import adds_promise
from models.loans import Loan
from models.promises import Promise, PromiseState


@dataclass(frozen=True)
class About:
    """What a promise is about beside its day and its sum."""

    said: str | None = None
    """How the loan was named: its kind, or its last figures."""
    loan_id: int | None = None
    beside: bool = False
    """It is one more, and takes the place of none."""
    other: bool = False
    """Somebody else pays it."""

    @property
    def kept(self) -> dict[str, Any] | None:
        """For the slot, as long as the promise is half made."""
        told = self.said or self.beside or self.other
        kept = {"said": self.said, "loan": self.loan_id, "beside": self.beside}
        kept["other"] = self.other
        return kept if told else None


def about(turn: TurnContext, slots: Slots) -> About:
    """What the words say of it, else what was said while the promise was half made."""
    kept = slots.get("promise_about") or {}
    before = About(
        kept.get("said"), kept.get("loan"), bool(kept.get("beside")), bool(kept.get("other"))
    )
    if turn.intent != "promise_to_pay":
        return before
    words = other_loan(turn.words) or turn.words
    said = loan_said(words)
    named = named_loan(turn, words) if said else None
    loan_id = named.id if named else (None if said else before.loan_id)
    stands = bool(turn.known.promises(PromiseState.OPEN))
    other = paid_by_another(turn.words)
    more = adds_promise(turn.words) or (other and not pays_in_its_place(turn.words))
    beside = before.beside or (stands and more)
    return About(said or before.said, loan_id, beside, before.other or other)


def loan_of(turn: TurnContext, what: About) -> Loan | None:
    """The loan that is meant, where proof stands: the one that is named, or the only one."""
    loans = turn.known.open_loans(turn.verified.id) if turn.verified else []
    named = next((loan for loan in loans if loan.id == what.loan_id), None)
    return named or (loans[0] if len(loans) == 1 else None)


def replaced_by(turn: TurnContext, what: About) -> list[Promise]:
    """The promises that a new one takes the place of: those on its loan, or the one meant."""
    made = turn.known.promises(PromiseState.OPEN)
    if what.beside:
        return []
    if what.loan_id is not None and other_loan(turn.words) is None:
        return [one for one in made if one.loan_id in (what.loan_id, None)]
    meant = standing(turn)
    return [meant] if meant else []


def with_loan(turn: TurnContext, day: str, said: str | None) -> str:
    """A day as it is said back, with the loan that was named: "Fri, Nov 27 (car loan)"."""
    if said is None:
        return day
    ending = f"{phrase('loan.ending', turn.language)} {said}"
    name = ending if said.isdigit() else phrase(f"loan.{said}", turn.language)
    return f"{day}（{name}）" if turn.language.startswith("zh") else f"{day} ({name})"
