"""Reading by a Rasa server: it may choose the intent where no rule has, and nothing else.

The law, the flags, what is named in the text and its language are always our own. Rasa's model may
add an opt-out and cannot cancel one, as ours.
"""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from bot.rasa.sending import sendable
from bot.rasa.wire import RasaSilent, RasaWire
from intents.flags import GREY_OPT_OUT
from intents.labels import INTENTS, MONEY_OR_RIGHTS, NONE, OUT_OF_SCOPE
from intents.law import is_contrary
from intents.reading import Decision, Reading, Why
from logs import fields
from models.inbound import InboundText

log = logging.getLogger(__name__)

PATH: Final = "/model/parse"
ACT: Final = 0.6
ACT_ON_MONEY_OR_RIGHTS: Final = 0.75
ACT_ON_STOP: Final = 0.9
ASK: Final = 0.3
"""How sure Rasa must be: the same steps as our own model has, without its calibration."""
MODEL: Final = "rasa"
_TOP: Final = 3


def read_by_rasa(wire: RasaWire, text: InboundText, ours: Reading) -> Reading:
    """Our reading with Rasa's intent in it; ours as it is where a rule decided or Rasa fails."""
    words = sendable(text.body)
    decided = ours.why.source == "rule" or ours.intent == "stop"
    if decided or not any(sign.isalpha() for sign in words):
        return ours
    try:
        top = _ranking(wire.post(PATH, {"text": words, "message_id": str(text.id)}))
    except RasaSilent as silent:
        facts = fields(inbound_id=text.id, reason=str(silent))
        log.warning("The Rasa server did not read a text; our own reading stands", extra=facts)
        return ours
    return merged(text.body, ours, top)


def _ranking(answer: Any) -> tuple[tuple[str, float], ...]:
    """Rasa's best intents, best first, in our names; ``RasaSilent`` where the best is not ours."""
    if not isinstance(answer, Mapping) or not isinstance(answer.get("intent"), Mapping):
        raise RasaSilent("not a reading")
    ranking = answer.get("intent_ranking")
    listed = ranking if isinstance(ranking, list) else []
    first, *others = [answer["intent"], *listed]
    best = list(_known([first]))
    if not best:
        raise RasaSilent("unknown intent")
    rest = [found for found in _known(others) if found[0] != best[0][0]]
    return (*best, *rest)[:_TOP]


def _known(entries: list[Any]) -> Iterator[tuple[str, float]]:
    for entry in entries:
        name = entry.get("name") if isinstance(entry, Mapping) else None
        sure = entry.get("confidence") if isinstance(entry, Mapping) else None
        named = OUT_OF_SCOPE if name == NONE else name
        known = isinstance(named, str) and named in INTENTS
        if known and isinstance(sure, int | float) and 0 <= sure <= 1:
            yield str(named), float(sure)


def merged(text: str, ours: Reading, top: tuple[tuple[str, float], ...]) -> Reading:
    """Our reading with the best of ``top`` (intent, confidence) for its intent."""
    intent, sure = top[0]
    if intent == "stop" and is_contrary(text):
        return ours
    flags, decision = ours.flags, _decision(intent, sure)
    if intent == "stop" and decision != "act":
        flags |= {GREY_OPT_OUT}
    second = ours.intent if intent == ours.second else ours.second
    return replace(
        ours,
        intent=intent,
        second=second,
        decision=decision,
        confidence=sure,
        flags=flags,
        why=Why("model", None, None, top, MODEL),
    )


def _decision(intent: str, sure: float) -> Decision:
    if intent == "stop":
        return "act" if sure >= ACT_ON_STOP else "ask"
    if sure >= (ACT_ON_MONEY_OR_RIGHTS if intent in MONEY_OR_RIGHTS else ACT):
        return "act"
    return "ask" if sure >= ASK else "hand_over"
