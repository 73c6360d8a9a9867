"""What the provider says of itself: its discovery document (OpenID Connect Discovery 1.0, 3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

_ALGORITHMS: Final = frozenset(
    {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"}
)
"""Signatures that only the provider can make: no shared secret, and never ``none``."""
_LONGEST_URL: Final = 2000


@dataclass(frozen=True)
class Facts:
    """Where each step is done, and how."""

    issuer: str
    authorize_url: str
    token_url: str
    keys_url: str
    userinfo_url: str | None
    algorithms: tuple[str, ...]
    secret_by: str
    """How the client secret is handed over at ``token_url``."""


def document_of(issuer: str) -> str:
    """The address of the discovery document."""
    return f"{issuer.rstrip('/')}/.well-known/openid-configuration"


def read_facts(document: Any, issuer: str) -> Facts:
    """The facts that a sign-in needs; ``ValueError`` where one is missing or not to be believed."""
    said = document.get("issuer") if isinstance(document, Mapping) else None
    # A slash at the end is easily lost when somebody copies the address.
    if not isinstance(said, str) or said.rstrip("/") != issuer.rstrip("/"):
        raise ValueError("it is the document of another issuer")
    plain = urlsplit(issuer).scheme == "http"
    userinfo = document.get("userinfo_endpoint")
    return Facts(
        issuer=said,
        authorize_url=_endpoint(document, "authorization_endpoint", plain=plain),
        token_url=_endpoint(document, "token_endpoint", plain=plain),
        keys_url=_endpoint(document, "jwks_uri", plain=plain),
        userinfo_url=userinfo and _endpoint(document, "userinfo_endpoint", plain=plain),
        algorithms=_algorithms(document),
        secret_by=_secret_by(document),
    )


def _endpoint(document: Mapping[str, Any], name: str, *, plain: bool) -> str:
    """Never in clear, but where the provider itself is on this machine."""
    url = document.get(name)
    allowed = ("https://", "http://") if plain else ("https://",)
    if not isinstance(url, str) or not url.startswith(allowed) or len(url) > _LONGEST_URL:
        raise ValueError(f"its {name} is missing or not https")
    return url


def _algorithms(document: Mapping[str, Any]) -> tuple[str, ...]:
    offered = _words(document, "id_token_signing_alg_values_supported", "RS256")
    known = tuple(one for one in offered if one in _ALGORITHMS)
    if not known:
        raise ValueError("it signs with no algorithm that can be checked by its public keys")
    return known


def _secret_by(document: Mapping[str, Any]) -> str:
    """In the body where that is offered: providers disagree on how to write it into a header."""
    offered = _words(document, "token_endpoint_auth_methods_supported", "client_secret_basic")
    for way in ("client_secret_post", "client_secret_basic"):
        if way in offered:
            return way
    raise ValueError("it takes no client secret")


def _words(document: Mapping[str, Any], name: str, default: str) -> list[str]:
    found = document.get(name, [default])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ValueError(f"its {name} is no list of words")
    return found
