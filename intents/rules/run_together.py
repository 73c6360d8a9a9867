"""Words of an opt-out typed without blanks: nomoretexts, stoptextingme, nomasmensajesporfa."""

from __future__ import annotations

import re
from typing import Final

_PIECES_LIST: Final = """
i no more mas texts text texting textos texto me my number phone stop please pls plz dont do not
message messages messaging msgs contact send sending anything anymore any again unsubscribe remove
take off your list from the this leave alone quit sms want you now cancel all end opt out thanks
to them these get receive never ever
mensajes mensaje manden mande escriban escriba dejen deje de mandar mandarme escribirme escribir
molestar molestarme molesten por favor porfa ya quiten quitenme borren borrenme mi numero lista la
su sus los denme baja quiero recibir paren basta nunca nada que gracias
"""
_PIECES: Final = frozenset(_PIECES_LIST.split())
_LONGEST_PIECE: Final = max(map(len, _PIECES))
_WORD: Final = re.compile(r"(?<![a-z0-9])[a-z]{8,60}(?![a-z0-9])")
_FEWEST: Final = 3
_ENDING: Final = frozenset({"stop", "quit", "no", "dont", "unsubscribe"})
"""Beginnings after which one more piece is enough; escribanme is a word."""
_A_WORD: Final = ("demand",)
"""Beginnings of everyday words that only look run together: demandar is to sue."""


def parted(text: str) -> str:
    """The text with every word that is nothing but such pieces parted into them.

    >>> parted("nomoretexts i said")
    'no more texts i said'
    """
    return _WORD.sub(_spread, text)


def _spread(found: re.Match[str]) -> str:
    word = found.group()
    pieces = [] if word.startswith(_A_WORD) else _parts(word)
    enough = len(pieces) >= _FEWEST or (len(pieces) > 1 and pieces[0] in _ENDING)
    return " ".join(pieces) if enough else word


def _parts(word: str) -> list[str]:
    """The fewest pieces that make up the word, or none."""
    best: list[list[str] | None] = [[]] + [None] * len(word)
    for start in range(len(word)):
        so_far = best[start]
        if so_far is None:
            continue
        for end in range(start + 1, min(start + _LONGEST_PIECE, len(word)) + 1):
            piece = word[start:end]
            known = best[end]
            if piece in _PIECES and (known is None or len(known) > len(so_far) + 1):
                best[end] = [*so_far, piece]
    return best[-1] or []
