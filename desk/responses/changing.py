"""A change of a wording: one person proposes it, another approves it or says why not.

A version that was approved once is never changed, for texts were sent from it. Each step locks
the shipped version first, so that two people cannot take the same number or approve two changes.
"""

from datetime import datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from accounts.lender import Lender
from bot.record import storable
from desk.entries import require_lead, require_worker, wrote
from desk.responses.checking import BadWording, check
from desk.responses.listing import Response, response
from desk.rights import NotNow
from models.staff import Staff
from models.templates import TemplateState, TemplateVersion

LONGEST_REASON: Final = 200


def propose(
    session: Session,
    staff: Staff,
    key: str,
    language: str,
    *,
    text: str,
    reason: str,
    lender: Lender,
    now: datetime,
) -> TemplateVersion:
    """A draft with other words; ``BadWording`` with everything that speaks against them."""
    require_worker(staff)
    found = _locked(session, key, language)
    words = storable(text).replace("\r\n", "\n").strip()
    if faults := check(words, found.shipped, lender):
        raise BadWording(faults)
    if words == found.in_use.text:
        raise NotNow("These are the words in use already.")
    if words == found.shipped.text:
        raise NotNow("These are the shipped words: go back to the shipped wording instead.")
    return _draft(session, staff, found, text=words, reason=reason, now=now)


def propose_return(
    session: Session, staff: Staff, key: str, language: str, *, reason: str, now: datetime
) -> TemplateVersion:
    """A draft that ends the lender's own wording: the shipped one, also of later releases."""
    require_worker(staff)
    found = _locked(session, key, language)
    if not found.own:
        raise NotNow("The shipped wording is in use already.")
    text = found.shipped.text
    return _draft(session, staff, found, text=text, reason=reason, now=now, returns=True)


def _locked(session: Session, key: str, language: str) -> Response:
    """The response, its shipped version locked and everything else read after that."""
    shipped = select(TemplateVersion.id).where(
        TemplateVersion.key == key,
        TemplateVersion.language == language,
        TemplateVersion.state == TemplateState.SHIPPED,
    )
    session.scalars(shipped.order_by(TemplateVersion.id).with_for_update()).all()
    session.expire_all()
    found = response(session, key, language)
    if found is None:
        raise NotNow("There is no such response in this version of Loanline.")
    return found


def _draft(
    session: Session,
    staff: Staff,
    found: Response,
    *,
    text: str,
    reason: str,
    now: datetime,
    returns: bool = False,
) -> TemplateVersion:
    if found.draft is not None:
        raise NotNow("A change waits for approval already: it has to be settled first.")
    if not 0 < len(reason) <= LONGEST_REASON:
        raise NotNow("Say in a sentence why, at most 200 characters.")
    like = found.shipped
    draft = TemplateVersion(
        key=like.key,
        language=like.language,
        version=_next(session, like),
        state=TemplateState.DRAFT,
        text=text,
        tier=like.tier,
        kind=like.kind,
        budget=like.budget,
        created_at=now,
        created_by=staff.id,
        reason=reason,
        returns=returns,
    )
    session.add(draft)
    session.flush()
    _wrote(session, staff, "response.propose", draft, now, returns=returns)
    return draft


def _next(session: Session, like: TemplateVersion) -> int:
    highest = select(func.max(TemplateVersion.version)).where(
        TemplateVersion.key == like.key, TemplateVersion.language == like.language
    )
    return (session.scalar(highest) or 0) + 1


def _wrote(
    session: Session,
    staff: Staff,
    action: str,
    version: TemplateVersion,
    now: datetime,
    **details: object,
) -> None:
    about = {"language": version.language, "version": version.version, **details}
    wrote(session, staff, action, version.key, now, **about)


# --- Deciding -------------------------------------------------------------------------------


def approve(
    session: Session, staff: Staff, version_id: int, *, lender: Lender, now: datetime
) -> TemplateVersion:
    """The draft is in use from now, in every process within seconds; whoever wrote it may not."""
    require_lead(staff)
    found, draft = _waiting(session, version_id)
    if draft.created_by == staff.id:
        raise NotNow("A second person approves a change: ask another supervisor or admin.")
    if draft.returns and draft.text != found.shipped.text:
        raise NotNow("The shipped wording is another one since: reject this, and propose it anew.")
    if not draft.returns and (faults := check(draft.text, found.shipped, lender)):
        raise BadWording(faults)
    for earlier in found.versions:
        if earlier.state == TemplateState.APPROVED:
            earlier.state = TemplateState.RETIRED
    draft.state = TemplateState.RETIRED if draft.returns else TemplateState.APPROVED
    _decide(draft, staff, now)
    _wrote(session, staff, "response.approve", draft, now, returns=draft.returns)
    session.flush()
    return draft


def reject(
    session: Session, staff: Staff, version_id: int, *, reason: str, now: datetime
) -> TemplateVersion:
    """The draft is not taken, and the history says why; its author may withdraw it."""
    _, draft = _waiting(session, version_id)
    if draft.created_by != staff.id:
        require_lead(staff)
    require_worker(staff)
    if not 0 < len(reason) <= LONGEST_REASON:
        raise NotNow("Say in a sentence why, at most 200 characters.")
    draft.state, draft.refusal = TemplateState.REJECTED, reason
    _decide(draft, staff, now)
    _wrote(session, staff, "response.reject", draft, now, withdrawn=draft.created_by == staff.id)
    session.flush()
    return draft


def _waiting(session: Session, version_id: int) -> tuple[Response, TemplateVersion]:
    version = session.get(TemplateVersion, version_id)
    if version is None:
        raise NotNow("There is no such change.")
    found = _locked(session, version.key, version.language)
    if found.draft is None or found.draft.id != version_id:
        raise NotNow("That change was settled before.")
    return found, found.draft


def _decide(draft: TemplateVersion, staff: Staff, now: datetime) -> None:
    draft.decided_by, draft.decided_at = staff.id, now
