"""Which rules a text leads to, from what it was read as and what was said before.

Our own runner and a Rasa server are led alike: both get these intents, in this order.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.dialogue.answers import (
    PROMISE_SLOTS,
    asks_about_offer,
    asks_of_promise,
    declines_choice,
    is_refusal,
    tells_trouble_instead,
)
from bot.dialogue.follow_up import PROMISE, follow_up, may_be_a_promise
from bot.dialogue.kinds_of_answers import answered_beside
from bot.dialogue.meant import meant
from bot.dialogue.plain_words import said_plainly
from bot.dialogue.rules import FALLBACK
from bot.dialogue.tracker import waits_for_a_payment
from bot.proof import offers_proof
from bot.words.applications.conditions import names_present_loan
from bot.words.loans.loan_words import names_another
from bot.words.loans.told_of_a_loan import names_a_loan, told_instead, told_of_a_loan
from bot.words.payments.bare_payments import may_be_bare_payment
from bot.words.payments.done_just_now import done_by_now
from bot.words.payments.made import was_made
from bot.words.payments.paid_by_kin import kin_has_paid
from bot.words.payments.unpaid import no_payment_made
from bot.words.payments.wrong_loan import only_says_wrong
from bot.words.people.other_people import helps_to_pay
from bot.words.promises.asked_days import asks_its_day
from bot.words.promises.beside_made import promises_beside
from bot.words.promises.by_loan import sums_by_loan
from bot.words.promises.further_promises import completes_further
from bot.words.promises.later_parts import in_parts, names_later_part, names_rest_alone
from bot.words.promises.loan_days import asks_to_pay_both
from bot.words.promises.only_asked import only_asks_of_a_day
from bot.words.promises.promise_words import promises_plainly, states_a_promise, states_sum_and_day
from bot.words.talk.about_proof import asks_about_proof
from bot.words.talk.asked_of_answers import asks_if_enough
from bot.words.talk.remarks import is_remark
from bot.words.talk.slips import owns_slip_alone
from bot.words.texts.busy import excuses_silence
from bot.words.texts.call_moved import is_only_a_call
from bot.words.texts.no_calls import ends_calls
from bot.words.texts.others_called import forbids_calls_elsewhere
from bot.words.texts.work_calls import complained_beside
from bot.words.troubles.grievances import grieves_beside
from bot.words.troubles.late_fees import disputes_late_fee
from bot.words.troubles.owned_sums import owns_a_sum
from intents.reading import Reading

WHY_ASKED: Final = "why_asked"
"""No meaning either: what the open question is for."""
SLIP: Final = "slip"
"""Nor is that something was typed wrong, of which it is asked how it should be."""
UNSURE: Final = "unsure"
"""No meaning of a text: what it was read as does harm when it was not meant, so we ask."""
_PARTS: Final = re.compile(r"[,;，；。]|\. ")
UNSURE_IS_ASKED: Final = frozenset(
    {
        "hardship", "dispute_debt", "report_fraud", "wrong_number", "legal_notice",
        "update_contact", "promise_to_pay", "apply_loan", "application_status",
        "message_preferences",
    }
)  # fmt: skip
"""Intents whose action is worse when it was not meant than a short question is.

What only looks something up, records a grievance or calls a person is done at once.
"""
SERVED_SECOND: Final = frozenset(
    {
        "check_balance", "payment_due", "payment_history", "confirm_payment", "promise_to_pay",
        "hardship", "how_to_pay", "application_status", "apply_loan", "complaint",
        "dispute_debt", "report_fraud", "wrong_number", "update_contact", "message_preferences",
        "speak_to_agent", "legal_notice",
    }
)  # fmt: skip
SAYS_NOTHING: Final = frozenset({"out_of_scope", FALLBACK})
ANSWERS: Final[Mapping[str, str]] = {"affirm": "1", "deny": "2"}
_SURELY: Final = UNSURE_IS_ASKED | {"confirm_payment"}
"""Not served beside a request of which we are unsure: it may be what was meant instead of it."""
_AT_MOST_A_PROOF: Final = frozenset(
    {"out_of_scope", "update_contact", "legal_notice", "affirm", "greet", "thanks", "help"}
)
"""What a ZIP and a birth year with little else were read as, without anything of it in them."""
_GRAVE: Final = frozenset({"legal_notice", "wrong_number", "report_fraud"})
_BESIDE_GRAVE: Final = frozenset({"complaint", "dispute_debt"})
"""Whoever writes of a death is not asked for a new address in the same text."""

_OF_A_LOAN: Final = frozenset(
    {
        "stop", "complaint", "dispute_debt", "hardship", "check_balance", "payment_due",
        "payment_history", *_GRAVE,
    }
)  # fmt: skip
"""What is asked of the loan that there is already, though an offer waits for an answer."""
_OF_PAYING: Final = frozenset({"confirm_payment", "how_to_pay", "payment_history", "hardship"})
_LOOKED_UP: Final = frozenset({"check_balance", "payment_due", "payment_history"})


@dataclass(frozen=True)
class Led:
    """The intent whose rule is followed, and the one whose rule is followed after it."""

    intent: str
    second: str | None = None

    @property
    def is_meaning(self) -> bool:
        """Whether the intent is what the text means, and no word for not knowing."""
        return self.intent not in (UNSURE, WHY_ASKED, SLIP, FALLBACK)


def lead(body: str, reading: Reading, slots: Mapping[str, Any], asked: str | None = None) -> Led:
    """Where a text leads that does not answer the open question, for the slot ``asked``.

    What is too unsure to act on gets an honest line or a question instead. Whoever is to pay for
    the borrower is noted before the promise that names them.
    """
    led = _without_past_promise(body, _led(body, reading, slots, asked))
    if led == Led("speak_to_agent", PROMISE) and is_only_a_call(body):
        led = Led("speak_to_agent")
    led = _with_calls_forbidden(body, led)
    if led.intent not in (PROMISE, "update_contact") or not helps_to_pay(body):
        return led
    promises = PROMISE in (led.intent, reading.intent) or _states_it(body)
    return Led("update_contact", PROMISE if promises else None)


def _states_it(body: str) -> bool:
    """Whether a part of a text states a promise; a telephone number beside it is no amount."""
    return any(states_sum_and_day(part) for part in (body, *_PARTS.split(body)))


def _without_past_promise(body: str, led: Led) -> Led:
    """The claim alone, where no word beside it is of a payment to come: its day is its own."""
    claimed = led.intent == "confirm_payment" or (led.second == PROMISE and was_made(body))
    if led.second != PROMISE or not claimed or promises_beside(body):
        return led
    return Led(led.intent, None if led.intent == "confirm_payment" else "confirm_payment")


def _with_calls_forbidden(body: str, led: Led) -> Led:
    """The promise, or the trouble, and the calls forbidden beside it, if one was heard alone."""
    if led.second is not None or led.intent not in (PROMISE, "complaint", "hardship"):
        return led
    if led.intent == "hardship":
        return Led("hardship", "complaint") if forbids_calls_elsewhere(body) else led
    forbids = forbids_calls_elsewhere(body) or ends_calls(body)
    promised = led.intent == PROMISE or states_sum_and_day(body)
    return Led(PROMISE, "complaint") if forbids and promised else led


def _led(body: str, reading: Reading, slots: Mapping[str, Any], asked: str | None) -> Led:
    asked_about = _of_no_payment(body, reading, slots, asked or "")
    asked_about = asked_about or _of_the_question(body, reading, asked or "")
    if asked_about is not None:
        return asked_about
    plainly = _of_what_was_told(body, reading, slots) or _in_plain_words(body, reading, slots)
    if plainly is not None:
        return plainly
    bare = may_be_bare_payment(body, reading)
    if bare or (reading.decision == "ask" and reading.intent in UNSURE_IS_ASKED):
        in_two = reading.intent == PROMISE and names_later_part(body)
        stated = not bare and (in_two or states_a_promise(body, reading))
        return Led(PROMISE if stated else UNSURE)
    intent = FALLBACK if _says_nothing(body, reading) else reading.intent
    if intent in SAYS_NOTHING and reading.second in SERVED_SECOND - UNSURE_IS_ASKED:
        return Led(str(reading.second))
    return Led(intent, _beside(body, reading))


def _beside(body: str, reading: Reading) -> str | None:
    """What else is asked for; whoever is sorry for not answering does not complain of us."""
    second = None if disputes_late_fee(body, reading) else _second(reading)
    if second == "complaint" and excuses_silence(body):
        return None
    return second or _complained_beside(body, reading)


def _complained_beside(body: str, reading: Reading) -> str | None:
    """The complaint beside another request: of calls that are forbidden, or of what happened."""
    if reading.intent in SERVED_SECOND - {"complaint"} and ends_calls(body):
        return "complaint"
    return complained_beside(body, reading) or grieves_beside(body, reading)


def _of_no_payment(body: str, reading: Reading, slots: Mapping[str, Any], asked: str) -> Led | None:
    """Where a text leads that tells of no payment, though it looks like word of one."""
    intent = no_payment_made(body, reading, slots, asked)
    return None if intent is None else Led(intent, _beside_a_promise(reading))


def _of_what_was_told(body: str, reading: Reading, slots: Mapping[str, Any]) -> Led | None:
    """Where a text leads that goes on with what was told before, or owns a slip in it."""
    if kin_has_paid(body) and (may_be_a_promise(reading) or reading.intent in _OF_PAYING):
        return Led("confirm_payment")
    if slots.get("payment_seen") and only_says_wrong(body):
        return Led("how_to_pay")
    if slots.get("last_asked") and reading.intent == "out_of_scope" and is_remark(body):
        return Led("affirm")
    earlier = follow_up(body, reading, slots)
    if earlier is not None:
        of_it = names_rest_alone(body) or asks_its_day(body) or only_asks_of_a_day(body)
        beside = earlier.intent == PROMISE and not of_it
        return Led(earlier.intent, _beside_a_promise(reading) if beside else None)
    return Led(SLIP) if owns_slip_alone(body) and _told_what_can_be_wrong(slots) else None


def _told_what_can_be_wrong(slots: Mapping[str, Any]) -> bool:
    """Whether sums or days were told lately: of no wrong phone does a slip tell then."""
    told = slots.get("promised") or slots.get("claim_told") or slots.get("promise_day")
    return bool(told or slots.get("promise_amount")) or waits_for_a_payment(slots)


def _says_nothing(body: str, reading: Reading) -> bool:
    """Whether nothing was understood; "and the other?" says nothing where no loan was told of."""
    unsure = reading.decision == "ask" and names_another(body)
    return reading.decision == "hand_over" or unsure


def _in_plain_words(body: str, reading: Reading, slots: Mapping[str, Any]) -> Led | None:
    if reading.intent == "dispute_debt" and owns_a_sum(body):
        return Led("check_balance", PROMISE if reading.second == PROMISE else None)
    intent = meant(body, reading, slots)
    if intent is not None:
        return Led(intent)
    if reading.decision != "act" and asks_to_pay_both(body):
        return Led("how_to_pay")
    further = bool(slots.get("promised")) and reading.decision != "act" and completes_further(body)
    if (further or promises_plainly(body, reading)) and not waits_for_a_payment(slots):
        return Led(PROMISE)
    told = told_instead(body, reading, asked=False)
    if told is not None:
        return Led(told)
    plainly = said_plainly(body, reading, slots)
    return None if plainly is None else Led(*plainly)


def _of_the_question(body: str, reading: Reading, asked: str) -> Led | None:
    """Where a text leads that says something of the open question without answering it.

    So does a proof of identity that came while something else was asked.
    """
    if asks_about_proof(asked, body):
        return Led(WHY_ASKED)
    if declines_choice(asked, body):
        return Led("deny")
    if asked in PROMISE_SLOTS and asks_if_enough(body):
        return Led("payment_due")
    if asks_about_offer(asked, body) and not _surely_of_a_loan(body, reading):
        return Led("application_status")
    told = told_instead(body, reading, asked=True) if asked == "loan_choice" else None
    return _proof_or_no_promise(body, reading, asked) if told is None else Led(told)


def _proof_or_no_promise(body: str, reading: Reading, asked: str) -> Led | None:
    """Where a proof leads that nobody asked for just now, and words against a promise half made."""
    if offers_proof(body) and (reading.decision != "act" or reading.intent in _AT_MOST_A_PROOF):
        return Led("out_of_scope")
    if asked in PROMISE_SLOTS and may_be_a_promise(reading) and done_by_now(body):
        return Led("confirm_payment", _beside_a_promise(reading))
    of_it = is_refusal(asked, body) or asks_of_promise(asked, body)
    of_it = of_it or (asked in PROMISE_SLOTS and in_parts(body))
    if of_it and (may_be_a_promise(reading) or _shares_out(body, reading)):
        return Led(PROMISE, _beside_a_promise(reading))
    if tells_trouble_instead(asked, body, reading):
        return Led("hardship", _second(reading))
    return None


def _shares_out(body: str, reading: Reading) -> bool:
    """Whether a sum is named for each of several loans, and nothing else is read surely."""
    return reading.decision != "act" and bool(sums_by_loan(body))


def _surely_of_a_loan(body: str, reading: Reading) -> bool:
    """What is looked up, of the loan there is, only where the text speaks of that one."""
    if reading.intent in _LOOKED_UP:
        return names_present_loan(body)
    return reading.decision == "act" and reading.intent in _OF_A_LOAN


def _beside_a_promise(reading: Reading) -> str | None:
    """What else is asked for; that a promise is hard to keep is heard with the promise."""
    second = _second(reading)
    return None if second in (PROMISE, "hardship") else second


def _second(reading: Reading) -> str | None:
    second = reading.second
    if second not in SERVED_SECOND:
        return None
    if reading.decision != "act" and second in _SURELY:
        return None
    if reading.intent in _GRAVE and second not in _BESIDE_GRAVE:
        return None
    if (reading.intent, second) == ("report_fraud", "complaint"):
        # Whoever tells of an impostor complains of no colleague; the fraud case holds the words.
        return None
    return second


def answer_beside(slot: str | None, body: str, reading: Reading) -> str | None:
    """``1`` or ``2`` where a request comes with a yes or no to the open question.

    To the question which loan is meant, all that is told of one that is named.
    """
    if slot == "loan_choice":
        return body if names_a_loan(body) and told_of_a_loan(body) else None
    if slot is None or reading.second is None or not answered_beside(slot, body):
        return None
    return ANSWERS.get(reading.second)
