"""Triage, by rule: opt-outs, help, distress, then what stays unanswered, before any dialogue."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.actions.base import Decision
from bot.actions.casework import open_case_of
from bot.actions.languages import further_language
from bot.actions.of_a_case import another_way_out, told_of_a_case
from bot.actions.papers import of_papers
from bot.actions.people import interpreter_call, person_notice
from bot.actions.requests import asks_for_data, names_privacy_law, request_data
from bot.actions.standing import asked_told, case_told
from bot.actions.standing_in import stands_in
from bot.arrival import Arrival, Triaged
from bot.context import TurnContext
from bot.dialogue.answers import declines_choice, is_answer, is_neither
from bot.dialogue.captions import is_caption
from bot.dialogue.not_a_stop import is_grumble_or_question, is_of_the_question
from bot.dialogue.tracker import Tracker
from bot.distress import distress, distress_goes_on, in_distress, safety, sounds_like_a_stop
from bot.effects import Escalate, HoldForReview, NoticeGiven, OptOut, Silence
from bot.law import answered_by_carrier
from bot.not_dead import lives_after_all
from bot.outbox.queue import REPLY_LIFE, opted_out_by
from bot.proof import offers_proof
from bot.quiet_days import quiet_asked
from bot.replies import Say
from bot.services import Services
from bot.silent_record import record_silently
from bot.taken import told_while_waiting
from bot.to_colleague import to_colleague
from bot.tongue import SPOKEN
from bot.words.applications.giving_up import gives_up_it
from bot.words.people.old_details import is_this_phone
from bot.words.people.relatives import is_relative
from bot.words.promises.whole import says_whole
from bot.words.texts.hours import forbids_some_hours
from bot.words.troubles.left_to_people import left_to_people
from intents.law import read_law, uncertainty
from intents.reading import Reading
from intents.rules.verdict import UNDONE
from intents.wrong_number import MISDIRECTED
from models.cases import CaseKind
from models.inbound import LawStep
from models.outbound import OutboundKind
from models.threads import ThreadMode

_LOOP_SILENCE: Final = timedelta(minutes=10)
_WORDS_OF_A_LANGUAGE: Final = 3
"""With fewer words a language is guessed wrongly too often."""
_OTHER_SCRIPT: Final = re.compile(
    r"[\u0400-\u04ff\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f"
    r"\u10a0-\u10ff\u1100-\u11ff\u1200-\u137f\u1780-\u17ff\u3040-\u30ff\uac00-\ud7af]{2}"
)
"""Letters of a language that we do not read: one word of them is enough."""
_REFERENCE: Final = re.compile(r"\bC-[2-9C-Y]{6}\b", re.IGNORECASE | re.ASCII)
_LONGEST_QUESTION: Final = 80
NO_WORDS: Final = Say("utter_no_words", {})
PERSON_READS: Final = Say("utter_person_will_read", {})
_LEFT_TO_PEOPLE: Final = {
    "credit_file": Triaged("credit_file", (PERSON_READS,)),
    "payment_rise": Triaged("payment_rise", (PERSON_READS,)),
    "late_cost": Triaged("late_cost", (PERSON_READS,)),
    "cut_off": Triaged("cut_off", (PERSON_READS,)),
    "title": Triaged("title", (PERSON_READS,)),
}
_NOT_A_QUESTION: Final = frozenset({"stop", "legal_notice", "wrong_number"})


Check = Callable[[Arrival], Triaged | None]


def triage(
    services: Services, turn: TurnContext, tracker: Tracker, reading: Reading
) -> Triaged | None:
    """The first rule that decides about the text, or ``None`` for the dialogue."""
    budget = turn.lender.reply_budget
    within = timedelta(minutes=budget.identical_minutes)
    seen = tracker.count_echo(turn.lookup.echo(turn.text.body), turn.text.received_at, within)
    slot = tracker.requested_slot if tracker.active_form else None
    answers = slot is not None and _answers(slot, turn.text.body)
    looped = turn.known.looped(seen >= budget.identical)
    asked = slot is not None
    arrival = Arrival(services, turn, tracker, reading, looped=looped, answers=answers, asked=asked)
    return next((found for check in CHECKS if (found := check(arrival))), None)


def _answers(slot: str, body: str) -> bool:
    return is_answer(slot, body) or declines_choice(slot, body)


def _law(arrival: Arrival) -> Triaged | None:
    """Opt-outs and opt-ins that rules read: the law step has done everything already."""
    if arrival.turn.text.law_step != LawStep.DONE:
        return None
    record_silently(arrival.turn, arrival.reading, slots=arrival.tracker.slots)
    if in_distress(arrival):
        return replace(safety(arrival), ends_dialogue=True)
    return Triaged("law_step", ends_dialogue=True)


def _help(arrival: Arrival) -> Triaged | None:
    """HELP is answered whatever the state, unless the carrier answers it (rule CAR-04)."""
    text = arrival.turn.text
    law = read_law(text.body)
    if text.opt_out_type != "HELP" and (law is None or law.kind != "help"):
        return None
    if answered_by_carrier(arrival.services, law, text.opt_out_type):
        return Triaged("help_by_carrier")
    return Triaged("help", (Say("utter_help", {}),), OutboundKind.HELP)


def _opted_out(arrival: Arrival) -> Triaged | None:
    """While opted out nothing else is answered; what comes in is kept and shown to staff."""
    if arrival.turn.number.opted_out_at is None:
        return None
    reason = "text_after_opt_out"
    record_silently(arrival.turn, arrival.reading, reason, slots=arrival.tracker.slots)
    return Triaged("opted_out", effects=(Escalate(reason),))


def _read_as_opt_out(arrival: Arrival) -> Triaged | None:
    """The classifier may add an opt-out that the rules missed, but not where it was asked a
    question: "all of it" is then an amount.

    So is a formal notice that asks for an end of all texts, whatever else it says.
    """
    reading, body = arrival.reading, arrival.turn.text.body
    formal = (reading.intent, reading.second) == ("legal_notice", "stop")
    if reading.decision != "act" or not (formal or reading.intent == "stop") or arrival.answers:
        return None
    if not formal and (is_grumble_or_question(body, reading) or _means_another(arrival)):
        return None
    record_silently(arrival.turn, reading, slots=arrival.tracker.slots)
    return Triaged(
        "opt_out_by_model",
        (Say(opted_out_by(body), {}),),
        OutboundKind.OPT_OUT_CONFIRMATION,
        (OptOut(),),
        ends_dialogue=True,
    )


def _means_another(arrival: Arrival) -> bool:
    """Whether a stop of the classifier's own may be about the open question, or is despair."""
    asked = arrival.asked and is_of_the_question(arrival.turn.text.body, arrival.reading)
    return asked or sounds_like_a_stop(arrival)


def _late(arrival: Arrival) -> Triaged | None:
    """A text that reached us too late gets no stale answer; a person sees it."""
    text = arrival.turn.text
    if arrival.turn.now < (text.reopened_at or text.received_at) + REPLY_LIFE:
        return None
    return Triaged("late_text", effects=(Escalate("late_text"),))


def _loop(arrival: Arrival) -> Triaged | None:
    """The same text again and again comes from a machine: silence, and a person looks."""
    if not arrival.looped:
        return None
    until = arrival.turn.now + _LOOP_SILENCE
    return Triaged("loop", effects=(Silence(until), Escalate("identical_texts")))


def _taken(arrival: Arrival) -> Triaged | None:
    """A person has the thread: the bot is silent, after one notice of when they will answer."""
    thread = arrival.turn.thread
    if thread.mode != ThreadMode.TAKEN:
        return None
    record_silently(arrival.turn, arrival.reading)
    on_record = _says(told_while_waiting(arrival))
    if thread.notice_given or thread.last_staff_reply_at is not None:
        return Triaged("taken", on_record, ends_dialogue=True)
    says = (*on_record, *_says(person_notice(arrival.turn)))
    return Triaged("taken_notice", says, effects=(NoticeGiven(),), ends_dialogue=True)


def _says(decision: Decision) -> tuple[Say, ...]:
    return tuple(Say(key, values) for key, values in decision.says)


def _proof_while_locked(arrival: Arrival) -> Triaged | None:
    """A further identity answer while none is taken: told so, on file or not (rule ID-07)."""
    turn = arrival.turn
    if not turn.identity_locked or not offers_proof(turn.text.body):
        return None
    minutes = str(turn.lender.identity.lock_minutes)
    return Triaged("identity_locked", (Say("utter_identity_locked", {"minutes": minutes}),))


def _no_words(arrival: Arrival) -> Triaged | None:
    """Pictures and empty texts: we read words only, and a caption says what the picture is."""
    text = arrival.turn.text
    captioned = bool(text.media) and not arrival.answers
    if text.body.strip() and not (captioned and is_caption(text.body, arrival.reading)):
        return None
    return Triaged("no_words", (NO_WORDS,))


def _meant_for_another(arrival: Arrival) -> Triaged | None:
    """A text that tells of one sent to us by mistake: the phone stays whose it is."""
    if arrival.reading.why.rule != MISDIRECTED:
        return None
    return Triaged("meant_for_another", (Say("utter_all_right", {}),))


def _never_ended(arrival: Arrival) -> Triaged | None:
    """A stop taken back that was none: texts go on as they did, and no consent is given by it."""
    if arrival.reading.why.rule != f"law.{UNDONE}":
        return None
    return Triaged("never_ended", (Say("utter_all_right", {}),))


def _other_language(arrival: Arrival) -> Triaged | None:
    """A language that we do not read is named as such, and a person with an interpreter calls."""
    reading, turn = arrival.reading, arrival.turn
    wished = further_language(turn.text.body)
    if wished is not None:
        interpreter_call(turn, wished)
        return Triaged("other_language", (Say("utter_other_language", {}),))
    if reading.language in SPOKEN or reading.why.source == "rule":
        return None
    body = turn.text.body
    if len(body.split()) < _WORDS_OF_A_LANGUAGE and not _OTHER_SCRIPT.search(body):
        return None
    turn.language = reading.language
    interpreter_call(turn, reading.language)
    return Triaged("other_language", (Say("utter_other_language", {}),))


def _case_asked(arrival: Arrival) -> Triaged | None:
    """A reference of this thread's own case: how far it is, unless the text says more."""
    body = arrival.turn.text.body
    if len(body) > _LONGEST_QUESTION:
        return None
    named = _REFERENCE.search(body)
    if named is not None:
        decision = case_told(arrival.turn, named.group().upper())
    else:
        decision = asked_told(arrival.turn, body)
    return Triaged("case_status", _says(decision)) if decision else None


def _case_meant(arrival: Arrival) -> Triaged | None:
    """What only whoever works on an open case can settle is put with it, and said to be."""
    if arrival.answers:
        return None
    turn, slots = arrival.turn, arrival.tracker.slots
    listed = bool(slots.get("loan_choice") or slots.get("loan_told"))
    decision = another_way_out(turn, listed=listed) or told_of_a_case(turn, arrival.reading, slots)
    if decision is None:
        return None
    slots.update(decision.slots)
    return Triaged("added_to_case", _says(decision), ends_dialogue=decision.leaves_form)


def _papers(arrival: Arrival) -> Triaged | None:
    """Whoever asks how papers reach us, or will bring them, is never asked for money."""
    if arrival.answers:
        return None
    decision = of_papers(
        arrival.turn, arrival.reading, told=bool(arrival.tracker.slots.get("application_told"))
    )
    return Triaged("papers", _says(decision)) if decision else None


def _left_to_people(arrival: Arrival) -> Triaged | None:
    """What a bureau hears, or late and higher payments cost, is no dispute, nor on record."""
    if arrival.answers or arrival.reading.intent in _NOT_A_QUESTION:
        return None
    asked_of = left_to_people(arrival.turn.text.body)
    if asked_of is None:
        return None
    return replace(_LEFT_TO_PEOPLE[asked_of], effects=(Escalate(asked_of),))


def _stands_in(arrival: Arrival) -> Triaged | None:
    """A co-borrower or somebody with a power hears how they are authorised, and no question."""
    if arrival.answers:
        return None
    decision = stands_in(arrival.turn, arrival.reading)
    return Triaged("third_party", _says(decision), ends_dialogue=True) if decision else None


def _data_asked(arrival: Arrival) -> Triaged | None:
    """Rule CN-17: what we hold about somebody, or its deletion, whatever else it was read as."""
    body = arrival.turn.text.body
    earlier = open_case_of(arrival.turn, CaseKind.REQUEST, "privacy")
    by_law = earlier is not None and names_privacy_law(body)
    if len(body) > _LONGEST_QUESTION or not (by_law or asks_for_data(body)):
        return None
    return Triaged("privacy", _says(request_data(arrival.turn)))


def _maybe_opt_out(arrival: Arrival) -> Triaged | None:
    """Rule OPT-03: what may be an opt-out holds back what we start until a person has read it.

    "All of it" and "none of them" to an open question are no such texts, nor is "why this text?".
    """
    reading, body = arrival.reading, arrival.turn.text.body
    read_so = (reading.intent, reading.decision) == ("stop", "act") and not arrival.answers
    if not read_so and "grey_opt_out" not in reading.flags:
        return None
    gives_up = arrival.tracker.active_form == "application_form" and gives_up_it(body)
    answers = arrival.answers and (says_whole(body) or is_neither(body) or gives_up)
    verdict = uncertainty(body)
    if verdict is not None:
        asks_none = verdict.certainty == "partial" and forbids_some_hours(body)
    else:
        this_phone = is_this_phone(body) and not is_relative(body)
        asks_none = this_phone or is_grumble_or_question(body, reading)
    if not answers and not asks_none:
        arrival.turn.effects.extend((HoldForReview(), Escalate("opt_out_review")))
    return None


CHECKS: Final[tuple[Check, ...]] = (
    _law,
    _help,
    distress,
    _opted_out,
    quiet_asked,
    _read_as_opt_out,
    _late,
    _loop,
    _maybe_opt_out,
    distress_goes_on,
    lives_after_all,
    _taken,
    _proof_while_locked,
    _no_words,
    _meant_for_another,
    _never_ended,
    _other_language,
    _case_asked,
    to_colleague,
    _papers,
    _case_meant,
    _left_to_people,
    _stands_in,
    _data_asked,
)
