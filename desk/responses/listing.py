"""Every response by key and language: the wording in use, whose it is, what waits for approval."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.staff import Staff
from models.templates import TemplateState, TemplateVersion, the_one_in_use, versions_of

_USABLE: Final = (TemplateState.SHIPPED, TemplateState.APPROVED)


@dataclass(frozen=True)
class Response:
    """One response in one language, with all of its versions."""

    in_use: TemplateVersion
    shipped: TemplateVersion
    draft: TemplateVersion | None
    """The change that waits for a second person."""
    versions: Sequence[TemplateVersion]
    """Newest first."""

    @property
    def own(self) -> bool:
        """Whether the lender's own wording is in use."""
        return self.in_use.state == TemplateState.APPROVED

    @property
    def outdated(self) -> bool:
        """Whether the release changed its wording after the lender made its own."""
        return self.own and self.shipped.version > self.in_use.version

    @property
    def set_aside(self) -> bool:
        """Whether an own wording gave way to a release that holds the response to a higher tier."""
        return not self.own and any(one.state == TemplateState.APPROVED for one in self.versions)

    @property
    def changed_at(self) -> datetime:
        """Since when the wording is in use."""
        return self.in_use.decided_at or self.in_use.created_at


def responses(session: Session, language: str | None = None, part: str = "") -> list[Response]:
    """The responses of a language, or of all, whose key holds ``part``; by key."""
    rows = select(TemplateVersion)
    if language:
        rows = rows.where(TemplateVersion.language == language)
    if part:
        rows = rows.where(TemplateVersion.key.contains(part.lower(), autoescape=True))
    grouped: defaultdict[tuple[str, str], list[TemplateVersion]] = defaultdict(list)
    for row in session.scalars(rows.order_by(TemplateVersion.version.desc())):
        grouped[row.key, row.language].append(row)
    found = (response_of(versions) for _, versions in sorted(grouped.items()))
    return [one for one in found if one is not None]


def response(session: Session, key: str, language: str) -> Response | None:
    """One of them; ``None`` where the release has no such response."""
    return response_of(versions_of(session, key, language))


def response_of(versions: Sequence[TemplateVersion]) -> Response | None:
    """What the versions of one response in one language, newest first, come to."""
    shipped = _first(versions, TemplateState.SHIPPED)
    if shipped is None:
        return None
    used = the_one_in_use([one for one in versions if one.state in _USABLE])
    return Response(used, shipped, _first(versions, TemplateState.DRAFT), versions)


def _first(versions: Sequence[TemplateVersion], state: TemplateState) -> TemplateVersion | None:
    return next((one for one in versions if one.state == state), None)


def languages(session: Session) -> list[str]:
    """The languages that there are wordings in, ours first."""
    rows = session.scalars(select(TemplateVersion.language).distinct())
    ours = ("en", "zh", "zh-Hant", "es")
    return sorted(rows, key=lambda one: (one not in ours, ours.index(one) if one in ours else one))


def names_of_staff(session: Session, versions: Iterable[TemplateVersion]) -> dict[int, str]:
    """Who proposed and who decided, by their id."""
    ids = {one.created_by for one in versions} | {one.decided_by for one in versions}
    rows = select(Staff).where(Staff.id.in_(ids - {None}))
    return {person.id: person.name for person in session.scalars(rows)}
