"""Keys: what is encrypted, what is only recognised, what is chained.

Phone numbers are encrypted (AES-256-GCM) under the first data key and readable under any of them,
so that a key can be replaced. A keyed hash recognises a number or an identity fact without
keeping it. Every purpose derives its own key, so that one hash can never stand in for another.
"""

import base64
import binascii
import hmac
import os
import uuid
from collections.abc import Sequence
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE_BYTES = 12
_KEY_ID_BYTES = 4


class UnreadableCipher(ValueError):
    """A stored value that no data key opens: a key was removed too early, or the row is damaged."""


def decode_key(text: str) -> bytes:
    """Thirty-two bytes from base64 text or 64 hex digits; ``ValueError`` says what is wrong.

    Hosts' secret generators write hex.
    """
    if len(text) == 2 * KEY_BYTES and set(text) <= set("0123456789abcdef"):
        return bytes.fromhex(text)
    try:
        key = base64.urlsafe_b64decode(text.replace("+", "-").replace("/", "_") + "==")
    except (binascii.Error, ValueError) as error:
        raise ValueError("is not base64") from error
    if len(key) != KEY_BYTES:
        raise ValueError(f"holds {len(key)} bytes, not {KEY_BYTES}")
    return key


def new_key() -> str:
    """A fresh key as base64url text, for settings files."""
    return base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode().rstrip("=")


class Vault:
    """Encrypts with the newest data key and decrypts with whichever key wrote the value."""

    def __init__(self, data_keys: Sequence[bytes]) -> None:
        self._ciphers = {self._key_id(key): AESGCM(key) for key in data_keys}
        self._newest = self._key_id(data_keys[0])

    @staticmethod
    def _key_id(key: bytes) -> bytes:
        return sha256(b"loanline data key id" + key).digest()[:_KEY_ID_BYTES]

    def seal(self, text: str) -> bytes:
        """Key id, nonce and cipher of ``text``."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._ciphers[self._newest].encrypt(nonce, text.encode(), None)
        return self._newest + nonce + sealed

    def open(self, sealed: bytes) -> str:
        """The text of a sealed value, or ``UnreadableCipher``."""
        key_id, rest = sealed[:_KEY_ID_BYTES], sealed[_KEY_ID_BYTES:]
        try:
            cipher = self._ciphers[key_id]
            return cipher.decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], None).decode()
        except (KeyError, InvalidTag) as error:
            raise UnreadableCipher("no key in DATA_KEYS opens this value") from error

    def is_current(self, sealed: bytes) -> bool:
        """Whether the newest key wrote the value; others wait for ``keys rotate``."""
        return sealed[:_KEY_ID_BYTES] == self._newest


class LookupKey:
    """Keyed hashes: number ids, identity facts, API keys and the links of the consent chain."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def _digest(self, purpose: str, value: bytes) -> bytes:
        return hmac.digest(self._key, purpose.encode() + b"\x00" + value, "sha256")

    def number_id(self, e164: str) -> uuid.UUID:
        """The id of a phone number, of its row and of its thread.

        It is the first 128 bits of a keyed hash, so a text can be filed under its thread
        without a look-up, and the id tells nobody the number.
        """
        return uuid.UUID(bytes=self._digest("number", e164.encode())[:16])

    def identity_hash(self, borrower_id: int, kind: str, value: str) -> bytes:
        """The hash of an identity fact, salted by whose fact it is."""
        return self._digest("identity", f"{borrower_id}\x00{kind}\x00{value}".encode())

    def secret_hash(self, secret: str) -> bytes:
        """The hash under which an API key is stored."""
        return self._digest("secret", secret.encode())

    def link_token(self, seed: str) -> str:
        """The secret part of a link for one use; the same seed gives the same one."""
        return base64.b32encode(self._digest("link", seed.encode())[:15]).decode().lower()

    def echo(self, body: str) -> str:
        """By what a text is recognised when it comes again, without keeping it."""
        return self._digest("echo", body.encode("utf-8", "replace"))[:12].hex()

    def chain_hash(self, previous: bytes, entry: bytes) -> bytes:
        """The link of a consent entry to the one before it for the same number."""
        return self._digest("consent chain", previous + entry)


def same(left: bytes, right: bytes) -> bool:
    """Equality in a time that does not depend on where the two differ."""
    return hmac.compare_digest(left, right)
