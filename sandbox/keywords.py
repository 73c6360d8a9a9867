"""The carrier's own opt-out words: its block list and its automatic replies.

Source: Twilio's default handling for long codes and its advanced opt-out. A word counts only when
it is the whole text, in any case; "stop please" does not.
"""

import threading
from typing import Literal

from sandbox.store_file import StoreFile

OptOutType = Literal["STOP", "START", "HELP"]

WORDS: dict[str, OptOutType] = {
    **dict.fromkeys(
        ("stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"), "STOP"
    ),
    **dict.fromkeys(("start", "yes", "unstop"), "START"),
    **dict.fromkeys(("help", "info"), "HELP"),
}

REPLIES: dict[OptOutType, str] = {
    "STOP": "You are unsubscribed and will get no more messages from this number. "
    "Reply START to subscribe again.",
    "START": "You are subscribed again to messages from this number. "
    "Reply HELP for help. Reply STOP to unsubscribe. Msg&Data rates may apply.",
    "HELP": "Reply STOP to unsubscribe. Msg&Data rates may apply.",
}


def keyword(body: str) -> OptOutType | None:
    """Which of the carrier's words a text is, if it is one."""
    return WORDS.get(body.strip().lower())


class BlockList:
    """Which borrowers opted out of which scope: a messaging service, or a single sender."""

    def __init__(self, file: StoreFile | None = None) -> None:
        self._lock = threading.Lock()
        self._file = file
        self._blocked = set(file.blocks) if file else set()

    def blocked(self, scope: str, number: str) -> bool:
        return (scope, number) in self._blocked

    def put(self, scope: str, number: str, blocked: bool) -> bool:
        """Block or unblock; says whether that changed anything."""
        with self._lock:
            if ((scope, number) in self._blocked) == blocked:
                return False
            (self._blocked.add if blocked else self._blocked.discard)((scope, number))
            if self._file:
                self._file.block(scope, number, blocked)
        return True

    def clear(self) -> None:
        with self._lock:
            self._blocked.clear()

    def __len__(self) -> int:
        return len(self._blocked)
