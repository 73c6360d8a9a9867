"""Reading ``rules.yml``: which actions follow an intent, or the end of a form."""

from collections.abc import Sequence
from dataclasses import dataclass
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
    rules = tuple(_rule(path, raw) for raw in content["rules"])
    for rule in rules:
        _check(path, rule, domain)
    return Rules(rules)


def _rule(path: Path, raw: Any) -> Rule:
    refuse_unknown(path, raw, _RULE)
    steps = raw["steps"]
    for step in steps:
        refuse_unknown(path, step, _STEP)
    for condition in raw.get("condition") or ():
        refuse_unknown(path, condition, _CONDITION)
    bound = [one["active_loop"] for one in raw.get("condition") or ()]
    intents = [step["intent"] for step in steps if "intent" in step]
    names = [step["action"] for step in steps if "action" in step]
    if intents:
        return Rule(raw["rule"], intents[0], None, bound[0] if bound else None, tuple(names))
    return Rule(raw["rule"], None, *_after_form(path, raw, steps, bound))


def _after_form(
    path: Path, raw: Any, steps: Sequence[Any], bound: Sequence[str]
) -> tuple[str, None, tuple[str, ...]]:
    """A rule without intent follows a form: ``action: form``, ``active_loop: null``, actions."""
    shape = [next(iter(step)) for step in steps]
    if not bound or shape[:2] != ["action", "active_loop"] or steps[0]["action"] != bound[0]:
        raise BadFile(
            f"{path.name}, line {line_of(raw, 'rule')}: rule {raw['rule']!r} needs an intent, or "
            "the condition of an active form and its steps: the form, active_loop: null, actions"
        )
    return bound[0], None, tuple(step["action"] for step in steps[2:])


def _check(path: Path, rule: Rule, domain: Domain) -> None:
    if rule.intent and rule.intent not in domain.intents | {FALLBACK}:
        raise BadFile(f"{path.name}: rule {rule.name!r} names intent {rule.intent}, not in domain")
    missing = [name for name in rule.actions if not domain.knows(name)]
    if missing:
        raise BadFile(f"{path.name}: rule {rule.name!r} names {missing[0]}, not in the domain")
