"""What rules alone make of a text, and what the model's leaning to an end of texts adds to it."""

from __future__ import annotations

from dataclasses import dataclass

from intents import asides
from intents.law import FORMAL, LawReading, is_contrary, read_law
from intents.normalise import fold
from intents.rules import large_print, legal, mischosen, misdirected, number_kept, own_account
from intents.rules.verdict import Verdict
from intents.wrong_number import asks_to_end, read_wrong_number

_BY_LAW = {"opt_out": "stop", "opt_in": "start", "help": "help"}
_SAYS_ALL = frozenset(
    {misdirected.RULE, number_kept.RULE, mischosen.RULE, own_account.RULE, large_print.RULE}
)
_SURELY_ENDED, _SURELY_ENDED_BESIDE_LAW = 0.5, 0.65


@dataclass(frozen=True, slots=True)
class Ruling:
    """What rules made of a text: an intent, perhaps a second, and the rule's name."""

    intent: str
    second: str | None
    rule: str


def ended_beside(
    ruling: Ruling | None, notice: str | None, verdict: Verdict | None, stop: float, bar: float
) -> Ruling | None:
    """The ruling with the end of texts that rules found and the model bears out."""
    clear = verdict is not None and verdict.certainty == "clear"
    if ruling is None:
        ended = verdict and clear and stop >= bar
        return Ruling("stop", None, f"law.{verdict.rule}+model") if verdict and ended else None
    if ruling.intent == "wrong_number":
        return _of_another_and_ended(ruling, verdict, stop, bar)
    if ruling.intent == "legal_notice" and (clear or stop >= _SURELY_ENDED_BESIDE_LAW):
        formal = notice in FORMAL
        first, second = ("legal_notice", "stop") if formal else ("stop", "legal_notice")
        return Ruling(first, second, f"{ruling.rule}+model")
    return ruling


def _of_another_and_ended(
    wrong: Ruling, verdict: Verdict | None, stop: float, bar: float
) -> Ruling:
    """Somebody else's phone, and no more texts to it: the end of texts comes first.

    That the request names another person was the doubt about it, and is now explained. Where no
    rule found a request, the model must lean to one: "wrong number" by itself sounds like it.
    """
    if verdict is None:
        surely = stop >= _SURELY_ENDED
        return Ruling("stop", "wrong_number", f"{wrong.rule}+model") if surely else wrong
    if verdict.certainty in {"clear", "likely"} or stop >= bar:
        return Ruling("stop", "wrong_number", f"{wrong.rule}+{verdict.rule}")
    return wrong


def rule_on(text: str) -> Ruling | None:
    """What rules alone make of a text, in the order in which harm is greatest."""
    folded = fold(text)
    return decide(text, folded, read_law(text), legal.notice(folded))


def decide(text: str, folded: str, law: LawReading | None, notice: str | None) -> Ruling | None:
    """What rules make of a text whose law and notice are read already."""
    if law and law.kind == "opt_out":
        return _opting_out(text, law, notice)
    if law:
        return Ruling(_BY_LAW[law.kind], None, f"law.{law.word}")
    if notice:
        return Ruling("legal_notice", None, f"legal.{notice}")
    wrong = read_wrong_number(text)
    if wrong and asks_to_end(folded) and not is_contrary(text):
        return Ruling("stop", "wrong_number", wrong)
    if wrong:
        return Ruling("wrong_number", None, wrong)
    found = asides.read(folded)
    return Ruling(found[0], None, found[1]) if found else None


def says_all(ruling: Ruling) -> bool:
    """Whether nothing else is to be looked for in a text with this ruling."""
    return ruling.intent == "help" or ruling.rule in _SAYS_ALL


def _opting_out(text: str, law: LawReading, notice: str | None) -> Ruling:
    """Ending texts comes first, but for formal words of law; the number is suppressed anyway."""
    if law.word == "cease_and_desist" or notice in FORMAL:
        return Ruling("legal_notice", "stop", f"law.{law.word}")
    wrong = "wrong_number" if law.how == "sentence" and read_wrong_number(text) else None
    return Ruling("stop", "legal_notice" if notice else wrong, f"law.{law.word}")
