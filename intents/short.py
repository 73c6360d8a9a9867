"""Texts too short for a model: a bare yes or no, a thumb, a code, nothing at all."""

from __future__ import annotations

import re

from intents.entities import choice
from intents.labels import OUT_OF_SCOPE

NO_WORDS, BARE_CODE, COMMAND = "short.no_words", "short.bare_code", "short.command"

_THUMBS = {
    "affirm": frozenset("👍👌✅☑✔🆗💯"),
    "deny": frozenset("👎❌✖🚫"),
    "thanks": frozenset("🙏❤💖💕🥰😘💐"),
    "greet": frozenset("👋"),
}
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
# What somebody types who tries a chat program's commands: /restart means nothing here.
_COMMAND = re.compile(r"/[a-z_]+")
_CODE = re.compile(r"[\W\d_]*\d[\W\d_]*|[a-z]|[a-z]{0,3}[-# ]?\d[\d\- ]*")


def read(folded: str) -> tuple[str, str] | None:
    """The intent and the rule for folded text that is only a yes, a no, a sign or a code."""
    bare = _EDGES.sub("", folded)
    if not bare:
        return _thumb(folded), NO_WORDS
    if len(bare) > 24:
        return None
    if _COMMAND.fullmatch(folded):
        return OUT_OF_SCOPE, COMMAND
    if bare in choice.YES:
        return "affirm", "short.yes"
    if bare in choice.NO:
        return "deny", "short.no"
    return (OUT_OF_SCOPE, BARE_CODE) if _CODE.fullmatch(bare) else None


def leading_answer(folded: str) -> str | None:
    """Affirm or deny, when a request follows a yes or a no: "yes, and where do I pay"."""
    answer = choice.leading_answer(folded)
    return None if answer is None else ("affirm" if answer else "deny")


def _thumb(folded: str) -> str:
    signs = set(folded)
    found = [intent for intent, thumbs in _THUMBS.items() if signs & thumbs]
    return found[0] if len(found) == 1 else OUT_OF_SCOPE
