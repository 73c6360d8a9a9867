"""Words that end "it" while an application is spoken of: they are about the application.

"I don't want it anymore" ends our texts where nothing else is spoken of. Beside an open offer, or
a talk about an application, it gives up the loan, and an opt-out would leave that unheard.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

import intents
from bot.dialogue.tracker import load_tracker
from bot.words.applications.giving_up import gives_up_it, names_no_texts
from intents.law import LawReading, read_law
from intents.reading import Reading
from models.inbound import InboundText, LawStep

_OF_IT: Final = frozenset({"not_wanted", "darse_de_baja"})
"""Rules of opt-outs that hear an end of "it" as well as one of texts."""
_FORMS: Final = frozenset({"application_form", "withdrawal_form"})


def ends_only_it(body: str, law: LawReading | None) -> bool:
    """Whether an opt-out that rules read names no texts but only what is spoken of."""
    if law is None or law.how != "sentence" or law.word not in _OF_IT:
        return False
    return names_no_texts(body) and gives_up_it(body)


def of_an_application(stored: Mapping[str, Any], now: datetime) -> bool:
    """Whether a thread's memory says that an application was spoken of last.

    One that cannot be read says nothing: no fault of the dialogue keeps anybody from ending texts.
    """
    try:
        tracker = load_tracker(dict(stored), {}, now)
        told = tracker.slots.get("application_told") and not tracker.slots.get("last_asked")
        return bool(told) or tracker.active_form in _FORMS
    except (TypeError, ValueError, KeyError, AttributeError):
        return False


def hear(text: InboundText, language: str | None) -> Reading:
    """What a text means; the law step has left some of them to the application."""
    reading = intents.classify(text.body, language)
    left = text.law_step == LawStep.NONE and reading.why.source == "rule"
    if left and reading.intent == "stop" and ends_only_it(text.body, read_law(text.body)):
        return replace(reading, intent="application_status", second=None)
    return reading
