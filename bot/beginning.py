"""What a turn begins with: whose text it is, what is known of them, and how it was read."""

from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.actions.languages import language_wished
from bot.context import TurnContext
from bot.known import Known, Memory
from bot.proof import offers_proof
from bot.services import Services
from bot.tongue import SPOKEN
from bot.words.payments.few_words import is_of_no_language
from carriers.phone import region
from intents.reading import Reading
from models.borrowers import Borrower
from models.inbound import InboundText
from models.threads import Thread
from policy.pack import choose_packs

_PREFERENCES: Final = "message_preferences"
_MIXED: Final = ("en", "es")
"""Languages that many write in one sentence, so that a text does not tell which is theirs."""


def begin(
    services: Services,
    session: Session,
    thread: Thread,
    text: InboundText,
    reading: Reading,
    *,
    memory: Memory,
    now: datetime,
) -> TurnContext:
    """The context of a turn about one text; ``memory`` answers what is asked of the accounts."""
    known = Known(session, thread.id, services.lookup, memory)
    people = known.people()
    lender = services.voice.lender(session)
    return TurnContext(
        session=session,
        lookup=services.lookup,
        vault=services.vault,
        known=known,
        lender=lender,
        now=now,
        text=text,
        thread=thread,
        number=thread.number,
        people=people,
        language=_language(thread, text, reading, lender, known),
        intent=reading.intent,
        packs=_packs(services, thread, people),
        flags=reading.flags,
        second=reading.second,
        likely=likely(reading),
    )


def _language(
    thread: Thread, text: InboundText, reading: Reading, lender: Lender, known: Known
) -> str:
    """The language of the reply: the text's own, or the one that it asks for beside a request.

    Whoever asked for English or Spanish keeps it, however they mix the two. Known before any
    action, for an action fills in days and amounts as that language has them.
    """
    if thread.language and (offers_proof(text.body) or is_of_no_language(text.body)):
        return thread.language  # A code and a year are of no language, nor is "nacido 1988".
    language = reading.language if reading.language in SPOKEN else (thread.language or "en")
    if language in _MIXED:
        kept = known.preferences()
        language = kept.language if kept and kept.language in _MIXED else language
    if reading.second != _PREFERENCES or reading.decision != "act":
        return language
    return language_wished(text.body, lender, language) or language


def likely(reading: Reading) -> tuple[str, ...]:
    """The intents that a text most probably has, best first."""
    names = (reading.intent, *(name for name, _ in reading.why.top))
    return tuple(dict.fromkeys(names))


def _packs(services: Services, thread: Thread, people: list[Borrower]) -> tuple[str, ...]:
    countries = {person.place.partition("-")[0] for person in people if person.place}
    countries.add(region(services.vault.open(thread.number.cipher)))
    packs = choose_packs(services.settings.policy_pack, sorted(countries))
    return tuple(pack.name for pack in packs)
