"""The lender's voice: responses in a language, with the lender's own facts filled in."""

import threading
from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from sqlalchemy.orm import Session

from accounts.lender import Lender, current_lender
from bot.replies import Rendered, Say, render
from bot.wordings import Wordings
from carriers.phone import spoken
from clock import real_now

_FRESH: Final = timedelta(seconds=5)


class Voice:
    """Renders what is to be said. The lender's document is read again when no longer fresh."""

    def __init__(self) -> None:
        self.wordings = Wordings()
        self._lock = threading.Lock()
        self._lender: Lender | None = None
        self._read_at: datetime | None = None
        self._hashed: tuple[Lender, str] | None = None

    def lender(self, session: Session) -> Lender:
        """The lender's facts in use."""
        with self._lock:
            stale = self._read_at is None or real_now() - self._read_at > _FRESH
            if self._lender is None or stale:
                self._lender = current_lender(session)
                self._read_at = real_now()
            return self._lender

    def lender_version(self, session: Session) -> str:
        """A hash of the lender's values in use, as turns keep it."""
        lender = self.lender(session)
        if self._hashed is None or self._hashed[0] is not lender:
            self._hashed = lender, sha256(lender.model_dump_json().encode()).hexdigest()[:16]
        return self._hashed[1]

    def facts(self, session: Session) -> dict[str, str]:
        """What every response may name of the lender."""
        lender = self.lender(session)
        return {
            "lender": lender.name,
            "signature": lender.signature,
            "hotline": spoken(lender.hotline),
        }

    def speak(self, session: Session, says: Sequence[Say], language: str) -> Rendered:
        """One text from the responses; see ``bot.replies.render`` for what it raises."""
        facts = self.facts(session)
        return render(
            [
                (self.wordings.find(session, say.key, language), {**facts, **say.values})
                for say in says
            ]
        )
