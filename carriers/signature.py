"""Whether a webhook request was signed by Twilio for us.

Twilio signs the address it called followed by the form's parameters, sorted, and sends the result
in a header: HMAC-SHA1 under the account's auth token, or HMAC-SHA256 under a shared key that a
second header names. The arithmetic is the SDK's; which key, which address and which request may be
judged at all is decided here. Source: Twilio's "Webhooks security" and "Shared keys" pages.
"""

import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol
from urllib.parse import unquote_plus, urlsplit

from twilio.request_validator import (  # type: ignore[import-untyped, unused-ignore]
    HMAC_SHA1,
    HMAC_SHA256,
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
)
from werkzeug.datastructures import MultiDict

Algorithm = Literal["HMAC_SHA1", "HMAC_SHA256"]

# Base64 of 20 and of 32 octets. Anything else is refused before any arithmetic is done for it.
_SHAPES: Final[Mapping[Algorithm, re.Pattern[str]]] = {
    "HMAC_SHA1": re.compile(r"[A-Za-z0-9+/]{27}="),
    "HMAC_SHA256": re.compile(r"[A-Za-z0-9+/]{43}="),
}
_FORM: Final = "application/x-www-form-urlencoded"
_DEFAULT_PORTS: Final = {"https": 443, "http": 80}
# A request line that a server would take; of ours none is longer than an origin and two ids.
_RAW_URI: Final = re.compile(r"/[\x21-\x7e]{0,4095}")

Reason = Literal[
    "no_signature",
    "malformed_signature",
    "unknown_settings",
    "unknown_key",
    "content_type",
    "body_hash",
    "malformed_address",
    "wrong_signature",
]


class Headers(Protocol):
    """Header lookup whatever the case of the name, as werkzeug's."""

    def get(self, key: str, /) -> str | None:
        """The value, or None."""
        ...


@dataclass(frozen=True, slots=True)
class Verified:
    """Genuine. ``key`` is ``auth_token:0`` by position or ``shared_key:ID``, never the secret.

    A position other than 0 during a rotation says that the old token still signs. ``origin`` is
    the public address, of those configured, that was called.
    """

    key: str
    algorithm: Algorithm
    origin: str


@dataclass(frozen=True, slots=True)
class Forged:
    """Not to be trusted. ``reason`` is one of a few fixed words, fit for a log and a metric."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class _Key:
    name: str
    validator: RequestValidator


class SignatureGate:
    """Judges requests by the keys and public origins that we have configured, and nothing else.

    ``auth_tokens`` are tried in order, newest first; ``shared_keys`` maps a key's id to its secret;
    ``origins`` are what callers see, such as ``https://texts.example.com``, since behind a router a
    process sees neither its own scheme nor its own host. Raises ValueError on an empty key, for
    anybody could sign with that, on no key at all, and on an origin that is none.
    """

    def __init__(
        self, auth_tokens: Sequence[str], shared_keys: Mapping[str, str], origins: Sequence[str]
    ) -> None:
        if not all([*auth_tokens, *shared_keys.values()]) or not (auth_tokens or shared_keys):
            raise ValueError("a signature gate needs at least one key, and no empty one")
        self._tokens = tuple(
            _Key(f"auth_token:{index}", RequestValidator(token))
            for index, token in enumerate(auth_tokens)
        )
        self._shared = {
            name: _Key(f"shared_key:{name}", RequestValidator(secret))
            for name, secret in shared_keys.items()
        }
        self._addresses = _addresses(origins)

    def check(
        self,
        *,
        raw_uri: str,
        form: MultiDict[str, str] | Mapping[str, list[str]],
        headers: Headers,
    ) -> Verified | Forged:
        """Judge one request; no input makes it raise.

        ``raw_uri`` is path and query as they stood in the request line, still percent-encoded
        (gunicorn's ``RAW_URI``), because the decoded form of an address is not what was signed.
        ``form`` has every value of a repeated name and the empty ones.
        """
        objection = _objection(raw_uri, headers.get("Content-Type"))
        if objection:
            return Forged(objection)
        keys = self._keys(headers.get(SIGNATURE_SETTINGS_HEADER))
        if isinstance(keys, Forged):
            return keys
        algorithm = HMAC_SHA1 if keys is self._tokens else HMAC_SHA256
        signature = headers.get(SIGNATURE_HEADER)
        if not signature:
            return Forged("no_signature")
        if not _SHAPES[algorithm].fullmatch(signature):
            return Forged("malformed_signature")
        values: MultiDict[str, str] = form if isinstance(form, MultiDict) else MultiDict(form)
        try:
            return self._match(raw_uri, values, signature, keys, algorithm)
        except (TypeError, UnicodeEncodeError):
            # Twilio sends well-formed text only; what cannot be encoded it cannot have signed.
            return Forged("wrong_signature")

    def _keys(self, settings: str | None) -> Sequence[_Key] | Forged:
        """The keys that may have signed: the one that the header names, or without it the tokens.

        So a header can ask neither for the weaker algorithm nor for another key than it names.
        """
        if not settings:
            return self._tokens
        named = _named(settings)
        if named.get("algorithm", "").upper() != HMAC_SHA256 or "key" not in named:
            return Forged("unknown_settings")
        key = self._shared.get(named["key"])
        return (key,) if key else Forged("unknown_key")

    def _match(
        self,
        raw_uri: str,
        form: MultiDict[str, str],
        signature: str,
        keys: Sequence[_Key],
        algorithm: Algorithm,
    ) -> Verified | Forged:
        """Try every address with every key; nearly always the first with the first matches."""
        for origin, address in self._addresses:
            for key in keys:
                computed = key.validator.compute_signature(address + raw_uri, form, algorithm)
                if hmac.compare_digest(computed, signature):
                    return Verified(key.name, algorithm, origin)
        return Forged("wrong_signature")


def _objection(raw_uri: str, content_type: str | None) -> Reason | None:
    """Why a request is refused unread, whatever its signature."""
    if not _RAW_URI.fullmatch(raw_uri):
        return "malformed_address"
    if content_type and content_type.partition(";")[0].strip().lower() != _FORM:
        return "content_type"
    # With this parameter Twilio signs the address only, and vouches for a body that is no form.
    # A form beside it would be taken unsigned.
    query = raw_uri.partition("?")[2]
    names = (unquote_plus(pair.partition("=")[0]).strip().lower() for pair in query.split("&"))
    return "body_hash" if query and "bodysha256" in names else None


def _named(settings: str) -> Mapping[str, str]:
    """``key=ID,algorithm=NAME`` as a mapping; empty where a part is malformed or comes twice."""
    parts = [part.partition("=") for part in settings.split(",")]
    named = {name.strip(): value.strip() for name, _, value in parts}
    sound = len(named) == len(parts) and all(named) and all(named.values())
    return named if sound else {}


def _addresses(origins: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Each origin as it is; then each with its port taken off or its default port written out.

    Twilio is not consistent in whether it signs the port.
    """
    if not origins:
        raise ValueError("a signature gate needs the public origin that Twilio calls")
    plain = [(origin, origin.rstrip("/")) for origin in origins]
    ported = [(origin, _other_port(address)) for origin, address in plain]
    return tuple(dict.fromkeys(plain + ported))


def _other_port(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("a public origin looks like https://texts.example.com")
    if parts.port is None:
        netloc = f"{parts.netloc}:{_DEFAULT_PORTS[parts.scheme]}"
    else:
        netloc = parts.netloc.removesuffix(f":{parts.port}")
    return parts._replace(netloc=netloc).geturl()
