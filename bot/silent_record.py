"""What must be on record though nothing may be said: cases and holds of a text left unanswered.

Whoever has ended all texts, or waits for a person, may still complain, dispute or send word of a
lawyer. The action of such an intent takes effect; what it would have said is left out.
"""

from collections.abc import Mapping
from typing import Any, Final

from bot.actions.base import BotAction
from bot.actions.complaint import OpenComplaint
from bot.actions.contact import UpdateContact
from bot.actions.dispute import OpenDispute
from bot.actions.fraud import ReportFraud
from bot.actions.hardship import OpenHardship
from bot.actions.legal import LegalNotice
from bot.actions.people import CallPerson, calls_for_us
from bot.actions.requests import deletes_beside, request_data
from bot.actions.wrong_number import WrongNumber
from bot.context import TurnContext
from bot.dialogue.by_words import BY_WORDS
from bot.effects import Escalate, Prefer
from bot.given_up_beside import keep_what_was_meant
from bot.words.talk.slips import owns_slip
from bot.words.texts.channels import channel_wished
from intents.entities import find_contacts
from intents.normalise import fold
from intents.reading import Reading
from intents.rules.work_phones import ends_texts, is_work_phone
from intents.wrong_number import read_wrong_number

_RECORDED: Final[Mapping[str, type[BotAction]]] = {
    "complaint": OpenComplaint,
    "dispute_debt": OpenDispute,
    "hardship": OpenHardship,
    "legal_notice": LegalNotice,
    "report_fraud": ReportFraud,
    "wrong_number": WrongNumber,
}
_LIKELY: Final = 0.5
_NOTHING_MORE: Final = frozenset(
    {"stop", "start", "help", "greet", "thanks", "affirm", "deny", "out_of_scope"}
)


def record_silently(
    turn: TurnContext,
    reading: Reading,
    reason: str = "unanswered_text",
    *,
    slots: Mapping[str, Any] | None = None,
) -> None:
    """The effects of what the text says besides, in ``turn``; a person reads the rest.

    ``reason`` is why the thread is put before staff for that rest; ``slots`` say what was spoken
    of, where the text has to do with an end of texts.
    """
    if slots is not None:
        keep_what_was_meant(turn, slots)
    if "stop" in (reading.intent, reading.second):
        _record_other_ways(turn)
    for intent in _said(turn.text.body, reading):
        if intent in _RECORDED and (reading.decision != "hand_over" or intent != reading.intent):
            turn.intent = intent
            _RECORDED[intent]().decide(turn, {})
        elif intent not in _NOTHING_MORE:
            turn.effects.append(Escalate(reason))


def _record_other_ways(turn: TurnContext) -> None:
    """By which way whoever ends texts wants to hear from us instead, and an address for it."""
    body = turn.text.body
    if calls_for_us(body):
        CallPerson().decide(turn, {})
    if deletes_beside(body):
        request_data(turn)
    channel = channel_wished(body)
    if channel in ("email", "letter"):
        turn.effects += [Prefer({"other_channel": channel}), Escalate("other_channel")]
    named = {one.kind for one in find_contacts(body)}
    if (channel == "email" and "email" in named) or ("phone" in named and _of_work(body)):
        UpdateContact().decide(turn, {})


def _of_work(body: str) -> bool:
    folded = fold(body)
    return ends_texts(folded) or is_work_phone(folded)


def _said(body: str, reading: Reading) -> list[str]:
    """The intents of a text; beside an opt-out also the one that the model finds likelier.

    "Don't text me again, I want to complain about your agent" is an opt-out by rule, and the
    rule says nothing of the rest.
    """
    named = [intent for intent in (reading.intent, reading.second) if intent]
    if reading.intent == "update_contact" and find_contacts(body):
        # "Not on this number, it is ..." gives a number of one's own: no stranger does that.
        named = [intent for intent in named if intent != "wrong_number"]
    by_words = next((one.intent for one in BY_WORDS if one.means(body, reading)), None)
    if reading.intent != "stop" and by_words in _RECORDED and by_words not in named:
        named = [str(by_words), *named[1:]]
    if named == ["stop"]:
        likely = [intent for intent, sure in reading.why.top if sure >= _LIKELY]
        named += [intent for intent in likely if intent in _RECORDED]
    if (_of_work(body) or owns_slip(body)) and read_wrong_number(body) is None:
        # Whose work a phone belongs to is no stranger, nor is whoever typed something wrong.
        named = [intent for intent in named if intent != "wrong_number"]
    return named
