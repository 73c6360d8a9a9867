"""Words of despair: one safe answer, a person at once, and nothing that we start meanwhile."""

from datetime import timedelta
from typing import Final

from bot.actions.hardship import OpenHardship
from bot.arrival import Arrival, Triaged
from bot.effects import DISTRESS, Effect, Escalate, Hold, OptOut
from bot.replies import Say
from bot.words.patterns import mentions, words_like
from bot.words.talk.machines import asks_if_machine
from carriers.phone import region
from cases.holds import HoldScope
from models.outbound import OutboundKind
from models.threads import ThreadMode

DISTRESS_GOES_ON: Final = "distress_goes_on"
_STILL_IN_DISTRESS: Final = timedelta(hours=24)
_SAYS_NOTHING_ELSE: Final = frozenset(
    {
        "out_of_scope", "affirm", "deny", "greet", "complaint", "hardship", "speak_to_agent",
        "start", "stop",
    }
)  # fmt: skip
"""What words of despair are read as, where they do not say so: "no one would notice"."""
_NAMES_TEXTS: Final = words_like(
    r"\b(?:te?xts?|txts?|te?xting|messag\w*|msgs?|sms|reminders?|notif\w*|unsubscribe|"
    r"opt(?:ing)? out|contact(?:ing)? me|(?:writ|send)(?:e|ing) (?:to )?me|"
    r"stop (?:bothering|harassing))\b",
    r"\b(?:mensaj\w*|mensaj|textos?|sms|recordatorios?|escrib(?:an|a|ir)\w*|mand(?:en|ar)\w*|"
    r"molest\w*|contact\w*|baja)\b",
    r"短信|短讯|信息|讯息|简讯|消息|退订|订阅|(?:别|不要|唔好|停止)(?:再)?[^,.!?，。]{0,4}(?:发|"
    r"传|送|联系|骚扰|烦)",
)
"""Words of what an opt-out ends: without them the classifier takes despair for one."""
_STILL_HERE: Final = "still_here"
_SAID_AGAIN: Final = "distress_said_again"
_RELIEF: Final = words_like(
    r"\b(?:skip|defer|postpone|pause|push back|miss)\b.{0,20}\b(?:payments?|months?|it|one|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\b(?:more time|extension|payment plan|pay (?:it |you )?(?:later|less)|(?:lower|smaller) "
    r"payments?)\b|\b(?:give me|need|another|can i (?:have|get)) (?:just )?(?:a )?(?:few|couple"
    r"(?: of)?|\d+) (?:more )?(?:days|weeks|months)\b|"
    r"\b(?:stop|freeze|pause|waive|lower|reduce|drop)\b.{0,16}\b(?:interest|fees?|payments?)\b",
    r"\b(?:saltar\w*|aplazar\w*|posponer|pausar|diferir)\b|\bmas tiempo\b|\bprorroga\b|"
    r"\b(?:paren|congel\w+|bajen|quiten)\b.{0,12}\binteres\w*|\bplan de pagos\b|\bpagar (?:menos|"
    r"despues|mas tarde)\b",
    r"缓(?:[几一两三半\d].{0,2}[天日周月]|[还交付期])|延(?:期|后|迟|长)|(?:晚|迟|推迟|拖)(?:几|两|"
    r"一|三|\d).{0,2}(?:天|日|周|月)|宽限|"
    r"(?:下|跳过|免).{0,3}月.{0,3}(?:再)?(?:还|付|交)|"
    r"(?:停|免|减|少)(?:一下|一点|啲|了|咗|收)?(?:的|嘅)?(?:利息|罚息)|少[还付交]|分期",
)
"""Words that ask for time or for less to pay, and not only tell of trouble."""
_OFFERED: Final = words_like(
    r"\b(?:can|could|only)\b.{0,8}\b(?:do|pay|give|send) \$?\d{2,4}\b|"
    r"(?:^|[ $])\d{2,4} (?:on|by) (?:the )?(?:\d|mon|tue|wed|thu|fri|sat|sun)",
    r"\b(?:puedo|podria|alcanzo a) (?:dar|pagar|abonar) \$?\d+|"
    r"\b\d{2,4} el (?:dia )?(?:\d|lunes|martes|miercoles|jueves|viernes)",
    r"(?:能|可以|最多|先)[还付交俾]\d{2}",
)
"""A smaller sum that somebody could pay: no promise is asked of them, and a person hears of it."""


def in_distress(arrival: Arrival) -> bool:
    """Whether a text has words of self-harm, crisis or violence at home."""
    return "distress" in arrival.reading.flags


def distress(arrival: Arrival) -> Triaged | None:
    """Rule SPEC-04: one safe answer with a helpline, and a person at once."""
    return safety(arrival) if in_distress(arrival) else None


def safety(arrival: Arrival) -> Triaged:
    """One safe answer, also to whoever has just ended all texts; the gate lets one through.

    It says that the account can wait, so all that we start waits until a person lifts the hold.
    """
    say = Say("utter_safety", {"helpline": _helpline(arrival)})
    effects: tuple[Effect, ...] = (Escalate(DISTRESS), Hold(HoldScope.ALL, DISTRESS))
    ended = _ends_texts(arrival)
    effects = (OptOut(), *effects) if ended else effects
    return Triaged(DISTRESS, (say,), OutboundKind.SAFETY, effects, ends_dialogue=ended)


def _ends_texts(arrival: Arrival) -> bool:
    """Whether a text ends all texts beside its despair, though the law step took it for no such.

    "Stop your messages, I want to die" does; "I want all of it to be over" does not.
    """
    reading = arrival.reading
    if arrival.turn.number.opted_out_at is not None or reading.decision != "act":
        return False
    if "stop" not in (reading.intent, reading.second):
        return False
    return reading.why.source == "rule" or mentions(arrival.turn.text.body, _NAMES_TEXTS)


def sounds_like_a_stop(arrival: Arrival) -> bool:
    """Whether words after the safe answer are an opt-out to the classifier alone.

    "I just want peace" then names no texts, and nobody in despair is cut off for it.
    """
    if arrival.reading.why.source == "rule" or _ends_texts(arrival):
        return False
    return arrival.turn.known.told_safety(arrival.turn.now - _STILL_IN_DISTRESS)


def distress_goes_on(arrival: Arrival) -> Triaged | None:
    """After the safe answer "i mean it" is no complaint: nothing is opened, nothing asked.

    So it is until a person has written, for a day at most, and but for plain requests. Whoever
    asks for time is given a case, so that the wish is not lost, and no list to choose from.
    """
    turn, reading = arrival.turn, arrival.reading
    if not _waits_for_a_person(arrival) or arrival.answers:
        return None
    asks = reading.decision == "act" and reading.intent not in _SAYS_NOTHING_ELSE
    of_us = asks_if_machine(turn.text.body)
    asks = asks and not of_us and not mentions(turn.text.body, _RELIEF)
    if asks or not turn.known.told_safety(turn.now - _STILL_IN_DISTRESS):
        return None
    of_us_told = Say("utter_safety_machine", {"helpline": _helpline(arrival)}) if of_us else None
    say = _relieved(arrival) or of_us_told or _heard(arrival)
    return Triaged(DISTRESS_GOES_ON, (say,), effects=(Escalate(DISTRESS),))


def _waits_for_a_person(arrival: Arrival) -> bool:
    """Whether no person has come yet, also where one was asked for before the despair."""
    thread = arrival.turn.thread
    if thread.last_staff_reply_at is not None or thread.taken_by is not None:
        return False
    return thread.mode in (ThreadMode.ESCALATED, ThreadMode.TAKEN)


def _relieved(arrival: Arrival) -> Say | None:
    turn = arrival.turn
    body = turn.text.body
    if not (mentions(body, _RELIEF) or mentions(body, _OFFERED)):
        return None
    key, values = OpenHardship().decide(turn, {}).says[-1]
    if key != "utter_hardship_opened":
        return Say(key, values)
    return Say("utter_safety_relief", {**values, "helpline": _helpline(arrival)})


def _heard(arrival: Arrival) -> Say:
    """No two answers in a row have the same words: a machine would say them."""
    slots = arrival.tracker.slots
    again = slots.get("small_talk") == _SAID_AGAIN
    slots["small_talk"] = _STILL_HERE if again else _SAID_AGAIN
    key = "utter_safety_here" if again else "utter_safety_again"
    return Say(key, {"helpline": _helpline(arrival)})


def _helpline(arrival: Arrival) -> str:
    helplines = arrival.turn.lender.helplines
    return (helplines.get(_country(arrival)) or next(iter(helplines.values()))).number


def _country(arrival: Arrival) -> str:
    places = [person.place for person in arrival.turn.people if person.place]
    if places:
        return places[0].partition("-")[0]
    return region(arrival.services.vault.open(arrival.turn.number.cipher))
