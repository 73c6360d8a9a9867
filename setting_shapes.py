"""What the text of a setting looks like: one parser a shape.

Each raises ``ValueError`` with "should be …", which never repeats the text: it may be a secret.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit


def one_of(*choices: str) -> Callable[[str], str]:
    """One of these words."""

    def parse(text: str) -> str:
        if text not in choices:
            raise ValueError(f"should be one of {', '.join(choices)}")
        return text

    return parse


def pattern(pattern: str, shape: str) -> Callable[[str], str]:
    """A text of this pattern; ``shape`` says it in words."""

    def parse(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"should be {shape}")
        return text

    return parse


def number(kind: type[int] | type[float], least: float, most: float) -> Callable[[str], Any]:
    """A number of this kind within bounds."""

    def parse(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            value = least - 1
        if not least <= value <= most:
            raise ValueError(f"should be a number from {least} to {most}")
        return value

    return parse


def items(parse: Callable[[str], Any], least: int = 1) -> Callable[[str], tuple[Any, ...]]:
    """A list by commas, each entry of one shape."""

    def parse_all(text: str) -> tuple[Any, ...]:
        items = tuple(parse(part.strip()) for part in text.split(",") if part.strip())
        if len(items) < least:
            raise ValueError("should be a comma-separated list with at least one entry")
        return items

    return parse_all


def database(text: str) -> str:
    """SQLAlchemy's name for the driver; Heroku hands out ``postgres://``."""
    url = re.sub(r"^postgres(ql)?://", "postgresql+psycopg://", text)
    if not url.startswith(("postgresql+psycopg://", "sqlite:///")):
        raise ValueError("should start with postgresql://, postgres:// or sqlite:///")
    return url


def origin(text: str) -> str:
    """Scheme and host, as browsers name an origin."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path.strip("/"):
        raise ValueError("should be an origin such as https://texts.example.com, without a path")
    if "_" in parts.netloc:
        raise ValueError("should have no underscore in its host: the carrier refuses such (21609)")
    return f"{parts.scheme}://{parts.netloc}"


def moment(text: str) -> datetime:
    """A moment with its zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = datetime.min  # noqa: DTZ901 — naive on purpose, refused just below.
    if moment.tzinfo is None:
        raise ValueError("should be an ISO time with zone, such as 2026-11-21T15:00:00-05:00")
    return moment


def shared_keys(text: str) -> Mapping[str, str]:
    """Secrets by their ids."""
    pairs = [part.strip().partition("=") for part in text.split(",") if part.strip()]
    if not all(key and secret for key, _, secret in pairs):
        raise ValueError("should be a comma-separated list of key-id=secret")
    return {key: secret for key, _, secret in pairs}


_SCHEME: Final = r"[A-Za-z0-9][A-Za-z0-9+.-]{0,31}://"
_MOST_ALERT_URLS: Final = 20
_MOST_URL_CHARACTERS: Final = 2000


def alert_urls(text: str) -> tuple[tuple[str, ...], ...]:
    """Ranks behind semicolons, addresses behind commas or blanks; what is wrong by its place.

    Only a sign before another address parts them: an address may hold commas of its own. Whether
    Apprise knows it is asked where it is used, for the web process does not load Apprise.
    """
    parts = re.split(rf"\s*;[\s,;]*(?={_SCHEME})", text.strip(" \t\r\n,;"))
    ranks = tuple(tuple(re.split(rf"[\s,]+(?={_SCHEME})", part.rstrip(", "))) for part in parts)
    for rank, urls in enumerate(ranks, 1):
        for position, url in enumerate(urls, 1):
            if not re.fullmatch(rf"{_SCHEME}\S+", url) or len(url) > _MOST_URL_CHARACTERS:
                place = f"rank {rank}, position {position}"
                raise ValueError(f"should hold Apprise URLs only; not understood: {place}")
    if sum(len(urls) for urls in ranks) > _MOST_ALERT_URLS:
        raise ValueError(f"should hold at most {_MOST_ALERT_URLS} URLs")
    return ranks


def rasa_url(text: str) -> str:
    """The address of a server; it may hold a password or a token."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.fragment:
        raise ValueError("should be the address of a Rasa server, such as http://rasa:5005?token=…")
    return text


def issuer(text: str) -> str:
    """An identity provider as it calls itself, which is an address (OpenID Connect Core, 2)."""
    parts = urlsplit(text)
    near = parts.hostname in ("127.0.0.1", "localhost", "::1")
    known = parts.scheme == "https" or (parts.scheme == "http" and near)
    if not known or not parts.hostname or "@" in parts.netloc or re.search(r"[\s?#]", text):
        raise ValueError("should be the provider's https address, such as https://id.example.com")
    return text


def file(text: str) -> Path:
    """A file that is there."""
    path = Path(text)
    if not path.is_file():
        raise ValueError("should be the path of a file that exists")
    return path


E164: Final = pattern(r"\+[1-9]\d{6,14}", "numbers in the form +12025550100")
URL: Final = pattern(r"https?://\S+", "an http or https URL")
SECRET_TEXT: Final = pattern(r"\S{16,}", "a secret of at least 16 characters")
