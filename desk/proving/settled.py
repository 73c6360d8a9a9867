"""The sections about what people settled: cases, holds, promises, notes, and who did what."""

from sqlalchemy import ColumnElement, Select, and_, or_, select

from desk.case_adding import TAKEN_BACK
from desk.case_words import EVENTS
from desk.proving.cells import amount, cells
from desk.proving.dossier import Section
from desk.proving.source import Source
from desk.proving.subject import Span, subject_word
from models.cases import Case, CaseEvent, CaseState, Hold
from models.desk import Note
from models.litigation import litigation_holds
from models.promises import Promise
from models.staff import AuditEntry


def _cases(source: Source) -> Select[Case]:
    """Those of the borrower, and those of their numbers that name nobody."""
    mine = source.subject.covers(Case.thread_id, Case.opened_at)
    whose = source.subject.borrower
    if whose is None:
        return select(Case).where(mine)
    return select(Case).where(
        or_(Case.borrower_id == whose.id, and_(mine, Case.borrower_id.is_(None)))
    )


def cases(source: Source) -> Section:
    """Each case with its clock, its outcome and the letter."""
    columns = (
        *("reference", "kind", "category", "channel", "state", "opened", "acknowledged", "due"),
        *("extended_from", "extended_because", "paused_seconds", "owner", "closed", "outcome"),
        *("redress", "mark", "details", "letter"),
    )
    return Section(
        "cases",
        "Cases",
        columns,
        tuple(
            cells(
                *(one.reference, one.kind, one.category, one.channel, one.state, one.opened_at),
                *(one.acknowledged_at, one.due_at, one.extended_from, one.extension_reason),
                *(one.paused_seconds, source.staff(one.owner_id), one.closed_at, one.outcome),
                *(amount(one.redress, one.redress_currency), one.score),
                *(one.details or "", _letter(one)),
            )
            for one in source.rows(_cases(source).order_by(Case.id))
        ),
    )


def _letter(case: Case) -> str:
    """As it was sent; one that somebody still writes is said to be a draft."""
    if not case.letter or case.state == CaseState.CLOSED:
        return case.letter or ""
    return f"[draft] {case.letter}"


def case_events(source: Source) -> Section:
    """What happened to each case."""
    mine = _cases(source).with_only_columns(Case.id)
    references = dict(
        source.session.execute(_cases(source).with_only_columns(Case.id, Case.reference)).all()
    )
    rows = select(CaseEvent).where(CaseEvent.case_id.in_(mine)).order_by(CaseEvent.id)
    return Section(
        "case_events",
        "What happened to the cases",
        ("at", "reference", "what", "by", "text_id", "category", "note"),
        tuple(
            cells(
                *(one.at, references[one.case_id], one.what, source.staff(one.staff_id)),
                *(f"in-{one.inbound_id}" if one.inbound_id else "", *_category_or_note(one)),
            )
            for one in source.rows(rows)
        ),
    )


def _category_or_note(event: CaseEvent) -> tuple[str, str]:
    """Of a sorting the category, which is a code; of anything else what was noted."""
    words = event.note or ""
    if event.what == TAKEN_BACK:
        return "", EVENTS.get(words, words).rstrip(":")
    return (words, "") if event.what == "category" else ("", words)


def holds(source: Source) -> Section:
    """What stopped, or stops, the texts that we start."""
    mine, whose = source.subject.covers(Hold.number_id, Hold.since), source.subject.borrower
    if whose is not None:
        mine = or_(Hold.borrower_id == whose.id, and_(mine, Hold.borrower_id.is_(None)))
    rows = select(Hold).where(mine).order_by(Hold.id)
    return Section(
        "holds",
        "Holds on texts",
        ("since", "until", "lifted", "number", "stops", "reason"),
        tuple(
            cells(
                *(one.since, one.until, one.lifted_at, source.number(one.number_id)),
                *(one.scope, one.reason),
            )
            for one in source.rows(rows)
        ),
    )


def litigation(source: Source) -> Section:
    """What keeps the records from being emptied."""
    whose = source.subject.borrower
    found = litigation_holds(source.session, source.subject.number_ids, [whose.id] if whose else [])
    return Section(
        "litigation_holds",
        "Litigation holds",
        ("since", "on", "by", "lifted", "lifted_by", "why", "lifted_because"),
        tuple(
            cells(
                one.since,
                source.number(one.number_id) if one.number_id else "the person",
                *(source.staff(one.set_by), one.lifted_at, source.staff(one.lifted_by)),
                *(one.reason, one.lifted_because),
            )
            for one in found
        ),
    )


def promises(source: Source) -> Section:
    """Payments that were promised, and what became of them."""
    mine = source.subject.covers(Promise.number_id, Promise.made_at)
    others = source.subject.not_of_others(Promise.borrower_id)
    rows = select(Promise).where(mine, others).order_by(Promise.id)
    return Section(
        "promises",
        "Promises to pay",
        ("made", "due", "amount", "state", "settled", "number"),
        tuple(
            cells(
                *(one.made_at, one.due_on, amount(one.amount, one.currency) or "what is due"),
                *(one.state, one.settled_at, source.number(one.number_id)),
            )
            for one in source.rows(rows)
        ),
    )


def notes(source: Source) -> Section:
    """What colleagues wrote for each other."""
    mine = source.subject.covers(Note.thread_id, Note.at)
    rows = select(Note).where(mine).order_by(Note.id)
    return Section(
        "notes",
        "Notes of staff",
        ("at", "by", "words"),
        tuple(cells(one.at, source.staff(one.staff_id), one.body) for one in source.rows(rows)),
    )


def audit(source: Source) -> Section:
    """Who looked at it and who changed what, by thread, by case and by borrower."""
    whose = source.subject.borrower
    about = [
        AuditEntry.subject.in_(_cases(source).with_only_columns(Case.reference)),
        *(_of_span(span) for span in source.subject.spans),
        *([AuditEntry.subject == subject_word(whose.id)] if whose else []),
    ]
    rows = select(AuditEntry).where(or_(*about)).order_by(AuditEntry.id)
    return Section(
        "audit",
        "Who did what",
        ("at", "who", "what", "details"),
        tuple(
            cells(one.at, source.actor(one.actor), one.action, one.details)
            for one in source.rows(rows)
        ),
    )


def _of_span(span: Span) -> ColumnElement[bool]:
    parts = [AuditEntry.subject == str(span.number_id)]
    if span.since is not None:
        parts.append(AuditEntry.at >= span.since)
    if span.until is not None:
        parts.append(AuditEntry.at < span.until)
    return and_(*parts)
