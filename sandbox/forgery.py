"""Posts that no carrier makes, or none should: forged ones, and ones in an odd form."""

import json
import uuid
from collections.abc import Callable
from urllib.parse import urlencode

from sandbox.connections import Post
from sandbox.posting import Poster, common_headers
from sandbox.signing import SIGNATURE, with_body_hash

Params = dict[str, str]

# The carrier itself does not know of these texts: somebody else made them up.
FORGED = ("bad_signature", "no_signature", "wrong_account", "tampered_body")
ODD = ("content_type", "get")


def spoiled_post(kind: str, poster: Poster, url: str, params: Params) -> Post:
    """A post of one of the kinds in FORGED and ODD, not yet sent."""
    token = str(uuid.uuid4())
    return MAKERS[kind](poster, url, params, token)


def _bad_signature(poster: Poster, url: str, params: Params, token: str) -> Post:
    post = poster.form(url, params, token)
    signature = post.headers[SIGNATURE]
    wrong = ("B" if signature[0] == "A" else "A") + signature[1:]
    return Post(post.method, url, {**post.headers, SIGNATURE: wrong}, post.body)


def _no_signature(poster: Poster, url: str, params: Params, token: str) -> Post:
    post = poster.form(url, params, token)
    kept = {name: value for name, value in post.headers.items() if name != SIGNATURE}
    return Post(post.method, url, kept, post.body)


def _wrong_account(poster: Poster, url: str, params: Params, token: str) -> Post:
    """Signed well, but in the name of another account."""
    return poster.form(url, {**params, "AccountSid": "AC" + "f" * 32}, token)


def _tampered_body(poster: Poster, url: str, params: Params, token: str) -> Post:
    """The text was changed after it was signed."""
    post = poster.form(url, params, token)
    changed = urlencode({**params, "Body": params["Body"] + " "}).encode()
    return Post(post.method, url, post.headers, changed)


def _content_type(poster: Poster, url: str, params: Params, token: str) -> Post:
    body = json.dumps(params).encode()
    signed = with_body_hash(url, body)
    headers = {**common_headers(token), **poster.signer.headers(signed, {})}
    return Post("POST", signed, {**headers, "Content-Type": "application/json"}, body)


def _get(poster: Poster, url: str, params: Params, token: str) -> Post:
    signed = f"{url}?{urlencode(params)}"
    headers = {**common_headers(token), **poster.signer.headers(signed, {})}
    return Post("GET", signed, headers, b"")


MAKERS: dict[str, Callable[[Poster, str, Params, str], Post]] = {
    "bad_signature": _bad_signature,
    "no_signature": _no_signature,
    "wrong_account": _wrong_account,
    "tampered_body": _tampered_body,
    "content_type": _content_type,
    "get": _get,
}
