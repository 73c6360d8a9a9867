"""An invented identity provider on the loopback, over HTTP, that can also lie.

It keeps the rules that a real one keeps (OpenID Connect Core 1.0, RFC 7636): a code counts once,
for the client and address it was made for, and only with the verifier of its challenge. Its tokens
are signed by another library than the one that checks them.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

CLIENT_ID: Final = "loanline-of-the-tests"
CLIENT_SECRET: Final = "invented-secret-of-the-tests"


@cache
def key(name: str) -> RSAPrivateKey:
    """A key of this run."""
    return generate_private_key(public_exponent=65537, key_size=2048)


class Identity:
    """What the provider knows, what it was asked, and where it departs from the truth."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.person: dict[str, Any] = {"email": "ana@lender.example", "email_verified": True}
        self.userinfo: dict[str, Any] = {}
        self.document: dict[str, Any] = {}
        """Entries of the discovery document that are other than usual."""
        self.lie: Mapping[str, Any] = {}
        """Claims of an ID token that are other than true; none stands for a claim left away."""
        self.signer = "first"
        self.published = "first"
        self.header: dict[str, Any] = {"kid": "first"}
        self.error: str | None = None
        """What is said instead of a code."""
        self.token_answer: tuple[int, bytes] | None = None
        self.asked: list[tuple[str, dict[str, str]]] = []
        """Paths with their parameters, in the order in which they came."""
        self._codes: dict[str, dict[str, str]] = {}

    # --- In front: what the person's browser sees ---------------------------------------------

    def authorize(self, given: dict[str, str]) -> str:
        """Where the browser is sent back to."""
        assert given["response_type"] == "code"
        assert given["client_id"] == CLIENT_ID
        assert given["scope"].split() == ["openid", "email"]
        assert given["code_challenge_method"] == "S256"
        assert min(len(given[name]) for name in ("state", "nonce", "code_challenge")) >= 20
        back = {"state": given["state"]}
        if self.error:
            back |= {"error": self.error, "error_description": "who@lender.example said no"}
        else:
            code = secrets.token_urlsafe(16)
            self._codes[code] = given
            back |= {"code": code}
        return f"{given['redirect_uri']}?{urlencode(back)}"

    # --- Behind: what Loanline asks -----------------------------------------------------------

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            **self.document,
        }

    def keys(self) -> dict[str, Any]:
        shown = jwt.algorithms.RSAAlgorithm.to_jwk(key(self.published).public_key(), as_dict=True)
        return {"keys": [{**shown, "kid": self.published, "use": "sig", "alg": "RS256"}]}

    def token(self, given: Mapping[str, str], authorization: str) -> tuple[int, bytes]:
        if self.token_answer is not None:
            return self.token_answer
        basic = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        posted = (given.get("client_id"), given.get("client_secret")) == (CLIENT_ID, CLIENT_SECRET)
        if authorization != f"Basic {basic}" and not posted:
            return _said(401, {"error": "invalid_client"})
        asked = self._codes.pop(given.get("code", ""), None)
        if asked is None or not _fits(asked, given):
            return _said(400, {"error": "invalid_grant"})
        answer = {"access_token": "for-userinfo", "token_type": "Bearer", "expires_in": 60}
        return _said(200, answer | {"id_token": self.id_token(asked["nonce"])})

    def id_token(self, nonce: str) -> str:
        now = int(time.time())
        claims = {"iss": self.url, "sub": "7", "aud": CLIENT_ID, "iat": now, "exp": now + 300}
        claims |= {"nonce": nonce, **self.person, **self.lie}
        for name in [name for name, value in self.lie.items() if value is None]:
            del claims[name]
        algorithm = self.header.get("alg", "RS256")
        secret: Any = {"none": None, "HS256": CLIENT_SECRET * 2}.get(algorithm, key(self.signer))
        return jwt.encode(claims, secret, algorithm, headers=self.header)


def _fits(asked: Mapping[str, str], given: Mapping[str, str]) -> bool:
    digest = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return (
        given.get("grant_type") == "authorization_code"
        and given.get("redirect_uri") == asked["redirect_uri"]
        and challenge == asked["code_challenge"]
    )


def _said(status: int, content: Mapping[str, Any]) -> tuple[int, bytes]:
    return status, json.dumps(content).encode()


class _Handler(BaseHTTPRequestHandler):
    identity: Identity

    def do_GET(self) -> None:
        self._answer("")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def log_message(self, *arguments: Any) -> None:
        """Nothing: the tests read what Loanline logs."""

    def _answer(self, body: str) -> None:
        parts = urlsplit(self.path)
        given = {name: words[0] for name, words in parse_qs(body or parts.query).items()}
        self.identity.asked.append((parts.path, given))
        status, content, location = 200, b"", ""
        match parts.path:
            case "/.well-known/openid-configuration":
                status, content = _said(200, self.identity.discovery())
            case "/authorize":
                status, location = 302, self.identity.authorize(given)
            case "/keys":
                status, content = _said(200, self.identity.keys())
            case "/token":
                authorization = self.headers.get("Authorization", "")
                status, content = self.identity.token(given, authorization)
            case "/userinfo":
                assert self.headers["Authorization"] == "Bearer for-userinfo"
                status, content = _said(200, {"sub": "7", **self.identity.userinfo})
            case "/moved":
                status, location = 307, f"{self.identity.url}/token"
            case _:
                status = 404
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextmanager
def identity_provider() -> Iterator[Identity]:
    """A provider that answers until the end."""
    handler = type("Handler", (_Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    handler.identity = Identity(f"http://127.0.0.1:{server.server_port}")  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield handler.identity  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
