"""Which versions of which responses a text was made from.

The text pins the version of its first response; the turn that it came from has those of all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.outbound import OutboundText
from models.templates import TemplateVersion
from models.turns import Turn


@dataclass(frozen=True)
class Used:
    """One version of one response."""

    key: str
    language: str
    version: int

    def __str__(self) -> str:
        """As ``utter_thanks v2``."""
        return f"{self.key} v{self.version}"


def made_from(
    session: Session, texts: Sequence[OutboundText], turns: Sequence[Turn]
) -> Mapping[object, Sequence[Used]]:
    """By a text's id: every version it was made from, in their order; nothing of staff's words."""
    of_turn: dict[int, list[Turn]] = {}
    for turn in turns:
        of_turn.setdefault(turn.inbound_id, []).append(turn)
    pinned = {text.id: _pinned(text, of_turn.get(text.inbound_id or 0, ())) for text in texts}
    known = versions_by_id(session, [one for ids in pinned.values() for one in ids])
    return {
        ident: [known[version] for version in ids if version in known]
        for ident, ids in pinned.items()
    }


def versions_of_turn(turn: Turn) -> list[int]:
    """The ids of the versions that a turn said, in their order."""
    return [reply["version"] for reply in turn.replies if reply.get("version")]


def versions_by_id(session: Session, ids: Iterable[int]) -> dict[int, Used]:
    """Versions by their ids."""
    columns = (TemplateVersion.key, TemplateVersion.language, TemplateVersion.version)
    rows = select(TemplateVersion.id, *columns).where(TemplateVersion.id.in_(set(ids)))
    return {row[0]: Used(*row[1:]) for row in session.execute(rows)}


def _pinned(text: OutboundText, turns: Iterable[Turn]) -> list[int]:
    """Those of the last turn before the text whose first one is the text's own."""
    first = text.template_version_id
    if first is None:
        return []
    for turn in sorted(turns, key=lambda one: one.decided_at, reverse=True):
        ids = versions_of_turn(turn)
        if turn.decided_at <= text.created_at and ids[:1] == [first]:
            return ids
    return [first]
