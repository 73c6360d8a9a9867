"""Which words belong to a payment that is looked for, or put it right."""

from datetime import timedelta
from typing import Final

from bot.actions.claims import names_other_payment, swapped_sum
from bot.actions.requests import has_paper
from bot.actions.said import said_amount
from bot.context import TurnContext
from bot.dialogue.plain_words import tells_how_paid
from bot.words.patterns import mentions
from bot.words.payments.bare_payments import is_to_come
from bot.words.payments.claim_days import tells_claimed_day
from bot.words.payments.not_again import pays_no_more
from bot.words.payments.paid_hours import tells_paid_hour
from bot.words.payments.paid_where import tells_payment_cost, tells_where_paid
from bot.words.payments.payment_numbers import names_payment_number
from bot.words.payments.put_right import puts_claim_right
from bot.words.payments.unpaid import takes_claim_back
from bot.words.questions import asks
from bot.words.talk.open_cases import CORRECTS, PAYMENT_NUMBER
from intents.entities import find_date_entities
from intents.reading import Reading
from models.cases import Case, CaseKind
from models.promises import PromiseState

_LATELY: Final = timedelta(days=1)


def corrects_claim(turn: TurnContext, case: Case) -> bool:
    """Whether the words put a payment right that is looked for, be it beside a question."""
    if _is_of_a_promise(turn, case):
        return False
    right = puts_claim_right(turn.words) and said_amount(turn) is not None
    if right or swapped_sum(turn, case) is not None:
        return True
    if asks(turn.words):
        return False
    if tells_how_paid(turn.words) or mentions(turn.words, PAYMENT_NUMBER):
        return True
    amount = said_amount(turn) is not None
    if not (amount or find_date_entities(turn.words)):
        return False
    # The whole claim told once more, with its sum, is answered with how it stands.
    return mentions(turn.words, CORRECTS) or (not amount and tells_claimed_day(turn.words))


def _is_of_a_promise(turn: TurnContext, case: Case) -> bool:
    """Whether a promise was made since, and the words are of a payment to come."""
    made = turn.known.promises(PromiseState.OPEN)
    return bool(made) and made[-1].made_at > case.opened_at and is_to_come(turn.words)


def shows_payment(turn: TurnContext, case: Case) -> bool:
    """Whether a paper of a payment is at hand, or its number named, and no other sum or day."""
    if has_paper(turn.words):
        return True
    if not names_payment_number(turn.words) or names_other_payment(turn, case):
        return False
    return not takes_claim_back(turn.words)


def tells_more_of_claim(turn: TurnContext, reading: Reading, case: Case) -> bool:
    """Whether the words say what follows from a payment that is looked for, or how it was made.

    What is said of an hour or a shop belongs to the newest case only, lest it be of another.
    """
    if case.kind != CaseKind.PAYMENT_CLAIM:
        return False
    if pays_no_more(turn.words):
        return True
    newest = turn.known.cases()[-1].id == case.id and turn.now - case.opened_at < _LATELY
    if not newest:
        return False
    if tells_payment_cost(turn.words):
        return reading.decision != "act" or reading.intent != "complaint"
    return tells_where_paid(turn.words) or _tells_hour(turn, case)


def _tells_hour(turn: TurnContext, case: Case) -> bool:
    """Whether the hour of the payment is told, and no other day with it."""
    return tells_paid_hour(turn.words) and not names_other_payment(turn, case)
