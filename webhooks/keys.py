"""Bearer keys of the lender's core system: made once, shown once, kept as a keyed hash."""

import re
import secrets
from collections.abc import Collection
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from crypto import LookupKey, same
from models.staff import ApiKey

PREFIX: Final = "ll_"
SCOPES: Final = ("accounts:write", "payments:write", "links:use", "metrics:read")
_SECRET_BYTES: Final = 32
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}")
_LONGEST: Final = 200


class BadKey(ValueError):
    """A key cannot be made as asked; the message says what to change."""


def make_key(
    session: Session, name: str, scopes: Collection[str], now: datetime, lookup: LookupKey
) -> str:
    """A new key with these scopes. Its text is returned here and can never be read again."""
    unknown = sorted(set(scopes) - set(SCOPES))
    if unknown or not scopes:
        raise BadKey(f"choose at least one scope of {', '.join(SCOPES)}")
    if not _NAME.fullmatch(name):
        raise BadKey("name the key in at most 64 letters, digits, spaces, dots and dashes")
    if session.scalar(select(ApiKey.id).where(ApiKey.name == name)) is not None:
        raise BadKey("a key of this name exists already: choose another name")
    secret = PREFIX + secrets.token_urlsafe(_SECRET_BYTES)
    hashed = lookup.secret_hash(secret)
    session.add(ApiKey(name=name, hash=hashed, scopes=sorted(set(scopes)), created_at=now))
    session.flush()
    return secret


def find_key(session: Session, secret: str, lookup: LookupKey) -> ApiKey | None:
    """The key with this text, unless there is none or it was revoked."""
    if not secret.startswith(PREFIX) or len(secret) > _LONGEST:
        return None
    hashed = lookup.secret_hash(secret)
    row = select(ApiKey).where(ApiKey.hash == hashed, ApiKey.revoked_at.is_(None))
    key = session.scalars(row).first()
    return key if key is not None and same(key.hash, hashed) else None
