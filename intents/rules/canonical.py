"""Latin text as a row of plain words, spelt one way, for sentence rules to search."""

from __future__ import annotations

import re
from collections.abc import Mapping

_TOKEN = re.compile(r"[a-z0-9$*@]+|[.!?;\n]+|,|[^\x00-\x7f]+")


def canonical(folded: str, spellings: Mapping[str, str]) -> str:
    """The words with one blank between and around them; a sentence ends in " . " or " ? ".

    >>> canonical("pls don't txt me!", {"pls": "please", "txt": "text"})
    ' please dont text me . '
    """
    words = [""]
    for token in _TOKEN.findall(folded.replace("'", "")):
        first = token[0]
        if first in ".!?;\n":
            words.append("?" if "?" in token else ".")
        elif first.isascii():
            words.append(spellings.get(token, token))
    words.append("")
    return " ".join(words)
