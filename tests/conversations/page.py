"""``docs/conversations.md``: some of the conversations as people read them.

    python -m tests.conversations.page

writes the page anew from the golden lines; ``pytest tests/conversations --regenerate`` does so too.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from ruamel.yaml import YAML

from tests.conversations.script import Act, Script, load

PAGE: Final = Path(__file__).parents[2] / "docs" / "conversations.md"
SHOWN: Final = (
    "balance-en",
    "two-requests-en",
    "form-question-en",
    "promise-date-en",
    "payment-posted-en",
    "hardship-en",
    "application-confirm-en",
    "wishes-en",
    "identity-locked-en",
    "shared-number-en",
    "fraud-doubt-en",
    "bankruptcy-en",
    "stop-in-form-en",
    "after-hand-over-en",
    "staff-en",
    "hardship-zh",
    "complaint-zh",
    "balance-hant",
    "promise-es",
    "wrong-number-es",
)

_HEAD: Final = """\
# Conversations

Some of the conversations in `tests/conversations/scripts`, as they go against the running house:
each is played over HTTP with every test run and compared word for word. The lender and the
borrowers are invented. `{case 1}` stands for the reference of a case. This page is made from the
scripts by `python -m tests.conversations.page`.
"""
_LANGUAGES: Final = {"en": "English", "zh": "Simplified Chinese", "zh-Hant": "Traditional Chinese"}
_LANGUAGES_MORE: Final = {"es": "Spanish", "mixed": "Several languages", "other": "Other languages"}
_UNITS: Final = {"m": "minutes", "h": "hours", "d": "days"}
_STATE: Final = {
    "reason": "in the staff queue for",
    "cases": "open cases:",
    "closed": "closed cases:",
    "holds": "texts that we start wait:",
    "promises": "promises:",
    "wishes": "wishes:",
    "revoked": "consent withdrawn:",
}


def made() -> str:
    """The page as it should be."""
    return "\n".join([_HEAD, *(line for name in SHOWN for line in _dialogue(load(name)))])


def _dialogue(script: Script) -> Iterator[str]:
    language = (_LANGUAGES | _LANGUAGES_MORE)[script.language]
    yield f"## {script.title}\n"
    yield f"{language}. {script.clock:%A, %B %-d, %Y, %H:%M} in New York.\n"
    lines = [line for act in script.acts for line in (*_done(act), *_followed(act))]
    yield "\n>\n".join(f"> {line}" for line in lines) + "\n"


def _done(act: Act) -> Iterator[str]:
    """What somebody did; an answer of staff is seen in what came of it."""
    if act.kind == "borrower":
        yield f"**Borrower:** {_plain(act.value) or '_nothing_'}{' _(a picture)_' * act.pictures}"
    elif act.kind == "advance":
        unit = _UNITS[act.value[-1]]
        yield f"_{act.value[:-1]} {unit if act.value[:-1] != '1' else unit[:-1]} later_"
    elif act.kind == "core":
        payment = act.value["payment"]
        yield f"_The lender's system posts {payment['amount']}, paid on {payment['date']}._"
    elif act.value["do"] != "answer":
        yield {"take": "_Ana takes the thread._", "release": "_Ana hands it back._"}[
            act.value["do"]
        ]


def _followed(act: Act) -> Iterator[str]:
    """The golden lines after it."""
    for line in act.golden:
        ((kind, value),) = YAML(typ="safe").load(line)[0].items()
        yield _FOLLOWED[kind](act, value)


def _heard(act: Act, text: str) -> str:
    speaker = "Ana" if act.kind == "staff" and act.value["do"] == "answer" else "Lender"
    return f"**{speaker}:** {_plain(text)}"


def _silence(_act: Act, _value: bool) -> str:
    return "_No answer._"


def _refused(_act: Act, reason: str) -> str:
    return f"_Ana cannot: {_plain(reason)}_"


def _state(_act: Act, state: dict[str, Any]) -> str:
    """What is known afterwards, as far as it is worth a word."""
    told = [f"{words} {_listed(state[name])}" for name, words in _STATE.items() if name in state]
    mode = {"bot": "the bot has the thread", "taken": "a person has the thread"}
    first = "opted out" if state["opted_out"] else mode.get(state["mode"], "")
    return f"_Afterwards: {'; '.join(filter(None, [first, *told]))}._"


_FOLLOWED: Final[dict[str, Callable[[Act, Any], str]]] = {
    "bot": _heard,
    "silence": _silence,
    "refused": _refused,
    "state": _state,
}


def _listed(value: str | list[str]) -> str:
    words = [value] if isinstance(value, str) else value
    return ", ".join(word.replace("_", " ") for word in words)


def _plain(text: str) -> str:
    """A text on one line, with nothing in it that Markdown would take for its own."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text.replace("\n", " "))


def write() -> None:
    """Write the page anew."""
    PAGE.write_text(made(), "utf-8")


if __name__ == "__main__":
    write()
