"""Questions and wishes that only whoever works on an open case can settle: they go to it.

Between a case and its answer people ask what it will cost, whether it hurts their credit, or say
by when they need it. Read by itself such a text means something else, or nothing.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.actions.base import Decision, Slots, say
from bot.actions.call_moved import call_moved
from bot.actions.casework import said_of
from bot.actions.claims import claim_put_right, swapped_sum
from bot.actions.details import not_twice
from bot.actions.dispute import reply_to_harm
from bot.actions.fraud import is_doubt_or_harm
from bot.actions.hardship import chosen_later
from bot.actions.hardship_asked import of_hardship
from bot.actions.legal_questions import OF_PAYING, of_a_lawyers_case
from bot.actions.of_a_claim import corrects_claim, shows_payment, tells_more_of_claim
from bot.actions.of_what_was_asked import CALLED_OFF, of_a_call, of_a_request
from bot.actions.requests import document_named
from bot.context import TurnContext
from bot.dialogue.answers import is_answer
from bot.dialogue.tracker import waits_for_a_payment
from bot.effects import AddToCase, Escalate, OpenTask, WithdrawCase
from bot.proof import offers_proof
from bot.words.loans.of_a_payoff import is_of_payoff
from bot.words.patterns import mentions
from bot.words.payments.claim_days import tells_claimed_day
from bot.words.payments.not_again import pays_no_more
from bot.words.payments.unpaid import takes_claim_back
from bot.words.people.address_parts import puts_address_right
from bot.words.people.dropped_numbers import DROPS_THE_OLD
from bot.words.questions import asks
from bot.words.talk.asked_after import asks_for_proof_of_us, asks_what_to_give
from bot.words.talk.asked_of_answers import asks_of_choice
from bot.words.talk.corrected import corrected_to
from bot.words.talk.open_cases import (
    ASKED_ON,
    CORRECTS,
    DEADLINE,
    NO_MORE,
    NO_WORDS,
    OF_A_CLAIM,
    OF_DISPUTE,
    OF_HARDSHIP,
    OF_TEXTS,
    PAYS_MEANWHILE,
)
from bot.words.talk.other_choice import another_place
from bot.words.talk.slips import owns_slip, puts_street_right
from bot.words.talk.told_events import tells_of_event
from bot.words.texts.call_changed import calls_off_call
from bot.words.texts.calls_to_them import forbids_calls_to_them
from bot.words.texts.others_called import forbids_calls_elsewhere
from bot.words.troubles.never_borrowed import tells_of_police
from bot.words.troubles.over import says_it_is_over
from bot.words.troubles.scammed import AFTER_A_THEFT
from intents.entities import find_contacts
from intents.reading import Reading
from models.cases import Case, CaseKind
from models.promises import PromiseState

_HELD_OFF: Final = (CaseKind.HARDSHIP, CaseKind.DISPUTE, CaseKind.PAYMENT_CLAIM)
_JUST_NOW: Final = timedelta(hours=1)
"""So long a word of correction is about the payment or the address that was told."""
_MAY_CORRECT: Final = frozenset(
    {"out_of_scope", "update_contact", "confirm_payment", "payment_history", "deny", "affirm",
     "how_to_pay"}
)  # fmt: skip
_NOT_OF_A_CASE: Final = frozenset({"stop", "start", "legal_notice", "wrong_number"})
_LATELY: Final = timedelta(days=1)
_A_WEEK: Final = timedelta(days=7)
_MAY_TELL: Final = frozenset(
    {"out_of_scope", "deny", "affirm", "start", "help", "greet", "payment_due"}
)
"""What the day on which something happened is read as."""
_MAY_CHOOSE: Final = frozenset({"hardship", "out_of_scope", "affirm"})
_BARE_PLACE: Final = re.compile(r"\W*[1-9]\W*", re.ASCII)
"""A number alone, for the ways out that were listed before something else was asked."""
_ITS_PLACE: Final = re.compile(r"(?:el|la|the|option|opcion|number) ([1-9])", re.ASCII)
"""Likewise after words of putting right, though "el 3" may be a day, too."""
_LONGEST, _LONGEST_OF_LAW = 80, 160
_NOTE: Final = "The borrower says that the trouble is over. Close the case, or ask."


@dataclass(frozen=True)
class _Kind:
    """What belongs to cases of one kind, and the response that says so."""

    words: re.Pattern[str]
    reason: str
    response: str


_KINDS: Final = {
    CaseKind.HARDSHIP: _Kind(OF_HARDSHIP, "hardship", "utter_hardship_added"),
    CaseKind.DISPUTE: _Kind(OF_DISPUTE, "dispute_debt", "utter_dispute_added"),
    CaseKind.PAYMENT_CLAIM: _Kind(OF_A_CLAIM, "payment_claim", "utter_hardship_added"),
    CaseKind.CONTACT: _Kind(DROPS_THE_OLD, "update_contact", "utter_details_added"),
    CaseKind.CALLBACK: _Kind(NO_WORDS, "callback", "utter_callback_time_noted"),
    CaseKind.LEGAL: _Kind(OF_PAYING, "legal_notice", "utter_legal_added"),
    CaseKind.FRAUD: _Kind(AFTER_A_THEFT, "report_fraud", "utter_details_added"),
    CaseKind.REQUEST: _Kind(DEADLINE, "document_request", "utter_details_added"),
}
_GRIEVANCE: Final = _Kind(NO_WORDS, "complaint", "utter_complaint_added")
"""A complaint takes only what happened: whatever else is said of it is read as a grievance."""


def told_of_a_case(turn: TurnContext, reading: Reading, slots: Slots) -> Decision | None:
    """The text put with the open case that it is about; ``None`` where it is about none."""
    of_the_list = slots.get("hardship_case") and asks_of_choice(turn.words)
    longest = _LONGEST_OF_LAW if turn.known.cases(CaseKind.LEGAL) else _LONGEST
    long = len(turn.words) > longest and not is_of_payoff(turn.words)
    if long or of_the_list or _means_something_else(turn, reading):
        return None
    grieves = [CaseKind.COMPLAINT] if _tells_of_grievance(turn, reading, slots) else []
    cases = reversed(turn.known.cases(*_KINDS, *grieves))
    told = next((found for case in cases if (found := _told_of(turn, reading, case))), None)
    return told and not_twice(turn, slots, told)


def _told_of(turn: TurnContext, reading: Reading, case: Case) -> Decision | None:
    if case.kind == CaseKind.COMPLAINT:
        recent = turn.now - case.opened_at < _A_WEEK
        return _added(turn, case, _GRIEVANCE, _GRIEVANCE.response) if recent else None
    kind = _KINDS[CaseKind(case.kind)]
    if case.kind == CaseKind.HARDSHIP and _spares_somebody(turn, reading):
        return _spared(turn, case)
    chosen = _way_out(turn, reading, case) or _more_of_claim(turn, reading, case)
    chosen = chosen or call_moved(turn, case)
    if chosen is not None:
        return chosen
    if case.kind == CaseKind.HARDSHIP and _is_over(turn, reading):
        return _is_well(turn, case)
    corrected = _corrected(turn, reading, case)
    put_right = claim_put_right(turn, case) if corrected else None
    if put_right is not None:
        return put_right
    response = kind.response if corrected else _response(turn, reading, case)
    return None if response is None else _added(turn, case, kind, response)


def _more_of_claim(turn: TurnContext, reading: Reading, case: Case) -> Decision | None:
    """What is told of a payment that is looked for, and changes nothing in the search."""
    if not tells_more_of_claim(turn, reading, case):
        return None
    kind = _KINDS[CaseKind.PAYMENT_CLAIM]
    asked = asks(turn.words) and pays_no_more(turn.words)
    return _added(turn, case, kind, "utter_added_question" if asked else kind.response)


def _spares_somebody(turn: TurnContext, reading: Reading) -> bool:
    """Whether calls to whoever the trouble befell are forbidden; a grievance goes its own way."""
    grieved = reading.intent == "complaint" and reading.decision == "act"
    forbids = forbids_calls_to_them(turn.words) or forbids_calls_elsewhere(turn.words)
    return not grieved and forbids


def _spared(turn: TurnContext, case: Case) -> Decision:
    """A person keeps calls from being made, for no machine makes any."""
    turn.effects += [
        Escalate("hardship"),
        AddToCase(case.id, "Somebody is not to be called."),
        OpenTask("preferences", f"No calls to whom {case.reference} is about: see the last text."),
    ]
    return said_of(turn, case, "utter_not_called_noted")


def _added(turn: TurnContext, case: Case, kind: _Kind, response: str) -> Decision:
    """The text put with the case; a call that is called off ends it."""
    if response == CALLED_OFF:
        turn.effects.append(WithdrawCase(case.id))
        return Decision(say(response, reference=case.reference).says, leaves_form=True)
    turn.effects += [Escalate(kind.reason), AddToCase(case.id, "The borrower wrote again.")]
    if response.startswith("utter_callback_"):
        return say(response, reference=case.reference)
    return said_of(turn, case, response)


def _is_well(turn: TurnContext, case: Case) -> Decision:
    """What was asked of the ways out is asked no more; a person closes the case with its hold."""
    turn.effects += [Escalate("hardship"), AddToCase(case.id, _NOTE, details={"over": True})]
    said = ("utter_hardship_over", {"reference": case.reference})
    return Decision([said], leaves_form=True)


def _is_over(turn: TurnContext, reading: Reading) -> bool:
    """Whether the trouble is told to be over; a payment that is told beside it says more."""
    paid = reading.decision == "act" and reading.intent == "confirm_payment"
    return says_it_is_over(turn.words) and not paid and not asks(turn.words)


def _means_something_else(turn: TurnContext, reading: Reading) -> bool:
    if calls_off_call(turn.words) and turn.known.cases(CaseKind.CALLBACK):
        return reading.why.source == "rule"
    theft = turn.known.cases(CaseKind.DISPUTE, CaseKind.FRAUD) and tells_of_police(turn.words)
    if theft and reading.intent == "legal_notice" and reading.why.source != "rule":
        return False
    if reading.decision == "act" and reading.intent in _NOT_OF_A_CASE:
        slip = reading.intent == "wrong_number" and reading.why.source != "rule"
        return not (slip and owns_slip(turn.words))
    if takes_claim_back(turn.words) and turn.known.cases(CaseKind.PAYMENT_CLAIM):
        return True
    doubts = is_doubt_or_harm(turn.words) or asks_for_proof_of_us(turn.words)
    return reading.intent == "report_fraud" and doubts


def _tells_of_grievance(turn: TurnContext, reading: Reading, slots: Slots) -> bool:
    """Whether the words tell when something happened or who did it, and no payment is spoken of.

    What is read as a grievance of its own goes the way of one.
    """
    surely_else = reading.decision == "act" and reading.intent not in _MAY_TELL
    complained = reading.intent == "complaint"
    if surely_else or complained or waits_for_a_payment(slots):
        return False
    return tells_of_event(turn.words)


def another_way_out(turn: TurnContext, *, listed: bool) -> Decision | None:
    """The way out chosen by its number, instead of another: "no wait, 3", or "3" just after.

    ``listed`` says that loans were put in a list, so that a bare number may be one of them.
    """
    if another_place(turn.words) is None:
        return None
    cases = turn.known.cases(*_KINDS)
    if not cases or cases[-1].kind != CaseKind.HARDSHIP or cases[-1].details.get("over"):
        return None
    case, bare = cases[-1], _BARE_PLACE.fullmatch(turn.words) is not None
    elsewhere = listed and case.category is not None
    since = turn.now - case.opened_at
    if since >= (_JUST_NOW if bare else _LATELY) or (bare and elsewhere):
        return None
    return chosen_later(turn, case)


def _way_out(turn: TurnContext, reading: Reading, case: Case) -> Decision | None:
    """The way out of trouble that is named after the question for it was answered otherwise."""
    instead = corrected_to(turn.words)
    may = reading.intent in _MAY_CHOOSE or (instead is not None and reading.intent == "deny")
    surely_else = reading.decision == "act" and not may
    over = case.details.get("over")
    if case.kind != CaseKind.HARDSHIP or over or surely_else or asks(turn.words):
        return None
    if another_place(turn.words) is not None:
        return None
    chosen = chosen_later(turn, case)
    if chosen is not None or instead is None or case.category is None:
        return chosen
    place = _ITS_PLACE.fullmatch(instead)
    recent = turn.now - case.opened_at < _JUST_NOW and not turn.known.promises(PromiseState.OPEN)
    return chosen_later(turn, case, place[1] if place and recent else instead)


def _corrected(turn: TurnContext, reading: Reading, case: Case) -> bool:
    """Whether the words put right what a case of just now was opened with."""
    recent = turn.now - case.opened_at < _JUST_NOW
    may = reading.decision != "act" or reading.intent in _MAY_CORRECT or owns_slip(turn.words)
    may = may or (reading.intent == "promise_to_pay" and tells_claimed_day(turn.words))
    may = may or swapped_sum(turn, case) is not None
    if not recent or not may or offers_proof(turn.words):
        return False
    if case.kind == CaseKind.PAYMENT_CLAIM:
        return corrects_claim(turn, case)
    if case.kind != CaseKind.CONTACT or asks(turn.words):
        return False
    of_address = case.category == "address" and puts_address_right(turn.words)
    return of_address or _corrects_contact(turn)


def _corrects_contact(turn: TurnContext) -> bool:
    """Whether the words name a detail anew, and do not only speak of our texts."""
    if not mentions(turn.words, CORRECTS):
        return False
    if mentions(turn.words, OF_TEXTS) and not find_contacts(turn.words):
        return False
    return is_answer("new_contact", turn.words) or puts_street_right(turn.words)


def _response(turn: TurnContext, reading: Reading, case: Case) -> str | None:
    """What is said where the words belong to a case."""
    kind = _KINDS[CaseKind(case.kind)]
    if case.kind == CaseKind.REQUEST:
        return of_a_request(turn, case, kind.response)
    if case.kind == CaseKind.LEGAL:
        return of_a_lawyers_case(turn, reading, case)
    if case.kind == CaseKind.CALLBACK:
        return of_a_call(turn, case, kind.response)
    if case.kind == CaseKind.HARDSHIP and (said := of_hardship(turn, case)):
        return said
    return _by_words(turn, reading, case, kind)


def _by_words(turn: TurnContext, reading: Reading, case: Case, kind: _Kind) -> str | None:
    """What is said where the words are those of a case of that kind."""
    if case.kind in (CaseKind.DISPUTE, CaseKind.PAYMENT_CLAIM) and shows_payment(turn, case):
        return kind.response
    harm = reply_to_harm(turn) if case.kind == CaseKind.DISPUTE else None
    if case.kind == CaseKind.HARDSHIP and asks_what_to_give(turn.words):
        harm = "utter_added_question"
    named = case.kind == CaseKind.DISPUTE and document_named(turn.words)
    no_more = reading.decision != "act" and mentions(turn.words, NO_MORE)
    of_it = mentions(turn.words, kind.words) or (no_more and case.kind in _HELD_OFF)
    asked = mentions(turn.words, PAYS_MEANWHILE) or mentions(turn.words, ASKED_ON)
    if harm or named or not of_it:
        return harm
    return "utter_added_question" if asked else kind.response
