"""Reading ``domain.yml``: what is not supported is refused, by file and line."""

from pathlib import Path

import pytest

from bot.dialogue.domain import plain, read_domain
from bot.yaml_files import BadFile, read_yaml

GOOD = """\
version: "3.1"
intents: [greet]
slots:
  name:
    type: text
    initial_value: nobody
    mappings:
    - type: from_text
      not_intent: [stop]
forms:
  name_form:
    required_slots: [name]
responses:
  utter_greet: []
actions: [action_greet]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "domain.yml"


def test_a_domain_is_read(file: Path) -> None:
    file.write_text(GOOD)
    domain = read_domain(file)
    assert domain.intents == {"greet"}
    assert domain.slots == {"name": "nobody"}
    assert domain.forms == {"name_form": ("name",)}
    (mapping,) = domain.mappings["name"]
    assert (mapping.type, mapping.not_intent) == ("from_text", frozenset({"stop"}))
    assert [domain.knows(name) for name in ("action_greet", "utter_greet", "name_form")] == [
        True
    ] * 3
    assert not domain.knows("action_unheard_of")


def test_what_actions_are_handed_is_plain_data(file: Path) -> None:
    file.write_text(GOOD)
    assert type(plain(read_yaml(file))) is dict
    assert type(read_domain(file).raw["intents"]) is list


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("intents:", "intend:", "line 2: intend is not supported"),
        ("    type: text", "    typ: text", "line 5: typ is not supported"),
        ("      not_intent:", "      not_intents:", "line 9: not_intents is not supported"),
        ("    required_slots:", "    slots:", "line 12: slots is not supported"),
        ("- type: from_text", "- type: from_entity", "line 8: type from_entity is not supported"),
        ("      not_intent:", "      intent:", "line 9: intent is not supported"),
        ("    type: text", "    type: texts", "line 5: type texts is not supported"),
        ("    type: text", "    type: text\n    influence_conversation: true", "line 6: influence"),
        ("[stop]", "[stop]\n      conditions: [{loop: x}]", "line 10: loop is not supported"),
        (
            "[stop]",
            "[stop]\n      conditions:\n      - active_loop: other_form",
            "line 11: active_loop other_form is not supported here; known are name_form",
        ),
        (
            "[stop]",
            "[stop]\n      conditions:\n      - requested_slot: other",
            "line 11: requested_slot other is not supported here; known are name",
        ),
        ("[name]\n", "[name]\n    ignored_intents: [x]\n", "line 13: ignored_intents is not"),
        ("[greet]", "[{greet: {use_entities: []}}]", "line 2: greet has settings"),
        ("forms:", "session_config: {expires: 3}\nforms:", "line 10: expires is not supported"),
        ("utter_greet: []", "utter_greet:\n  - buttons: []", "line 15: buttons is not supported"),
        ("utter_greet: []", "utter_greet:\n  - image: x", "line 15: image is not supported"),
        ("utter_greet: []", "utter_greet:\n  - metadata: {teir: 0}", "line 15: teir is not"),
        (
            "utter_greet: []",
            "utter_greet:\n  - condition: [{type: slot, name: mood, value: x}]",
            "line 15: name mood is not supported here; known are language",
        ),
    ],
)
def test_what_is_not_supported_is_refused_by_file_and_line(
    file: Path, before: str, after: str, message: str
) -> None:
    assert before in GOOD
    file.write_text(GOOD.replace(before, after))
    with pytest.raises(BadFile, match=message) as caught:
        read_domain(file)
    assert str(caught.value).startswith("domain.yml")


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n"])
def test_what_is_no_yaml_is_refused(file: Path, text: str) -> None:
    file.write_text(text)
    with pytest.raises(BadFile, match=r"domain\.yml is not YAML"):
        read_domain(file)
