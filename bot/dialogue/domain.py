"""Reading ``domain.yml``: what the embedded runner supports of Rasa's format, and nothing else.

An unknown key is refused at start, by file and line: Rasa ignores what it does not know, and a
misspelt condition would be a rule that never holds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.yaml_files import BadFile, line_of, line_of_item, read_yaml

_TOP: Final = {
    "version", "intents", "entities", "slots", "forms", "responses", "actions", "session_config",
}  # fmt: skip
_SLOT: Final = {"type", "influence_conversation", "initial_value", "mappings"}
_SLOT_TYPES: Final = {"text", "bool", "float", "list", "any"}
_MAPPING: Final = {"type", "not_intent", "conditions"}
_MAPPING_TYPES: Final = {"from_text", "custom"}
_CONDITION: Final = {"active_loop", "requested_slot"}
_FORM: Final = {"required_slots"}
_SESSION: Final = {"session_expiration_time", "carry_over_slots_to_new_session"}
_VARIATION: Final = {"text", "condition", "metadata", "channel"}
_OF_A_VARIATION: Final = {"type", "name", "value"}
_ABOUT: Final = {"tier", "kind", "budget", "version"}


@dataclass(frozen=True)
class SlotMapping:
    """One way in which a slot is filled."""

    type: str
    not_intent: frozenset[str]


@dataclass(frozen=True)
class Domain:
    """A domain file, checked."""

    raw: Mapping[str, Any]
    """As plain containers: what rasa-sdk hands to actions."""
    intents: frozenset[str]
    actions: frozenset[str]
    responses: frozenset[str]
    forms: Mapping[str, tuple[str, ...]]
    slots: Mapping[str, Any]
    """Initial value by slot."""
    mappings: Mapping[str, tuple[SlotMapping, ...]]

    def knows(self, name: str) -> bool:
        """Whether a rule may name this action, response or form."""
        return name in self.actions or name in self.responses or name in self.forms


def read_domain(path: Path) -> Domain:
    """The domain of a file, or ``BadFile`` naming the line of what is not supported."""
    content = read_yaml(path)
    refuse_unknown(path, content, _TOP)
    for names in ("intents", "entities", "actions"):
        _check_names(path, content.get(names) or ())
    refuse_unknown(path, content.get("session_config") or {}, _SESSION)
    slots, forms = content.get("slots") or {}, content.get("forms") or {}
    for form in forms.values():
        refuse_unknown(path, form, _FORM)
    for name, slot in slots.items():
        _check_slot(path, name, slot, forms)
    for variations in (content.get("responses") or {}).values():
        for variation in variations or ():
            check_variation(path, variation)
    return Domain(
        raw=plain(content),
        intents=frozenset(content.get("intents") or ()),
        actions=frozenset(content.get("actions") or ()),
        responses=frozenset(content.get("responses") or ()),
        forms={name: tuple(form["required_slots"]) for name, form in forms.items()},
        slots={name: slot.get("initial_value") for name, slot in slots.items()},
        mappings={name: _mappings(slot.get("mappings") or ()) for name, slot in slots.items()},
    )


def _mappings(raw: Sequence[Mapping[str, Any]]) -> tuple[SlotMapping, ...]:
    return tuple(
        SlotMapping(str(one["type"]), frozenset(one.get("not_intent") or ())) for one in raw
    )


def _check_names(path: Path, names: Sequence[Any]) -> None:
    """Names alone: what Rasa can add to one, such as ``use_entities``, is not looked at here."""
    for place, name in enumerate(names):
        if not isinstance(name, str):
            found = ", ".join(map(str, name)) if isinstance(name, Mapping) else str(name)
            raise BadFile(
                f"{path.name}, line {line_of_item(names, place)}: {found} has settings, which are "
                "not supported; write its name alone"
            )


def _check_slot(path: Path, name: str, slot: Any, forms: Mapping[str, Any]) -> None:
    refuse_unknown(path, slot, _SLOT)
    _require(path, slot, "type", _SLOT_TYPES)
    # No policy here looks at slots, so one that should steer the conversation never would.
    _require(path, slot, "influence_conversation", {False})
    for mapping in slot.get("mappings") or ():
        refuse_unknown(path, mapping, _MAPPING)
        _require(path, mapping, "type", _MAPPING_TYPES)
        for condition in mapping.get("conditions") or ():
            refuse_unknown(path, condition, _CONDITION)
            asking = {form for form, about in forms.items() if name in about["required_slots"]}
            _require(path, condition, "active_loop", asking)
            _require(path, condition, "requested_slot", {name})


def check_variation(path: Path, variation: Any) -> None:
    """Raise ``BadFile`` for anything in a response's variation that no text could carry."""
    refuse_unknown(path, variation, _VARIATION)
    refuse_unknown(path, variation.get("metadata") or {}, _ABOUT)
    for condition in variation.get("condition") or ():
        refuse_unknown(path, condition, _OF_A_VARIATION)
        _require(path, condition, "type", {"slot"})
        _require(path, condition, "name", {"language"})


def _require(path: Path, node: Any, key: str, known: set[Any]) -> None:
    """Raise ``BadFile`` where a key stands with a value that the runner does not support."""
    if key in node and node[key] not in known:
        raise BadFile(
            f"{path.name}, line {line_of(node, key)}: {key} {node[key]} is not supported here; "
            f"known are {', '.join(sorted(map(str, known))) or 'none'}"
        )


def refuse_unknown(path: Path, node: Any, known: set[str]) -> None:
    """Raise ``BadFile`` for the first key of a mapping that the runner does not support."""
    for key in node:
        if key not in known:
            raise BadFile(
                f"{path.name}, line {line_of(node, key)}: {key} is not supported; "
                f"known here are {', '.join(sorted(known))}"
            )


def plain(node: Any) -> Any:
    """``node`` without line marks, as dicts, lists and scalars."""
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [plain(value) for value in node]
    return node
