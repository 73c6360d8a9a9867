"""Triage: what is decided before any dialogue, by rule.

Opt-outs, help and distress come first and hold whatever the thread's state; then what must stay
unanswered; the rest goes on to the dialogue.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from bot.actions.complaint import new_complaint
from bot.actions.people import person_notice
from bot.context import TurnContext
from bot.dialogue.tracker import Tracker
from bot.effects import Effect, Escalate, HoldForReview, NoticeGiven, OptOut, Silence
from bot.law import answered_by_carrier
from bot.outbox.queue import REPLY_LIFE
from bot.proof import offers_proof
from bot.replies import Say
from bot.services import Services
from carriers.phone import region
from intents.law import read_law
from intents.reading import Reading
from models.inbound import LawStep
from models.outbound import OutboundKind
from models.threads import ThreadMode

_LOOP_SILENCE: Final = timedelta(minutes=10)


@dataclass(frozen=True)
class Triaged:
    """What triage decided; with nothing to say the text is done in silence."""

    rule: str
    says: tuple[Say, ...] = ()
    kind: OutboundKind = OutboundKind.REPLY
    effects: tuple[Effect, ...] = field(default=())


@dataclass(frozen=True)
class Arrival:
    """A text before triage."""

    services: Services
    turn: TurnContext
    reading: Reading
    looped: bool
    """Whether the same text has come too often."""


Check = Callable[[Arrival], Triaged | None]


def triage(
    services: Services, turn: TurnContext, tracker: Tracker, reading: Reading
) -> Triaged | None:
    """The first rule that decides about the text, or ``None`` for the dialogue."""
    budget = turn.lender.reply_budget
    within = timedelta(minutes=budget.identical_minutes)
    seen = tracker.count_echo(turn.lookup.echo(turn.text.body), turn.text.received_at, within)
    arrival = Arrival(services, turn, reading, looped=seen >= budget.identical)
    return next((found for check in CHECKS if (found := check(arrival))), None)


def _law(arrival: Arrival) -> Triaged | None:
    """Opt-outs and opt-ins that rules read: the law step has done everything already."""
    if arrival.turn.text.law_step != LawStep.DONE:
        return None
    return Triaged("law_step", effects=_grievance(arrival))


def _grievance(arrival: Arrival) -> tuple[Effect, ...]:
    """Rule CMP-05: a complaint in the same text is recorded, though nothing more is said."""
    if "complaint" not in (arrival.reading.intent, arrival.reading.second):
        return ()
    return (new_complaint(arrival.turn), Escalate("complaint"))


def _help(arrival: Arrival) -> Triaged | None:
    """HELP is answered whatever the state, unless the carrier answers it (rule CAR-04)."""
    text = arrival.turn.text
    law = read_law(text.body)
    if text.opt_out_type != "HELP" and (law is None or law.kind != "help"):
        return None
    if answered_by_carrier(arrival.services, law, text.opt_out_type):
        return Triaged("help_by_carrier")
    return Triaged("help", (Say("utter_help", {}),), OutboundKind.HELP)


def _distress(arrival: Arrival) -> Triaged | None:
    """Rule SPEC-04: one safe answer with a helpline, and a person at once."""
    if "distress" not in arrival.reading.flags:
        return None
    country = _country(arrival)
    helplines = arrival.turn.lender.helplines
    helpline = helplines.get(country) or next(iter(helplines.values()))
    say = Say("utter_safety", {"helpline": helpline.number})
    return Triaged("distress", (say,), OutboundKind.SAFETY, (Escalate("distress"),))


def _country(arrival: Arrival) -> str:
    places = [person.place for person in arrival.turn.people if person.place]
    if places:
        return places[0].partition("-")[0]
    return region(arrival.services.vault.open(arrival.turn.number.cipher))


def _opted_out(arrival: Arrival) -> Triaged | None:
    """While opted out nothing else is answered; what comes in is kept and shown to staff."""
    if arrival.turn.number.opted_out_at is None:
        return None
    return Triaged("opted_out", effects=(Escalate("text_after_opt_out"),))


def _read_as_opt_out(arrival: Arrival) -> Triaged | None:
    """The classifier may add an opt-out that the rules missed.

    So is a formal notice that asks for an end of all texts, whatever else it says.
    """
    reading = arrival.reading
    formal = (reading.intent, reading.second) == ("legal_notice", "stop")
    if reading.decision != "act" or not (formal or reading.intent == "stop"):
        return None
    return Triaged(
        "opt_out_by_model",
        (Say("utter_opted_out", {}),),
        OutboundKind.OPT_OUT_CONFIRMATION,
        (OptOut(), Escalate("legal_notice")) if formal else (OptOut(),),
    )


def _late(arrival: Arrival) -> Triaged | None:
    """A text that reached us too late gets no stale answer; a person sees it."""
    if arrival.turn.now < arrival.turn.text.received_at + REPLY_LIFE:
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
    if thread.notice_given or thread.last_staff_reply_at is not None:
        return Triaged("taken")
    says = tuple(Say(key, values) for key, values in person_notice(arrival.turn).says)
    return Triaged("taken_notice", says, effects=(NoticeGiven(),))


def _proof_while_locked(arrival: Arrival) -> Triaged | None:
    """A further identity answer while none is taken: told so, on file or not (rule ID-07)."""
    turn = arrival.turn
    if not turn.identity_locked or not offers_proof(turn.text.body):
        return None
    minutes = str(turn.lender.identity.lock_minutes)
    return Triaged("identity_locked", (Say("utter_identity_locked", {"minutes": minutes}),))


def _no_words(arrival: Arrival) -> Triaged | None:
    """Pictures and empty texts: we read words only."""
    if arrival.turn.text.body.strip():
        return None
    return Triaged("no_words", (Say("utter_no_words", {}),))


def _maybe_opt_out(arrival: Arrival) -> Triaged | None:
    """Rule OPT-03: what may be an opt-out holds back what we start until a person has read it."""
    if "grey_opt_out" in arrival.reading.flags:
        arrival.turn.effects.extend((HoldForReview(), Escalate("opt_out_review")))
    return None


CHECKS: Final[tuple[Check, ...]] = (
    _law,
    _help,
    _distress,
    _opted_out,
    _read_as_opt_out,
    _late,
    _loop,
    _taken,
    _proof_while_locked,
    _no_words,
    _maybe_opt_out,
)
