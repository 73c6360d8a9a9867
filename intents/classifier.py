"""From a text to a Reading: rules first, then the model, then how sure one has to be."""

from __future__ import annotations

from dataclasses import dataclass

from intents import flags as raised
from intents import short
from intents.entities import find_entities
from intents.labels import INTENTS, OUT_OF_SCOPE
from intents.language import detect
from intents.law import LawReading, read_law
from intents.model import Model, Scores
from intents.normalise import clean, fold
from intents.reading import Decision, Entity, Reading, Why
from intents.rules import legal
from intents.wrong_number import read_wrong_number

_BY_LAW = {"opt_out": "stop", "opt_in": "start", "help": "help"}
_TOP = 3
# Beside a stop or a yes these say nothing of their own.
_NEVER_SECOND = frozenset({OUT_OF_SCOPE, "greet", "thanks", "affirm", "deny", "help"})


@dataclass(frozen=True, slots=True)
class Ruling:
    """What rules made of a text: an intent, perhaps a second, and the rule's name."""

    intent: str
    second: str | None
    rule: str


class Classifier:
    """Reads texts with one set of weights. It keeps no state between texts."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._version = model.manifest.arrays[:12]

    def read(self, text: str, language: str | None = None) -> Reading:
        """The Reading of any text whatever; `language` is what the thread speaks so far."""
        text = clean(text)
        ruling = rule_on(text)
        flags = raised.flags(text)
        entities = find_entities(text)
        spoken = detect(text, language)
        if ruling and ruling.rule in short.WORDLESS:
            return _ruled(ruling, None, entities, spoken, flags, "")
        probabilities = self._model.probabilities(text)
        if ruling:
            second = ruling.second or self._beside(ruling, probabilities)
            ruling = Ruling(ruling.intent, second, ruling.rule)
            return _ruled(ruling, probabilities, entities, spoken, flags, self._version)
        return self._modelled(text, probabilities, entities, spoken, flags)

    def _modelled(
        self,
        text: str,
        probabilities: Scores,
        entities: tuple[Entity, ...],
        language: str,
        flags: frozenset[str],
    ) -> Reading:
        """The model's reading; it may add an opt-out or a hold, and take away nothing."""
        manifest = self._model.manifest
        order = probabilities.argsort()[::-1]
        stop = float(probabilities[INTENTS.index("stop")])
        intent = INTENTS[order[0]]
        if stop >= manifest.stop_act:
            intent = "stop"
        elif stop >= manifest.stop_grey and raised.PARTIAL_OPT_OUT not in flags:
            flags |= {raised.GREY_OPT_OUT}
        confidence = float(probabilities[INTENTS.index(intent)])
        nearest = next(INTENTS[index] for index in order if INTENTS[index] != intent)
        answer = short.leading_answer(fold(text))
        second = answer if answer and answer != intent else self._next(intent, probabilities)
        why = Why("model", None, nearest, _top(probabilities), self._version)
        decision = self._decision(intent, confidence)
        return Reading(intent, second, decision, confidence, entities, language, flags, why)

    def _decision(self, intent: str, confidence: float) -> Decision:
        manifest = self._model.manifest
        if intent == "stop":
            return "act" if confidence >= manifest.stop_act else "ask"
        if confidence >= manifest.act.get(intent, 1.0):
            return "act"
        return "ask" if confidence >= manifest.ask else "hand_over"

    def _next(self, intent: str, probabilities: Scores) -> str | None:
        """The second intent, when the model gives it a real share."""
        index = max(
            (i for i, name in enumerate(INTENTS) if name != intent),
            key=lambda i: float(probabilities[i]),
        )
        enough = probabilities[index] >= self._model.manifest.second
        return INTENTS[index] if enough and INTENTS[index] not in _NEVER_SECOND else None

    def _beside(self, ruling: Ruling, probabilities: Scores) -> str | None:
        if ruling.intent in {"help", "affirm", "deny"}:
            return None
        second = self._next(ruling.intent, probabilities)
        return None if second == "stop" else second


def rule_on(text: str) -> Ruling | None:
    """What rules alone make of a text, in the order in which harm is greatest."""
    law = read_law(text)
    folded = fold(text)
    notice = legal.notice(folded)
    if law and law.kind == "opt_out":
        return _opting_out(text, law, notice)
    if law:
        return Ruling(_BY_LAW[law.kind], None, f"law.{law.word}")
    if notice:
        return Ruling("legal_notice", None, f"legal.{notice}")
    wrong = read_wrong_number(text)
    if wrong:
        return Ruling("wrong_number", None, wrong)
    return _brief(folded)


def _opting_out(text: str, law: LawReading, notice: str | None) -> Ruling:
    """Ending texts comes first, but for formal words of law; the number is suppressed anyway."""
    if law.word == "cease_and_desist" or notice in {"statute", "represented", "cease_and_desist"}:
        return Ruling("legal_notice", "stop", f"law.{law.word}")
    wrong = "wrong_number" if law.how == "sentence" and read_wrong_number(text) else None
    return Ruling("stop", "legal_notice" if notice else wrong, f"law.{law.word}")


def _brief(folded: str) -> Ruling | None:
    found = short.read(folded)
    return Ruling(found[0], None, found[1]) if found else None


def _ruled(
    ruling: Ruling,
    probabilities: Scores | None,
    entities: tuple[Entity, ...],
    language: str,
    flags: frozenset[str],
    version: str,
) -> Reading:
    top = () if probabilities is None else _top(probabilities)
    nearest = next((name for name, _ in top if name != ruling.intent), None)
    why = Why("rule", ruling.rule, nearest, top, version)
    return Reading(ruling.intent, ruling.second, "act", 1.0, entities, language, flags, why)


def _top(probabilities: Scores) -> tuple[tuple[str, float], ...]:
    order = probabilities.argsort()[::-1][:_TOP]
    return tuple((INTENTS[index], float(probabilities[index])) for index in order)
