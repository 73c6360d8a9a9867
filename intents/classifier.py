"""From a text to a Reading: rules first, then the model, then how sure one has to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from intents import flags as raised
from intents import short
from intents.clauses import clauses
from intents.courtesy import without_closing, without_opening
from intents.entities import find_entities
from intents.labels import INTENTS, OUT_OF_SCOPE
from intents.language import detect, is_unspoken
from intents.law import is_contrary, read_law, uncertainty
from intents.letters import plainly
from intents.model import Model, Scores
from intents.normalise import clean, fold
from intents.reading import Decision, Entity, Reading, Why
from intents.ruled_out import ruled_out
from intents.rules import dark_thoughts, keywords, legal, misdirected, other_tongues
from intents.rules.masked import unmasked
from intents.rules.verdict import ONLY_ONE_KIND, Verdict
from intents.rulings import Ruling, decide, ended_beside, says_all

_STOP, _START = INTENTS.index("stop"), INTENTS.index("start")
_WISHES = INTENTS.index("message_preferences")
_TOP = 3
_CLAUSES = re.compile(
    r"[.,!?;，。！？；、\n]+| (?:and|but|because|y|pero|porque) |"
    r"\s(?=i(?:'ve|'?ll| will| can)? (?:already|paid|sent|pay)\b)|"
    r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])"
)
_SHORTEST_CLAUSE, _CLEARLY, _HALF = 3, 0.5, 0.5
_PLAINLY, _SURELY_ONE, _PAIR = 0.85, 0.9, 2
_HINTED, _SURELY_LAST = 0.05, 0.9
_FAR_FROM_STOP, _OUT_OF_REACH = 0.02, 1.1
_AS_LIKELY, _MORE_LIKELY = 0.35, 0.6
# "Forget it" sounds like an end of texts to a rule; the model must lean to one at least a little,
# or to their beginning: "I said stop, didn't I" is nearer to both than to anything else.
_URGENCY = {"legal_notice": 0, "wrong_number": 1, "report_fraud": 2, "dispute_debt": 3}
# These come first whatever the order in the text, for mishandling them does harm.
_NO_REQUEST = frozenset({OUT_OF_SCOPE, "greet", "thanks", "affirm", "deny"})
# Beside another request these say nothing of their own.
_NEVER_SECOND = frozenset({OUT_OF_SCOPE, "greet", "thanks", "affirm", "deny", "help", "stop"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a text before its intent is."""

    text: str
    folded: str
    entities: tuple[Entity, ...]
    language: str
    flags: frozenset[str]

    def reading(
        self, intent: str, second: str | None, why: Why, *, decision: Decision, confidence: float
    ) -> Reading:
        """The Reading of the text with an intent and the reasons for it."""
        found = (self.entities, self.language, self.flags)
        return Reading(intent, second, decision, confidence, *found, why)


class Classifier:
    """Reads texts with one set of weights. It keeps no state between texts."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._manifest = model.manifest
        self._version = model.manifest.arrays[:12]

    def read(self, text: str, language: str | None = None) -> Reading:
        """The Reading of any text whatever; `language` is what the thread speaks so far."""
        text = clean(text)
        folded = fold(text)
        law, notice = read_law(text), legal.notice(folded)
        verdict = None if law else uncertainty(text)
        flags = raised.raised_by(folded, notice, verdict)
        facts = Facts(text, folded, find_entities(text), detect(text, language), flags)
        ruling = decide(text, folded, law, notice)
        if ruling and ruling.rule == short.NO_WORDS:
            return self._ruled(ruling, facts, None)
        probabilities = self._scores(text)
        contrary = is_contrary(text)
        if ruling is None and verdict and verdict.rule == ONLY_ONE_KIND:
            ruling = Ruling("message_preferences", None, f"law.{ONLY_ONE_KIND}")
            return self._ruled(ruling, facts, _without_stop(probabilities))
        if ruling is None and contrary:
            facts = replace(facts, flags=facts.flags - {raised.GREY_OPT_OUT})
            return self._modelled(facts, _without_stop(probabilities))
        bar = _OUT_OF_REACH if verdict is None and _torn(probabilities) else self._bar(verdict)
        stop = 0.0 if contrary else float(probabilities[_STOP])
        ruling = ended_beside(ruling, notice, verdict, stop, bar)
        if ruling:
            return self._ruled(ruling, facts, probabilities)
        if verdict is None and is_unspoken(text, facts.language):
            return self._of_another_tongue(facts, probabilities, bar)
        near = probabilities[_STOP] + probabilities[_START]
        if verdict and verdict.certainty == "grey" and near < _FAR_FROM_STOP:
            facts = replace(facts, flags=facts.flags - {raised.GREY_OPT_OUT})
        return self._modelled(facts, probabilities, bar)

    def _scores(self, text: str) -> Scores:
        """What the model makes of the text and its parts, where words do not speak against it."""
        plain = plainly(text)
        heard = self._heard_at_last(plain, self._heard(plain))
        for intent in ruled_out(text):
            heard = _without(heard, INTENTS.index(intent))
        return heard

    def _heard(self, text: str) -> Scores:
        """The model's probabilities; a stop behind a mask of digits counts as one without."""
        probabilities = self._asked(text)
        folded = fold(text)
        plain = unmasked(folded)
        if plain == folded:
            return probabilities
        behind = self._model.probabilities(plain)
        return behind if behind[_STOP] > max(probabilities[_STOP], _HALF) else probabilities

    def _heard_at_last(self, text: str, whole: Scores) -> Scores:
        """The probabilities with the stop of one clause, where the whole text hints at one.

        Whoever tells a long story first asks at its end; a stronger hint may be of any clause.
        """
        parts = [part for part in _CLAUSES.split(text) if len(part) > _SHORTEST_CLAUSE]
        if len(parts) < _PAIR or not _HINTED <= whole[_STOP] < _SURELY_LAST:
            return whole
        # A bare "stop" before something else may be about that.
        before = [part for part in parts[:-1] if not keywords.keyword(part, fold(part))]
        heard_in = parts[-1:] + (before if whole[_STOP] >= self._manifest.stop_grey else [])
        last = max(float(self._model.probabilities(part)[_STOP]) for part in heard_in)
        if last < _SURELY_LAST:
            return whole
        heard = _without_stop(whole) * np.float32(1 - last)
        heard[_STOP] = last
        return heard

    def _asked(self, text: str) -> Scores:
        """The probabilities of a text without its closing thanks, if a request is left of it.

        Where the greeting before a request is all that was heard, so is what follows it.
        """
        request = without_closing(misdirected.without_it(text))
        if request != text:
            found = self._model.probabilities(request)
            if INTENTS[int(found.argmax())] not in _NO_REQUEST:
                return found
        heard = self._model.probabilities(text)
        request = without_opening(text)
        if request == text or INTENTS[int(heard.argmax())] != "greet":
            return heard
        found = self._model.probabilities(request)
        asked = INTENTS[int(found.argmax())]
        # "Hello, Dana here" is a greeting, though "Dana here" alone is hardly one.
        return heard if asked in _NO_REQUEST or asked in _URGENCY else found

    def _bar(self, verdict: Verdict | None) -> float:
        """How probable a stop must be to be acted on, after what the rules say of the text."""
        if verdict is None:
            return self._manifest.stop_act
        bars = {
            "clear": self._manifest.stop_clear,
            "likely": self._manifest.stop_likely,
            "partial": self._manifest.stop_partial,
        }
        return bars.get(verdict.certainty, self._manifest.stop_act)

    def _ruled(self, ruling: Ruling, facts: Facts, probabilities: Scores | None) -> Reading:
        """A rule's reading; the model may only add a second intent."""
        top = () if probabilities is None else _top(probabilities)
        second = ruling.second
        if second is None and ruling.intent == "stop":
            second = self._beside_a_stop(facts.text.casefold())
        elif second is None and probabilities is not None and not says_all(ruling):
            second = self._next(ruling.intent, probabilities)
        near = self._near(facts, ruling.intent) if top else None
        why = Why("rule", ruling.rule, near, top, self._version if top else "")
        return facts.reading(ruling.intent, second, why, decision="act", confidence=1.0)

    def _modelled(self, facts: Facts, probabilities: Scores, bar: float = 1.0) -> Reading:
        """The model's reading; it may add an opt-out or a hold, and take away nothing.

        A stop is acted on from the bar up; below that it is held for a person, as the flag says.
        """
        top = _top(probabilities)
        intent = top[0][0]
        stop = float(probabilities[_STOP])
        if stop >= bar:
            intent = "stop"
        elif intent == "stop" or (
            stop >= self._manifest.stop_grey and raised.PARTIAL_OPT_OUT not in facts.flags
        ):
            facts = replace(facts, flags=facts.flags | {raised.GREY_OPT_OUT})
        if stop >= self._manifest.stop_grey and dark_thoughts.may_tell(facts.folded):
            facts = replace(facts, flags=facts.flags | {raised.DISTRESS})
        confidence = float(probabilities[INTENTS.index(intent)])
        two = self._two_wishes(facts.text, top) if intent != "stop" else None
        if two:
            why = Why("model", None, self._near(facts, two[0]), top, self._version)
            return facts.reading(*two, why, decision="act", confidence=max(confidence, _PLAINLY))
        answer = short.leading_answer(facts.folded)
        second = answer if answer and answer != intent else self._next(intent, probabilities)
        if intent == "stop":
            second = self._beside_a_stop(facts.text.casefold()) or second
        why = Why("model", None, self._near(facts, intent), top, self._version)
        decision = self._decision(intent, confidence, bar)
        return facts.reading(intent, second, why, decision=decision, confidence=confidence)

    def _of_another_tongue(self, facts: Facts, probabilities: Scores, bar: float) -> Reading:
        """The reading of a language that the model has hardly seen: its letters mislead it."""
        leaning = other_tongues.leaning(facts.folded)
        if leaning == "none":
            return self._modelled(facts, _without_stop(probabilities))
        return self._modelled(facts, probabilities, bar if leaning == "plain" else _OUT_OF_REACH)

    def _near(self, facts: Facts, intent: str) -> str | None:
        """The training text of the intent that is nearest to the text."""
        return self._model.nearest(facts.text, INTENTS.index(intent))

    def _two_wishes(self, text: str, top: tuple[tuple[str, float], ...]) -> tuple[str, str] | None:
        """Two intents that the clauses of a text say plainly, the one to be served first first.

        The whole text must lean to one of them: otherwise its parts mislead.
        """
        found: list[str] = []
        for clause in clauses(text, sentences=top[0][1] < _SURELY_ONE):
            probabilities = self._model.probabilities(clause)
            best = int(probabilities.argmax())
            name = INTENTS[best]
            plain = probabilities[best] >= _PLAINLY and name not in _NEVER_SECOND
            if plain and name not in found:
                found.append(name)
        if len(found) != _PAIR or top[0][0] not in found:
            return None
        first, second = sorted(found, key=lambda name: _URGENCY.get(name, len(_URGENCY)))
        return first, second

    def _beside_a_stop(self, text: str) -> str | None:
        """What the clauses that do not ask to end texts are about, when they say it clearly."""
        if keywords.keyword(text, fold(text)):
            return None
        others = [clause for clause in _CLAUSES.split(text) if len(clause) > _SHORTEST_CLAUSE]
        left = [clause for clause in others if read_law(clause) is None]
        if left == others:
            left = [clause for clause in others if self._best(clause) != _STOP]
        rest = ", ".join(left)
        if not rest or len(rest) > len(text) - _SHORTEST_CLAUSE:
            return None
        probabilities = _without_stop(self._model.probabilities(rest))
        best = int(probabilities.argmax())
        clear = probabilities[best] >= _CLEARLY and INTENTS[best] not in _NEVER_SECOND
        return INTENTS[best] if clear else None

    def _best(self, text: str) -> int:
        return int(self._model.probabilities(text).argmax())

    def _decision(self, intent: str, confidence: float, bar: float) -> Decision:
        if intent == "stop":
            return "act" if confidence >= bar else "ask"
        if confidence >= self._manifest.act.get(intent, 1.0):
            return "act"
        return "ask" if confidence >= self._manifest.ask else "hand_over"

    def _next(self, intent: str, probabilities: Scores) -> str | None:
        """The second intent, when the model gives it a real share."""
        for index in probabilities.argsort()[::-1][:2]:
            name = INTENTS[index]
            if name != intent and name not in _NEVER_SECOND:
                return name if probabilities[index] >= self._manifest.second else None
        return None


def _torn(probabilities: Scores) -> bool:
    """Whether a stop is hardly likelier than a wish for fewer texts, or another way: who knows."""
    stop, wishes = float(probabilities[_STOP]), float(probabilities[_WISHES])
    return wishes >= _AS_LIKELY and stop < _MORE_LIKELY


def _without_stop(probabilities: Scores) -> Scores:
    """The probabilities where the text asks that texts go on."""
    return _without(probabilities, _STOP)


def _without(probabilities: Scores, intent: int) -> Scores:
    """The probabilities where one intent is ruled out."""
    rest = probabilities.copy()
    rest[intent] = 0.0
    return np.asarray(rest / max(float(rest.sum()), 1e-6), np.float32)


def _top(probabilities: Scores) -> tuple[tuple[str, float], ...]:
    order = probabilities.argsort()[::-1][:_TOP]
    return tuple((INTENTS[index], float(probabilities[index])) for index in order)
