"""The wording of the console: every word of the pages is in every catalogue, with its values."""

import ast
import re
import string
from pathlib import Path
from typing import Final

import pytest

import console
import desk
from alerts.words import PLAIN
from bot.library import RULES
from bot.yaml_files import read_yaml
from console.faultwords import PROBLEMS
from console.showing import FUNCTIONS  # noqa: F401 — What templates call must exist.
from console.words import LANGUAGES, catalogue, in_context
from desk import rule_wording, wording
from desk.action_words import ACTIONS
from desk.case_words import BOT_CATEGORIES, CHANNELS, EVENTS
from desk.figure_sources import NAMES
from desk.folders import FOLDERS
from desk.known_sentences import CHAIN_SENTENCES
from desk.proving import codes, gathering, spelling
from desk.proving import wording as proving
from desk.proving.dossier import Section
from models.alerts import OF_CASES

CONSOLE: Final = Path(console.__file__).parent
DESK: Final = Path(desk.__file__).parent
_IN_TEMPLATE: Final = re.compile(r"""\b_\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")


_IN_CONTEXT: Final = re.compile(r"""\b_p\(\s*"([^"]+)",\s*"([^"]+)"\s*\)""")


def said_in_templates() -> set[str]:
    found = set()
    for path in CONSOLE.rglob("*.html"):
        for double, single in _IN_TEMPLATE.findall(path.read_text(encoding="utf-8")):
            found.add((double or single).replace('\\"', '"'))
        for context, words in _IN_CONTEXT.findall(path.read_text(encoding="utf-8")):
            found.add(in_context(context, words))
    return found


def texts_of(node: ast.AST) -> list[str]:
    return [
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]


def said_in_code() -> set[str]:
    """What ``say`` is given as it stands, what ``NotNow`` says, how sections are called."""
    found = set()
    for path in [*CONSOLE.rglob("*.py"), *DESK.rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id == "Section":  # Of a dossier: its title, and what stands for no rows.
                found |= {
                    words for one in (node.args[1], *node.args[4:]) for words in texts_of(one)
                }
            if node.func.id in ("say", "NotNow") and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
                elif isinstance(first, ast.IfExp):
                    found |= set(texts_of(first.body)) | set(texts_of(first.orelse))
    return found


def said_of_columns() -> set[str]:
    tables = [wording.STATES, wording.REASONS, wording.HAPPENED, wording.IN_PLACE]
    tables += [
        wording.ESCALATIONS,
        wording.CASES,
        wording.INTENTS,
        wording.SKILLS,
        wording.APPLICATIONS,
        wording.TASKS,
        wording.HOLD_REASONS,
        wording.METHODS,
        wording.ENDED_BY,
        wording.DECISIONS,
        rule_wording.STEPS,
        rule_wording.FORMS,
        rule_wording.READING,
        wording.VERDICTS,
        wording.ENTITIES,
        wording.TEXT_KINDS,
        wording.VERSIONS,
        ACTIONS,
        BOT_CATEGORIES,
        NAMES,
        CHANNELS,
        {kind: PLAIN[kind] for kind in OF_CASES},
        EVENTS,
    ]
    tables += [proving.COLUMNS, spelling.FIELDS, *codes.VALUES.values()]
    remarks = {
        *gathering.TITLES.values(),
        *gathering.REMARKS,
        gathering.OF_PERSON,
        Section.empty,
        *PROBLEMS,
        *CHAIN_SENTENCES,
        *wording.TASK_NOTES,
    }
    remarks |= {str(rule["rule"]) for rule in read_yaml(RULES)["rules"]}
    folders = {words for one in FOLDERS.values() for words in (one.name, one.empty)}
    return {words for table in tables for words in table.values()} | folders | remarks


ALL: Final = said_in_templates() | said_in_code() | said_of_columns()


def values_in(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_the_pages_say_something() -> None:
    assert len(ALL) > 300


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_every_word_is_in_the_catalogue(language: str) -> None:
    assert sorted(ALL - set(catalogue(language))) == []


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_a_translation_names_the_same_values(language: str) -> None:
    wrong = [
        english
        for english, words in catalogue(language).items()
        if values_in(english) != values_in(words)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_the_catalogue_holds_nothing_that_is_not_said(language: str) -> None:
    spoken = set().union(*(texts_of_file(path) for path in CONSOLE.rglob("*.py"))) | ALL
    spoken |= set().union(*(texts_of_file(path) for path in DESK.rglob("*.py")))
    assert sorted(set(catalogue(language)) - spoken) == []


def texts_of_file(path: Path) -> set[str]:
    return set(texts_of(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    ("context", "words"),
    [("training", "Label"), ("thread", "Label"), ("hours", "closed"), ("origin", "From")],
)
def test_words_of_two_meanings_are_two_words(context: str, words: str) -> None:
    chinese = catalogue("zh")
    assert chinese[in_context(context, words)] != chinese[words]
