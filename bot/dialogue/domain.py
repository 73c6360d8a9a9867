"""Reading ``domain.yml``: what the embedded runner supports of Rasa's format, and nothing else.

An unknown key is refused at start, by file and line: Rasa ignores what it does not know, and a
misspelt condition would be a rule that never holds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.yaml_files import BadFile, line_of, read_yaml

_TOP: Final = {
    "version", "intents", "entities", "slots", "forms", "responses", "actions", "session_config",
}  # fmt: skip
_SLOT: Final = {"type", "influence_conversation", "initial_value", "mappings"}
_MAPPING: Final = {"type", "not_intent", "conditions", "entity", "intent", "value"}
_MAPPING_TYPES: Final = {"from_text", "from_entity", "from_intent", "custom"}
_FORM: Final = {"required_slots", "ignored_intents"}


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
    slots = content.get("slots") or {}
    for slot in slots.values():
        refuse_unknown(path, slot, _SLOT)
        for mapping in slot.get("mappings") or ():
            _check_mapping(path, mapping)
    forms = content.get("forms") or {}
    for form in forms.values():
        refuse_unknown(path, form, _FORM)
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


def _check_mapping(path: Path, mapping: Any) -> None:
    refuse_unknown(path, mapping, _MAPPING)
    if mapping["type"] not in _MAPPING_TYPES:
        raise BadFile(
            f"{path.name}, line {line_of(mapping, 'type')}: mapping type {mapping['type']} is "
            f"not supported; use one of {', '.join(sorted(_MAPPING_TYPES))}"
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
