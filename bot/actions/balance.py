"""What is still owed, what is due next, and how far behind the borrower is."""

from datetime import date
from functools import reduce
from typing import Final

from bot.actions.account import (
    as_of,
    loan_day,
    loan_money,
    one_loan,
    remembering,
    total_owed,
)
from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.late_days import late_or_not
from bot.actions.loan_choice import named
from bot.actions.requests import request_document
from bot.context import TurnContext
from bot.effects import Escalate
from bot.formats import wall_time
from bot.words.loans.asked_of_loans import asks_which_first
from bot.words.loans.end_of_loan import asks_when_done
from bot.words.patterns import mentions, words_like
from models.borrowers import Borrower
from models.loans import Loan

PAYOFF: Final = words_like(
    r"\bpay(?:ing)? ?(?:it |this |everything |the loan |my loan )?(?:all )?off\b|\bpayoff\b|"
    r"\bsettle (?:it |the loan )?early\b|\bearly settle|\bclose (?:out )?(?:my|the) loan|"
    r"\bclose it out|"
    r"提[前早][结还付]清|一次[性过]?(?:过)?(?:全部)?[结还付]清|全部结清|"
    r"liquidar|saldar|pago total anticipado|"
    r"cancelar (?:el prestamo|toda la deuda) (?:por adelantado|antes)",
)
_ALL: Final = words_like(
    r"\b(?:both|altogether|combined|all (?:my |the |of )?(?:loans|them)|in total|total)\b|"
    r"一共|总共|两笔|所有贷款|全部贷款|合计|\b(?:ambos|los dos|todos (?:mis|los) prestamos|"
    r"en total)\b",
)
_OF_TWO: Final = words_like(
    r"^(?!.*(?:一共|总共|合计|加埋|加起来|夹埋)).*两笔(?:贷款|数|钱)?(?:各|分别|都|仲|还|而家|现在)"
)
"""What is left of each of two, and not of both together."""
_LEFT: Final = words_like(
    r"\bhow many\b.{0,30}(?:left|more|remain|payments|instal)|\b(?:instal\w*|payments?) left\b|"
    r"\b(?:remaining|left) (?:instal|payments)|几多?期|多少期|cuant[ao]s? (?:cuotas?|pagos?|"
    r"mensual)",
)


MY_LOANS: Final = words_like(
    r"\b(?:which|what|how many) (?:loans?|accounts?) (?:do|have) (?:i|we) (?:have|got)"
    r"(?: with (?:you|u|ya|yall))?(?: (?:now|open|currently|right now))?\W*$|"
    r"\b(?:which|what) loans? (?:are|is) (?:mine|in my name)|\blist (?:of )?(?:all )?my loans|"
    r"我(?:名下)?(?:现在|目前)?(?:一共)?有(?:几|哪几|哪些|多少|什么|边几|边啲)笔?(?:贷款|借款|欠款)|"
    r"\b(?:que|cuales|cuantos) (?:prestamos|creditos) tengo\b",
)
_MINIMUM: Final = words_like(
    r"\b(?:minimum|min payment|the min|(?:the )?least|minimo|lo menos)\b|最低|最少|至少"
)
_MOST_TOLD: Final = 3


class CheckBalance(BotAction):
    """The balance of the borrower's loan with its as-of date, after the identity step."""

    action_name = "action_check_balance"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Proof, then the loan, then its figures, and what was asked beside them."""
        if turn.verified is not None and mentions(turn.words, _OF_TWO):
            return _each(turn, turn.verified)
        if turn.verified is not None and mentions(turn.words, _ALL):
            total = total_owed(turn, turn.verified)
            if total is not None:
                return say("utter_total_owed", **total)
        if turn.verified is not None and mentions(turn.words, MY_LOANS):
            return _each(turn, turn.verified)
        found = one_loan(turn, slots, self.action_name)
        if isinstance(found, Decision):
            return found
        whose, loan = found
        just_told = any(figure.name == "next_due" for figure in turn.figures)
        beside = just_told or "payment_due" in (turn.second, *_waiting(slots))
        told = _balance(turn, whose, loan, beside=beside)
        if mentions(turn.words, _LEFT) or asks_when_done(turn.words):
            told = and_then(told, _left(turn, whose, loan))
        if mentions(turn.words, PAYOFF):
            told = and_then(told, request_document(turn, "payoff"))
        return remembering(told, loan)


def _each(turn: TurnContext, whose: Borrower) -> Decision:
    """Every loan with its figures: "which loans do i have"."""
    loans = turn.known.open_loans(whose.id)[:_MOST_TOLD]
    if not loans:
        return say("utter_no_open_loan")
    return reduce(and_then, [_balance(turn, whose, loan, beside=False) for loan in loans])


def _waiting(slots: Slots) -> list[str]:
    return [one["intent"] for one in slots.get("pending") or []]


def _balance(turn: TurnContext, whose: Borrower, loan: Loan, *, beside: bool) -> Decision:
    """With the next payment, unless that is told ``beside`` it anyway."""
    values = {
        "loan": named(loan),
        "outstanding": loan_money(turn, whose, loan, "outstanding"),
        "as_of": as_of(turn, loan),
    }
    if beside:
        return say("utter_balance", **values)
    if loan.next_due is None or loan.next_due_amount is None:
        alone = say("utter_balance", **values)
        return and_then(alone, _overdue(turn, whose, loan)) if loan.overdue else alone
    values["due_amount"] = loan_money(turn, whose, loan, "next_due_amount")
    values["due_day"] = loan_day(turn, whose, loan, "next_due")
    if not loan.overdue:
        return say("utter_balance_and_due", **values)
    # The next payment alone would read as if nothing else were to be paid.
    values["overdue"] = loan_money(turn, whose, loan, "overdue")
    return say("utter_balance_overdue_and_due", **values)


def _left(turn: TurnContext, whose: Borrower, loan: Loan) -> Decision:
    """How many payments are left; where no row says so, a person does."""
    if not loan.installments or loan.installments_paid is None:
        turn.effects.append(Escalate("loan_end"))
        return say("utter_left_not_known")
    left = str(loan.installments - loan.installments_paid)
    source = f"loans/{loan.id}.installments"
    return say(
        "utter_instalments",
        paid=str(loan.installments_paid),
        of=str(loan.installments),
        left=turn.figure("instalments_left", left, source, loan.as_of, whose),
    )


class PaymentDue(BotAction):
    """The next due day and amount, the minimum, and what is overdue, after the identity step."""

    action_name = "action_payment_due"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """Overdue first where anything is, for that is what must be known."""
        if turn.verified is not None and asks_which_first(turn.words):
            several = _due_of_each(turn, turn.verified)
            if several is not None:
                return several
        found = one_loan(turn, slots, self.action_name)
        if isinstance(found, Decision):
            return found
        whose, loan = found
        if not loan.overdue:
            told = and_then(_due(turn, whose, loan), late_or_not(turn, loan))
            return remembering(told, loan)
        told = _overdue(turn, whose, loan)
        if loan.next_due is not None and loan.next_due_amount is not None:
            told = and_then(told, _next(turn, whose, loan))
        if mentions(turn.words, _MINIMUM):
            told = and_then(told, _least(turn, whose, loan))
        return remembering(told, loan)


def _due_of_each(turn: TurnContext, whose: Borrower) -> Decision | None:
    """What is due of each of several loans, the earliest first; an overdue one before all."""
    loans = [loan for loan in turn.known.open_loans(whose.id) if loan.next_due or loan.overdue]
    if not 1 < len(loans) <= _MOST_TOLD:
        return None
    inorder = sorted(loans, key=lambda loan: (not loan.overdue, loan.next_due or date.max))
    told = [_overdue if loan.overdue else _due for loan in inorder]
    return reduce(
        and_then, [one(turn, whose, loan) for one, loan in zip(told, inorder, strict=True)]
    )


def _overdue(turn: TurnContext, whose: Borrower, loan: Loan) -> Decision:
    return say(
        "utter_overdue",
        loan=named(loan),
        overdue=loan_money(turn, whose, loan, "overdue"),
        days=str(loan.days_past_due),
        as_of=as_of(turn, loan),
    )


def _next(turn: TurnContext, whose: Borrower, loan: Loan) -> Decision:
    return say(
        "utter_next_due",
        due_amount=loan_money(turn, whose, loan, "next_due_amount"),
        due_day=loan_day(turn, whose, loan, "next_due"),
    )


def _due(turn: TurnContext, whose: Borrower, loan: Loan) -> Decision:
    if loan.next_due is None or loan.next_due_amount is None:
        return say("utter_nothing_due", loan=named(loan), as_of=as_of(turn, loan))
    told = say(
        "utter_due",
        loan=named(loan),
        due_amount=loan_money(turn, whose, loan, "next_due_amount"),
        due_day=loan_day(turn, whose, loan, "next_due"),
        cut_off=wall_time(turn.lender.payment.cut_off, turn.language),
        as_of=as_of(turn, loan),
    )
    return and_then(told, _least(turn, whose, loan))


def _least(turn: TurnContext, whose: Borrower, loan: Loan) -> Decision:
    """The minimum for this period, where the lender has set one."""
    if not loan.minimum_due:
        return Decision()
    return say("utter_minimum", minimum=loan_money(turn, whose, loan, "minimum_due"))
