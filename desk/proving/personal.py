"""The sections about who somebody is to us: language and place, wishes, labels, links, tasks."""

import uuid

from sqlalchemy import select

from desk.proving.cells import cells
from desk.proving.dossier import Section
from desk.proving.source import Source
from models.alerts import Alert
from models.borrowers import IdentityFact
from models.desk import Label, ThreadLabel
from models.links import PaymentLink
from models.loans import Loan
from models.preferences import Preferences
from models.staff import StaffTask
from models.threads import Thread


def person(source: Source) -> Section:
    """What the core system told us of a person; of proofs of identity only which kinds we hold."""
    columns = (
        *("name", "lender_id", "language", "place", "time_zone", "email", "proofs"),
        *("recorded", "changed"),
    )
    whose = source.subject.borrower
    if whose is None:
        return Section("person", "The person", columns, ())
    kinds = select(IdentityFact.kind).where(IdentityFact.borrower_id == whose.id)
    row = cells(
        *(whose.name, whose.external_id, whose.language, whose.place, whose.time_zone),
        *(whose.email, ", ".join(source.rows(kinds.order_by(IdentityFact.kind)))),
        *(whose.created_at, whose.updated_at),
    )
    return Section("person", "The person", columns, (row,))


def conversations(source: Source) -> Section:
    """How each number is spoken with now; of a code word only that there is one."""
    rows = (
        select(Thread).where(Thread.id.in_(source.subject.now_theirs)).order_by(Thread.created_at)
    )
    return Section(
        "conversations",
        "Conversations",
        (
            "number",
            "since",
            "language",
            "handled_by",
            "last_from_them",
            "proved_until",
            "code_word",
        ),
        tuple(
            cells(
                *(source.number(one.id), one.created_at, one.language, one.mode),
                *(one.last_inbound_at, one.verified_until, one.code_word is not None),
            )
            for one in source.rows(rows)
        ),
    )


def preferences(source: Source) -> Section:
    """What they wish of our texts; what was never asked for is empty."""
    mine = source.subject.covers(Preferences.number_id, Preferences.changed_at)
    columns = (
        *("number", "changed", "language", "earliest", "latest", "working_days_only"),
        *("most_per_week", "only_reminders", "other_channel"),
    )
    return Section(
        "preferences",
        "Wishes of texts",
        columns,
        tuple(
            cells(
                *(source.number(one.number_id), one.changed_at, one.language),
                *(one.earliest, one.latest, one.free_days_open, one.most_per_week),
                *(one.only_reminders, one.other_channel),
            )
            for one in source.rows(select(Preferences).where(mine))
        ),
    )


def labels(source: Source) -> Section:
    """The words under which colleagues find the conversations again."""
    mine = source.subject.covers(ThreadLabel.thread_id, ThreadLabel.since)
    rows = select(ThreadLabel, Label.name).join(Label, Label.id == ThreadLabel.label_id).where(mine)
    return Section(
        "labels",
        "Labels",
        ("since", "number", "label", "by"),
        tuple(
            cells(one.since, source.number(one.thread_id), name, source.staff(one.staff_id))
            for one, name in source.session.execute(rows.order_by(ThreadLabel.since))
        ),
    )


def payment_links(source: Source) -> Section:
    """The links that were made to pay by; a link itself is kept nowhere, only its hash."""
    mine = source.subject.covers(PaymentLink.number_id, PaymentLink.made_at)
    others = source.subject.not_of_others(PaymentLink.borrower_id)
    rows = (
        select(PaymentLink, Loan.ref)
        .outerjoin(Loan, Loan.id == PaymentLink.loan_id)
        .where(mine, others)
        .order_by(PaymentLink.id)
    )
    return Section(
        "payment_links",
        "Payment links",
        ("made", "number", "text_id", "loan", "until", "looked_at", "result", "result_at"),
        tuple(
            cells(
                *(one.made_at, source.number(one.number_id), f"in-{one.inbound_id}", loan),
                *(one.expires_at, one.opened_at, one.event, one.event_at),
            )
            for one, loan in source.session.execute(rows)
        ),
    )


def tasks(source: Source) -> Section:
    """What a person had to look at beside the cases."""
    mine = source.subject.covers(StaffTask.thread_id, StaffTask.opened_at)
    rows = select(StaffTask).where(mine).order_by(StaffTask.id)
    return Section(
        "tasks",
        "Tasks of staff",
        ("opened", "number", "task", "done", "by", "task_note"),
        tuple(
            cells(
                *(one.opened_at, _number(source, one.thread_id), one.kind, one.done_at),
                *(source.staff(one.done_by), one.note),
            )
            for one in source.rows(rows)
        ),
    )


def alerts(source: Source) -> Section:
    """What needed somebody at once, and who saw to it."""
    mine = source.subject.covers(Alert.thread_id, Alert.raised_at)
    rows = select(Alert).where(mine).order_by(Alert.id)
    return Section(
        "alerts",
        "Alerts",
        ("at", "alert", "number", "since", "told", "acknowledged", "by", "ended"),
        tuple(
            cells(
                *(one.raised_at, one.kind, _number(source, one.thread_id), one.since),
                *(one.times_told, one.acknowledged_at, source.staff(one.acknowledged_by)),
                one.ended_at,
            )
            for one in source.rows(rows)
        ),
    )


def _number(source: Source, number_id: uuid.UUID | None) -> str:
    return source.number(number_id) if number_id is not None else ""
