"""References of cases, to be read aloud and typed back."""

import secrets
from typing import Final

# Without vowels no word can be formed, reserved or rude; without 0, 1, B, I, L, O, S, U and Z
# nothing looks like something else.
ALPHABET: Final = "23456789CDFGHJKMNPQRTVWXY"
_LETTERS: Final = ALPHABET[8:]
_LENGTH: Final = 6


def new_reference() -> str:
    """A random reference such as ``C-7KQ2M4``, with at least one letter and one digit."""
    while True:
        signs = "".join(secrets.choice(ALPHABET) for _ in range(_LENGTH))
        if any(sign in _LETTERS for sign in signs) and any(sign.isdigit() for sign in signs):
            return f"C-{signs}"
