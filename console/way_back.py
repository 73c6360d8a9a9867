"""Where somebody wanted to go who has to sign in first, and why they have to.

Both stand in the signed cookie of the forms, so that no address holds them.
"""

from typing import Final
from urllib.parse import urlsplit

from flask import request, session, url_for

from console import sessions

_WAY: Final = "way_back"
_ENDED: Final = "ended"
_LONGEST: Final = 300


def keep_way(*, page: bool) -> None:
    """Remember the page that was asked for, or around the part that was; and that it had ended."""
    asked = request.full_path.rstrip("?") if page else _path_of(request.referrer or "")
    if _leads_inside(asked):
        session[_WAY] = asked
    if request.cookies.get(sessions.COOKIE):
        session[_ENDED] = True


def way_back() -> str:
    """The page that was asked for, once; else the inbox."""
    kept = session.pop(_WAY, "")
    inside = isinstance(kept, str) and _leads_inside(kept)
    return kept if inside else url_for("console.inbox.show")


def forget_way() -> None:
    """Whoever signs out wants to go nowhere, and knows why they are signed out."""
    session.pop(_WAY, None)
    session.pop(_ENDED, None)


def has_ended() -> bool:
    """Whether a session ended while its page was open; told once."""
    return bool(session.pop(_ENDED, False))


def _path_of(address: str) -> str:
    parts = urlsplit(address)
    if parts.netloc != request.host:
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _leads_inside(path: str) -> bool:
    inside, door = url_for("console.inbox.show"), url_for("console.sign_in.ask")
    return path.startswith(inside) and not path.startswith(door) and len(path) <= _LONGEST
