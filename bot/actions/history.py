"""Payments made: the last ones, their sum, and papers about them."""

from datetime import timedelta
from typing import Final

from bot.actions.account import as_of, one_loan, remembering
from bot.actions.base import BotAction, Decision, Slots, and_then, say
from bot.actions.loan_choice import named
from bot.actions.phrasing import listed
from bot.actions.requests import document_named, hands_in, has_paper, request_document
from bot.context import TurnContext
from bot.formats import day, money
from bot.words.patterns import mentions, words_like
from models.borrowers import Borrower
from models.loans import Loan, Payment

_MOST_TOLD: Final = 3
_YEARS_BACK: Final = timedelta(days=30 * 366)
_TOTAL: Final = words_like(
    r"\b(?:total|how much|altogether|so far|all together|sum)\b.{0,40}\b(?:paid|pay|payments?)|"
    r"\bpa(?:id|y) (?:you (?:guys )?)?(?:so far|in total|altogether|to date)|"
    r"一共还|总共还|共还了|累计还|已经?还了多少|"
    r"cuanto (?:he|llevo|hemos) (?:pagado|pagados)|total (?:pagado|de pagos)|llevo pagad",
)
_INTEREST: Final = words_like(
    r"\binterest\b|\bprincipal\b|利息|本金|\binteres(?:es)?\b|\bcapital\b"
)
"""What of the payments was interest stands in no row of ours."""


class PaymentHistory(BotAction):
    """The last payments on the loan, after the identity step; papers are sent by a person."""

    action_name = "action_payment_history"

    def decide(self, turn: TurnContext, slots: Slots) -> Decision:
        """A document where one is named, else the rows of the ledger."""
        if has_paper(turn.words):
            return say("utter_all_right")
        document = document_named(turn.words)
        if document is not None and hands_in(turn.words):
            return say("utter_no_words")
        if document is not None:
            return request_document(turn, document)
        found = one_loan(turn, slots, self.action_name)
        if isinstance(found, Decision):
            return found
        whose, loan = found
        payments = turn.known.payments([loan.id], turn.today - _YEARS_BACK, turn.today)
        if not payments:
            return say("utter_no_payments", loan=named(loan), as_of=as_of(turn, loan))
        told = _last(turn, whose, loan, payments)
        if mentions(turn.words, _TOTAL):
            told = and_then(_total(turn, whose, loan, payments), told)
        if mentions(turn.words, _INTEREST):
            told = and_then(told, say("utter_interest_not_told"))
        return remembering(told, loan)


def _last(turn: TurnContext, whose: Borrower, loan: Loan, payments: list[Payment]) -> Decision:
    rows = [
        turn.figure(
            "payment",
            f"{day(payment.paid_on, turn.language)} "
            f"{money(payment.amount, loan.currency, turn.language)}",
            f"payments/{payment.id}.amount",
            payment.recorded_at,
            whose,
        )
        for payment in payments[:_MOST_TOLD]
    ]
    payments_told = listed(rows, turn.language)
    return say("utter_history", loan=named(loan), payments=payments_told, as_of=as_of(turn, loan))


def _total(turn: TurnContext, whose: Borrower, loan: Loan, payments: list[Payment]) -> Decision:
    paid = money(sum(one.amount for one in payments), loan.currency, turn.language)
    first = day(payments[-1].paid_on, turn.language)
    source = f"payments/{payments[-1].id}..{payments[0].id}.amount"
    return say(
        "utter_total_paid",
        total=turn.figure("total_paid", paid, source, payments[0].recorded_at, whose),
        count=str(len(payments)),
        since=first,
    )
