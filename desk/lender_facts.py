"""The lender's facts, changed by staff: each save is a new version, and none overwrites another."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from difflib import unified_diff
from typing import Any, Final

from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from accounts import lines
from accounts.faults import BadDocument, Fault, dotted, in_plain_words
from accounts.lender import Lender
from bot.yaml_files import to_yaml
from desk.entries import require_admin, wrote
from desk.rights import NotNow
from models.operations import LenderDocument
from models.staff import Staff

LARGEST: Final = 100_000
_ROW: Final = 1


class Overtaken(NotNow):
    """Somebody saved another version since the page was made."""


@dataclass(frozen=True)
class Facts:
    """The document in use with its version."""

    version: int
    document: Mapping[str, Any]
    updated_at: datetime

    @property
    def text(self) -> str:
        """The document as YAML, to be edited."""
        return to_yaml(deepcopy(dict(self.document)))


def facts_in_use(session: Session) -> Facts:
    """What is in use; ``NotNow`` where the release step was not run."""
    row = session.get(LenderDocument, _ROW)
    if row is None:
        raise NotNow("The lender's values are not in the database: run the release command.")
    return Facts(row.version, _whole(row.document), row.updated_at)


def _whole(document: Mapping[str, Any]) -> dict[str, Any]:
    """A document with what later releases added to its model."""
    return Lender.model_validate(document).model_dump(mode="json")


def from_text(text: str) -> Lender:
    """A document typed as YAML, checked; ``BadDocument`` with each fault by line and field."""
    if len(text) > LARGEST:
        raise BadDocument([Fault("", f"the document has more than {LARGEST} characters")])
    found = lines.yaml_value(text)
    try:
        return Lender.model_validate(found.value)
    except ValidationError as error:
        raise BadDocument(
            Fault(dotted(where), problem, line=found.line_of(where))
            for where, problem in in_plain_words(error)
        ) from None


def with_changes(document: Mapping[str, Any], changes: Mapping[str, Any]) -> Lender:
    """The document with some values replaced, each named by its dotted path, then checked."""
    changed = deepcopy(dict(document))
    for path, value in changes.items():
        *above, last = path.split(".")
        part = changed
        for name in above:
            part = part[name]
        part[last] = value
    try:
        return Lender.model_validate(changed)
    except ValidationError as error:
        raise BadDocument(
            Fault(dotted(where), problem) for where, problem in in_plain_words(error)
        ) from None


def differing(facts: Facts, text: str | None, changes: Mapping[str, Any] | None) -> Sequence[str]:
    """The lines in which what was typed is unlike what is in use: ``-`` in use, ``+`` typed."""
    if text is None:
        try:
            lender = with_changes(facts.document, changes or {})
        except BadDocument:
            return ()
        text = Facts(facts.version, lender.model_dump(mode="json"), facts.updated_at).text
    lines_apart = unified_diff(facts.text.splitlines(), text.splitlines(), lineterm="", n=1)
    return list(lines_apart)[2:]


def save(session: Session, staff: Staff, lender: Lender, *, seen: int, now: datetime) -> list[str]:
    """The next version; which parts of the document changed, by their keys.

    ``seen`` is the version that was edited: ``Overtaken`` where another one is in use by now.
    """
    require_admin(staff)
    row = session.scalars(
        select(LenderDocument)
        .where(LenderDocument.id == _ROW)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()
    if row.version != seen:
        raise Overtaken(
            "Somebody else saved the lender's facts since you opened them. Yours are still below: "
            "look at what is in use now, then save again."
        )
    document, before = lender.model_dump(mode="json"), _whole(row.document)
    changed = sorted(key for key in document if document[key] != before[key])
    if not changed:
        raise NotNow("Nothing differs from what is in use.")
    row.document, row.version, row.updated_at = document, row.version + 1, now
    wrote(session, staff, "lender.change", str(row.version), now, parts=changed)
    session.flush()
    return changed
