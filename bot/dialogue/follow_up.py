"""Short texts that mean something only after others: "make it monday", "and the car?".

They are read in the light of the last minutes, before the classifier is believed, which sees a
text by itself.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.proof import offers_proof
from bot.words.loans.loan_words import names_another, names_kind
from bot.words.loans.other_loan import other_loan
from bot.words.payments.done_just_now import did_it
from bot.words.payments.made import was_made
from bot.words.payments.wrong_loan import names_meant_loan
from bot.words.promises.asked_days import asks_its_day
from bot.words.promises.by_loan import sums_by_loan
from bot.words.promises.changed_amounts import changes_amount
from bot.words.promises.denied_days import puts_right
from bot.words.promises.later_parts import names_rest_alone, names_rest_with_sum
from bot.words.promises.no_promise import is_hypothetical, moves_due_date
from bot.words.promises.no_reminders import wants_no_reminders
from bot.words.promises.only_asked import asks_if_late, only_asks_of_a_day
from bot.words.promises.refusals import denies_promise, only_so_much, refuses_payment
from bot.words.promises.shares import ALL, half_made, said_share
from bot.words.promises.whole import says_whole, takes_that_sum
from bot.words.talk.slips import puts_slip_right
from intents.entities import find_amounts, find_contacts, find_date_entities
from intents.normalise import fold
from intents.reading import Reading

PROMISE: Final = "promise_to_pay"
_CHANGES: Final = re.compile(
    r"\b(?:make it|change|move|instead|actually|rather|sorry|can it be|what about|how about|fine|"
    r"then|mejor|cambi\w+|entonces|perdon|puede ser)\b|改|换成|那|还是|要不|不好意思|行吗",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"\W*\d{0,2}\W*")
"""More likely a choice from some list than an amount."""
_LONGEST: Final = 80
_MOST_BESIDE: Final = 6
"""Letters that may stand beside the one figure or day of such a text."""
_MOST_BESIDE_DAY: Final = 10
_MAY_BE_A_PROMISE: Final = frozenset(
    {"promise_to_pay", "hardship", "confirm_payment", "out_of_scope", "deny", "affirm",
     "message_preferences", "payment_due", "how_to_pay"}
)  # fmt: skip
_NEVER_DENIES: Final = frozenset({"stop", "legal_notice", "wrong_number", "report_fraud"})
"""Readings that stand where they are sure, though the words deny having said something."""
_MAY_ONLY_ASK: Final = frozenset({"promise_to_pay", "confirm_payment", "out_of_scope", "greet"})
"""What a question of a day, or word of who might pay on it, is read as with surety."""
_SPARED: Final = frozenset({"out_of_scope", "affirm", "deny", "message_preferences"})
"""What a wish for no reminders is read as with surety, where it is no grievance."""
_UNSURELY: Final = frozenset(
    {"complaint", "apply_loan", "check_balance", "payment_history", "application_status"}
)
"""What another day for a promise may be read as with little surety."""


@dataclass(frozen=True)
class FollowUp:
    """What a text means after what came before it."""

    intent: str
    words: str
    """The words that the action should look at."""


def follow_up(text: str, reading: Reading, slots: Mapping[str, Any]) -> FollowUp | None:
    """The earlier matter that a text goes on with, or ``None`` where it stands by itself."""
    if len(text) > _LONGEST or _BARE.fullmatch(text) or offers_proof(text):
        return None
    of_another = moves_due_date(text) or is_hypothetical(text) or was_made(text)
    if not of_another and _completes_a_promise(text, reading, slots):
        return FollowUp(PROMISE, text)
    if slots.get("promised") and may_be_a_promise(reading) and did_it(text):
        return FollowUp("confirm_payment", text)
    if slots.get("promised") and _of_what_was_promised(text, reading, slots):
        return FollowUp(PROMISE, text)
    names_it = names_kind(text) or names_meant_loan(text)
    of_payment = bool(slots.get("payment_seen")) and names_it
    last = "confirm_payment" if of_payment else slots.get("last_asked")
    if last and (of_payment or names_another(text) or other_loan(text) is not None):
        return FollowUp(last, text)
    return None


def _only_asks(text: str, reading: Reading) -> bool:
    """Whether a text asks of a day, or tells who might pay on it, and is read as nothing else."""
    unsure = reading.decision != "act" or reading.intent in _MAY_ONLY_ASK
    unsure = unsure or (reading.intent == "payment_due" and asks_if_late(text))
    return unsure and reading.why.source != "rule" and only_asks_of_a_day(text)


def _of_what_was_promised(text: str, reading: Reading, slots: Mapping[str, Any]) -> bool:
    """Whether a text changes, takes back or denies a promise that was made, or asks of a day."""
    if _only_asks(text, reading):
        return True
    if was_made(text):
        return False
    put_right = changes_amount(text) or puts_slip_right(text)
    if _spared(text, reading) or (put_right and not slots.get("application_told")):
        return True
    if _goes_on_with_promise(text, reading, slots):
        return True
    if denies_promise(text):
        return not (reading.decision == "act" and reading.intent in _NEVER_DENIES)
    of_another = moves_due_date(text) or is_hypothetical(text) or only_asks_of_a_day(text)
    return not of_another and _changes_a_promise(text, reading)


def _spared(text: str, reading: Reading) -> bool:
    """Whether no reminders are wanted until the day that was promised."""
    unsure = reading.decision != "act" or reading.intent in _SPARED
    return unsure and wants_no_reminders(text)


def _goes_on_with_promise(text: str, reading: Reading, slots: Mapping[str, Any]) -> bool:
    """Whether a text tells of the rest, the loan or the loans, or asks for the day."""
    unsure = may_be_a_promise(reading) or reading.decision != "act"
    if not unsure:
        return False
    chooses = slots.get("last_asked") or slots.get("loan_told")
    of_kind = names_kind(other_loan(text) or text)
    of_loans = sums_by_loan(text) or (of_kind and not chooses)
    return bool(of_loans) or _of_the_rest(text) or asks_its_day(text)


def _of_the_rest(text: str) -> bool:
    return names_rest_alone(text) or names_rest_with_sum(text)


def _completes_a_promise(text: str, reading: Reading, slots: Mapping[str, Any]) -> bool:
    """Whether a text is what lacks of a promise half made, and nothing else."""
    day, amount = half_made(slots)
    if day and not amount and says_whole(text) and reading.intent not in _NEVER_DENIES:
        return True  # One word is read by chance; after a day without a sum it is the sum.
    if bool(day) == bool(amount) or not may_be_a_promise(reading):
        return False
    if day and (says_whole(text) or takes_that_sum(text)):
        return True
    found = find_amounts(text) if day else find_date_entities(text)
    if len(found) != 1:
        return False
    rest = text[: found[0].start] + text[found[0].end :]
    return sum(sign.isalpha() for sign in rest) <= _MOST_BESIDE


def changes_day(text: str) -> bool:
    """Whether a short text names one day in words of changing: "no, make it the 4th"."""
    if len(text) > _LONGEST or len(find_date_entities(text)) != 1:
        return False
    return _CHANGES.search(fold(text)) is not None


def _names_little_else(text: str) -> bool:
    """Whether a text names a day and hardly more: "改成12/11" gives no new address."""
    days = find_date_entities(text)
    rest = text[: days[0].start] + text[days[0].end :] if days else text
    return bool(days) and sum(sign.isalpha() for sign in rest) <= _MOST_BESIDE_DAY


def may_be_a_promise(reading: Reading) -> bool:
    """Whether a text was read as nothing that has to do with something else than a promise."""
    return reading.intent in _MAY_BE_A_PROMISE or reading.decision == "hand_over"


def _changes_a_promise(text: str, reading: Reading) -> bool:
    """A day or an amount after a promise, in words of changing or read as nothing else surely.

    So is a word that the promise will not be kept, or not in full.
    """
    unsurely_else = reading.decision != "act" and reading.intent in _UNSURELY
    unsurely_else = unsurely_else or (
        reading.intent == "update_contact" and not find_contacts(text) and _names_little_else(text)
    )
    if not may_be_a_promise(reading) and not (unsurely_else and changes_day(text)):
        return False
    if refuses_payment(text) or only_so_much(text):
        return True
    share = said_share(text)
    names = find_date_entities(text) or find_amounts(text) or (share and share < ALL)
    denied = reading.intent == "deny" and puts_right(text)
    unsure = denied or reading.decision != "act" or reading.intent in ("out_of_scope", PROMISE)
    return bool(names) and (unsure or _CHANGES.search(fold(text)) is not None)
