"""Reading ``rules.yml``: which actions follow an intent, or the end of a form."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from bot.dialogue.domain import Domain, refuse_unknown
from bot.yaml_files import BadFile, line_of, read_yaml

_RULE: Final = {"rule", "condition", "steps"}
_STEP: Final = {"intent", "action", "active_loop"}
_CONDITION: Final = {"active_loop"}
FALLBACK: Final = "nlu_fallback"


@dataclass(frozen=True)
class Rule:
    """When the intent is read, or the form is filled, these actions run in order."""

    name: str
    intent: str | None
    after_form: str | None
    within_form: str | None
    actions: tuple[str, ...]


@dataclass(frozen=True)
class Rules:
    """All rules of a file."""

    rules: tuple[Rule, ...]

    def for_intent(self, intent: str, active_form: str | None) -> Rule | None:
        """The rule of an intent; one bound to the active form goes before a general one."""
        matching = [rule for rule in self.rules if rule.intent == intent]
        bound = [rule for rule in matching if rule.within_form == active_form and active_form]
        general = [rule for rule in matching if rule.within_form is None]
        return next(iter(bound + general), None)

    def after_form(self, form: str) -> Rule | None:
        """The rule that says what follows a filled form."""
        return next((rule for rule in self.rules if rule.after_form == form), None)


def read_rules(path: Path, domain: Domain) -> Rules:
    """The rules of a file, checked against the domain; ``BadFile`` names rule and line."""
    content = read_yaml(path)
    refuse_unknown(path, content, {"version", "rules"})
    rules: list[Rule] = []
    for raw in content["rules"]:
        refuse_unknown(path, raw, _RULE)
        _check(path, raw, domain)
        rule = _rule(path, raw)
        if any(_answers_the_same(one, rule) for one in rules):
            raise _bad(path, raw, "is the second for one intent or form")
        rules.append(rule)
    return Rules(tuple(rules))


def _rule(path: Path, raw: Any) -> Rule:
    steps = raw["steps"]
    bound = [one["active_loop"] for one in raw.get("condition") or ()]
    if not any("intent" in step for step in steps):
        return Rule(raw["rule"], None, *_after_form(path, raw, steps, bound))
    first, *rest = steps
    for before, step in pairwise(steps):
        form = step.get("active_loop")
        opened = form is not None and form == before.get("action")
        if "intent" not in first or not ("action" in step or opened):
            raise _bad(path, raw, "needs one intent, at its beginning, and then actions")
    names = tuple(step["action"] for step in rest if "action" in step)
    return Rule(raw["rule"], first["intent"], None, bound[0] if bound else None, names)


def _after_form(
    path: Path, raw: Any, steps: Sequence[Any], bound: Sequence[str]
) -> tuple[str, None, tuple[str, ...]]:
    """A rule without intent follows a form: ``action: form``, ``active_loop: null``, actions."""
    shape = [next(iter(step)) for step in steps]
    ends = shape[:2] == ["action", "active_loop"] and steps[1]["active_loop"] is None
    if not bound or not ends or steps[0]["action"] != bound[0] or set(shape[2:]) - {"action"}:
        raise _bad(
            path,
            raw,
            "needs an intent, or the condition of an active form and its steps: the form, "
            "active_loop: null, actions",
        )
    return bound[0], None, tuple(step["action"] for step in steps[2:])


def _answers_the_same(one: Rule, other: Rule) -> bool:
    """Whether nobody could say which of two rules holds."""
    if one.intent is None or other.intent is None:
        return one.after_form == other.after_form and one.intent == other.intent
    return (one.intent, one.within_form) == (other.intent, other.within_form)


def _check(path: Path, raw: Any, domain: Domain) -> None:
    """Every key and every name of a rule, by the line on which it stands."""
    conditions = raw.get("condition") or ()
    for condition in conditions:
        refuse_unknown(path, condition, _CONDITION)
        if condition["active_loop"] not in domain.forms:
            named = f"names form {condition['active_loop']}, not in the domain"
            raise _bad(path, raw, named, line_of(condition, "active_loop"))
    if len(conditions) > 1:
        raise _bad(path, raw, "has more than one condition", line_of(raw, "condition"))
    for step in raw["steps"]:
        refuse_unknown(path, step, _STEP)
        if len(step) != 1:
            raise _bad(path, raw, "has a step of more than one thing", line_of(step, min(step)))
        if "intent" in step and step["intent"] not in domain.intents | {FALLBACK}:
            named = f"names intent {step['intent']}, not in the domain"
            raise _bad(path, raw, named, line_of(step, "intent"))
        if "action" in step and not domain.knows(step["action"]):
            named = f"names {step['action']}, not in the domain"
            raise _bad(path, raw, named, line_of(step, "action"))


def _bad(path: Path, raw: Any, fault: str, line: int | None = None) -> BadFile:
    """What is wrong with a rule, by its own line or that of a step."""
    place = line_of(raw, "rule") if line is None else line
    return BadFile(f"{path.name}, line {place}: rule {raw['rule']!r} {fault}")
