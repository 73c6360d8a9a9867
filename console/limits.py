"""How often somebody may try; counted in Redis, so that it holds across processes."""

from flask import request
from flask_limiter import Limiter


def address_of_asker() -> str:
    """The address that the platform's router saw: the last one it added (rule of Heroku)."""
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return (forwarded or request.remote_addr or "unknown")[:45]


limiter = Limiter(key_func=address_of_asker, headers_enabled=False)
