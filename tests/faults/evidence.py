"""What the checker judges: the database, the sandbox's texts and its journal, side by side."""

import json
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Row, select, text
from sqlalchemy.orm import Session

from crypto import LookupKey
from models.cases import Case
from models.consent import ConsentEntry
from models.inbound import InboundText
from models.ledger_check import faults_in_chains, faults_in_checkpoints
from models.outbound import DeliveryEvent, OutboundText, SendVerdict
from models.staff import StaffTask
from models.turns import Turn

AnyRow = Row[Any]


@dataclass(frozen=True)
class Created:
    """A text that the sandbox took over its API, and for which of our rows by its callback."""

    at: datetime
    sid: str
    message_id: uuid.UUID
    status: str


@dataclass(frozen=True)
class Told:
    """One receipt that the sandbox posted, and whether the answer was a success."""

    sid: str
    status: str
    taken: bool


@dataclass(frozen=True)
class Texted:
    """A borrower's text at the carrier, and whether a webhook said that it has it."""

    sid: str
    thread_id: uuid.UUID
    body: str
    taken: bool


@dataclass(frozen=True)
class Evidence:
    """Everything, as plain rows; ``in_flight`` is how long a call to the carrier may take."""

    texted: Sequence[Texted]
    created: Sequence[Created]
    told: Sequence[Told]
    inbound: Sequence[AnyRow]
    outbound: Sequence[AnyRow]
    turns: Sequence[AnyRow]
    consent: Sequence[AnyRow]
    cases: Sequence[AnyRow]
    events: Sequence[AnyRow]
    verdicts: frozenset[uuid.UUID]
    tasks: frozenset[tuple[str, str]]
    ledger: Sequence[str]
    in_flight: timedelta = field(default=timedelta(seconds=10))


def gather(
    session: Session,
    key: LookupKey,
    texts: Iterable[Mapping[str, Any]],
    journal: Iterable[Mapping[str, Any]],
) -> Evidence:
    """Read the database within the session's transaction, and put the sandbox's word beside it."""
    lines = list(journal)
    listed = list(texts)
    return Evidence(
        texted=_texted(key, listed, lines),
        created=_created(listed, lines),
        told=_told(lines),
        inbound=_all(session, InboundText),
        outbound=_all(session, OutboundText),
        turns=_all(session, Turn),
        consent=_ledger(session),
        cases=_all(session, Case),
        events=_all(session, DeliveryEvent),
        verdicts=frozenset(session.scalars(select(SendVerdict.message_id))),
        tasks=frozenset((row.kind, row.subject) for row in _all(session, StaffTask)),
        ledger=[*faults_in_chains(session, key), *faults_in_checkpoints(session, key)],
    )


def read_journal(path: Path) -> list[dict[str, Any]]:
    """The journal's lines."""
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def _all(session: Session, table: Any) -> Sequence[AnyRow]:
    return session.execute(select(*table.__table__.columns).order_by(table.id)).all()


def _ledger(session: Session) -> Sequence[AnyRow]:
    """Consent with the moment at which each entry was really committed, by the server's book."""
    moment = "coalesce(pg_xact_commit_timestamp(xmin), now()) AS committed_at"
    columns = "number_id, sequence, purpose, event, method, inbound_id"
    order = "ORDER BY number_id, sequence"
    statement = f"SELECT {columns}, {moment} FROM {ConsentEntry.__tablename__} {order}"
    return session.execute(text(statement)).all()


def _texted(
    key: LookupKey, texts: list[Mapping[str, Any]], lines: list[Mapping[str, Any]]
) -> list[Texted]:
    taken = {
        line["sid"]
        for line in lines
        if line["event"] == "inbound" and 200 <= (line.get("status_code") or 0) < 300
    }
    return [
        Texted(one["sid"], key.number_id(one["from"]), one["body"], one["sid"] in taken)
        for one in texts
        if one["direction"] == "inbound"
    ]


def _created(texts: list[Mapping[str, Any]], lines: list[Mapping[str, Any]]) -> list[Created]:
    return [
        Created(
            at=datetime.fromisoformat(line["at"]),
            sid=line["sid"],
            message_id=uuid.UUID(line["callback"].rpartition("/")[2]),
            status="queued",
        )
        for line in lines
        if line["event"] == "create" and line["accepted"]
    ]


def _told(lines: list[Mapping[str, Any]]) -> list[Told]:
    return [
        Told(line["sid"], line["message_status"], 200 <= (line["status_code"] or 0) < 300)
        for line in lines
        if line["event"] == "receipt" and line["posted"]
    ]


def by(rows: Iterable[Any], name: str) -> dict[Any, list[Any]]:
    """Rows grouped by one of their columns."""
    groups: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, name)].append(row)
    return groups
