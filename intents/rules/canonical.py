"""Latin text as a row of plain words, spelt one way, for sentence rules to search."""

from __future__ import annotations

import re
from collections.abc import Mapping

_OTHER_SCRIPTS = re.compile("[^\x00-\x7f]+")
_KEPT = frozenset("abcdefghijklmnopqrstuvwxyz0123456789$*@")


def _sign(character: str) -> str:
    """What a character of plain text becomes: itself, a mark of its own, nothing or a blank."""
    if character in _KEPT:
        return character
    if character in ".!;\n":
        return " . "
    return {"?": " ? ", ",": " , ", "'": ""}.get(character, " ")


_SIGNS = {code: _sign(chr(code)) for code in range(128)}


def canonical(folded: str, spellings: Mapping[str, str]) -> str:
    """The words with one blank between and around them; a sentence ends in " . " or " ? ".

    >>> canonical("pls don't txt me!", {"pls": "please", "txt": "text"})
    ' please dont text me . '
    """
    if not folded.isascii():
        folded = _OTHER_SCRIPTS.sub(" ", folded)
    words = folded.translate(_SIGNS).split()
    return " " + " ".join([spellings.get(word, word) for word in words]) + " "
