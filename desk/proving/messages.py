"""The sections about texts: both ways, their receipts, the gate's verdicts, the bot's decisions."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Select, select

from desk.proving.cells import cells, words
from desk.proving.dossier import Row, Section
from desk.proving.source import Source
from desk.responses.used import Used, made_from, versions_by_id, versions_of_turn
from desk.wording import IN_PLACE
from models.inbound import InboundText
from models.outbound import DeliveryEvent, OutboundText, SendVerdict
from models.turns import Turn


def texts(source: Source) -> Section:
    """Every text in the order of time; an identity answer is named and not shown."""
    columns = (
        *("at", "direction", "text_id", "number", "kind", "purpose", "state", "delivery"),
        *("error", "by", "template", "language", "segments", "words"),
    )
    both = [*_theirs(source), *_ours(source)]
    rows = tuple(row for _, row in sorted(both, key=lambda one: one[0]))
    return Section("texts", "Texts", columns, rows, "No text is on record.")


def _theirs(source: Source) -> Sequence[tuple[datetime, Row]]:
    mine = source.subject.covers(InboundText.thread_id, InboundText.received_at)
    return [
        (
            text.received_at,
            cells(
                *(text.received_at, "from them", f"in-{text.id}", source.number(text.thread_id)),
                *("", "", text.state, "", "", "", "", "", "", _words(text)),
            ),
        )
        for text in source.rows(select(InboundText).where(mine).order_by(InboundText.id))
    ]


def _words(text: InboundText) -> str:
    if text.shown_as:
        return IN_PLACE.get(text.shown_as, f"[{text.shown_as}]")
    files = f" [{len(text.media)} pictures or files, not kept]" if text.media else ""
    return text.body + files


def _our_ids(source: Source) -> Select[OutboundText]:
    mine = source.subject.covers(OutboundText.thread_id, OutboundText.created_at)
    others = source.subject.not_of_others(OutboundText.borrower_id)
    return select(OutboundText).where(mine, others)


def _ours(source: Source) -> Sequence[tuple[datetime, Row]]:
    found = source.rows(_our_ids(source).order_by(OutboundText.created_at))
    answered = _our_ids(source).with_only_columns(OutboundText.inbound_id)
    turns = source.session.scalars(select(Turn).where(Turn.inbound_id.in_(answered))).all()
    used = made_from(source.session, found, turns)
    return [
        (text.created_at, _our_row(source, text, ", ".join(map(str, used[text.id]))))
        for text in found
    ]


def _our_row(source: Source, text: OutboundText, template: str) -> Row:
    by = source.staff(text.staff_id) if text.staff_id is not None else "bot"
    return cells(
        *(text.created_at, "from us", text.id, source.number(text.thread_id), text.kind),
        *(text.purpose, text.state, text.delivery_status, text.error_code, by, template),
        *(text.language, text.segments, text.body or IN_PLACE["retention"]),
    )


def receipts(source: Source) -> Section:
    """What the carrier reported of each text of ours, as it came."""
    ours = _our_ids(source).with_only_columns(OutboundText.id)
    rows = select(DeliveryEvent).where(DeliveryEvent.message_id.in_(ours))
    return Section(
        "receipts",
        "Delivery receipts",
        ("at", "text_id", "status", "error", "detail", "carrier_id"),
        tuple(
            cells(
                *(one.received_at, one.message_id, one.status, one.error_code, one.detail),
                one.provider_sid,
            )
            for one in source.rows(rows.order_by(DeliveryEvent.id))
        ),
    )


def verdicts(source: Source) -> Section:
    """What the gate decided of each text of ours, by which rules and facts."""
    ours = _our_ids(source).with_only_columns(OutboundText.id)
    rows = select(SendVerdict).where(SendVerdict.message_id.in_(ours))
    return Section(
        "verdicts",
        "Verdicts of the gate",
        ("at", "text_id", "attempt", "verdict", "reasons", "rules", "pack", "facts"),
        tuple(
            cells(
                *(one.decided_at, one.message_id, one.attempt, one.verdict),
                *(words(one.reasons, "reason"), words(one.reasons, "rule")),
                *(one.pack_version, one.facts),
            )
            for one in source.rows(rows.order_by(SendVerdict.id))
        ),
    )


def decisions(source: Source) -> Section:
    """How each text of theirs was understood, and what was decided by which rule."""
    mine = source.subject.covers(InboundText.thread_id, InboundText.received_at)
    ids = select(InboundText.id).where(mine)
    columns = (
        *("at", "text_id", "understood_as", "also", "decision", "confidence", "language"),
        *("rule", "actions", "responses", "versions"),
    )
    rows = select(Turn).where(Turn.inbound_id.in_(ids)).order_by(Turn.id)
    turns = source.rows(rows)
    said = [version for turn in turns for version in versions_of_turn(turn)]
    known = versions_by_id(source.session, said)
    found = tuple(_decision(turn, known) for turn in turns)
    return Section("decisions", "Decisions", columns, found)


def _decision(turn: Turn, known: Mapping[int, Used]) -> Row:
    reading = turn.reading or {}
    said = (known.get(one.get("version"), one.get("response")) for one in turn.replies)
    return cells(
        *(turn.decided_at, f"in-{turn.inbound_id}"),
        *(reading.get(key) for key in ("intent", "second", "decision", "confidence", "language")),
        *(turn.decided_by, words(turn.steps, "action"), ", ".join(str(one) for one in said if one)),
        turn.versions,
    )
