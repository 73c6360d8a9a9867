"""References of cases, to be read aloud and typed back."""

from hashlib import sha256
from typing import Final

# Without vowels no word can be formed, reserved or rude; without 0, 1, B, I, L, O, S, U and Z
# nothing looks like something else.
ALPHABET: Final = "23456789CDFGHJKMNPQRTVWXY"
_LETTERS: Final = ALPHABET[8:]
_LENGTH: Final = 6


def reference_from(seed: str) -> str:
    """The reference that belongs to a seed, such as ``C-7KQ2M4``; letters and digits mixed.

    The same seed gives the same reference, so that a decision can be replayed to the letter.
    """
    number = int.from_bytes(sha256(seed.encode()).digest())
    while True:
        number, signs = _signs(number)
        if any(sign in _LETTERS for sign in signs) and any(sign.isdigit() for sign in signs):
            return f"C-{signs}"


def _signs(number: int) -> tuple[int, str]:
    signs = ""
    for _ in range(_LENGTH):
        number, sign = divmod(number, len(ALPHABET))
        signs += ALPHABET[sign]
    return number or 1, signs
