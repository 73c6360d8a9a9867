"""The sections about texts that people looked at: drawn as a sample, or labelled for training."""

from sqlalchemy import select

from desk.proving.cells import cells
from desk.proving.dossier import Section
from desk.proving.source import Source
from models.inbound import InboundText
from models.outbound import OutboundText
from models.reviews import TextReview
from models.training import TextLabel


def samples(source: Source) -> Section:
    """What somebody found in a text of ours that was drawn at random."""
    mine = source.subject.covers(OutboundText.thread_id, OutboundText.created_at)
    others = source.subject.not_of_others(OutboundText.borrower_id)
    rows = (
        select(TextReview)
        .join(OutboundText, OutboundText.id == TextReview.message_id)
        .where(mine, others)
        .order_by(TextReview.reviewed_at)
    )
    return Section(
        "samples",
        "Texts of ours that were looked at",
        ("at", "text_id", "finding", "by", "note"),
        tuple(
            cells(
                *(one.reviewed_at, one.message_id, one.finding or "good"),
                *(source.staff(one.reviewed_by), one.note),
            )
            for one in source.rows(rows)
        ),
    )


def training(source: Source) -> Section:
    """What people said that a text of theirs meant."""
    mine = source.subject.covers(InboundText.thread_id, InboundText.received_at)
    rows = (
        select(TextLabel)
        .join(InboundText, InboundText.id == TextLabel.inbound_id)
        .where(mine)
        .order_by(TextLabel.id)
    )
    return Section(
        "training",
        "Texts of theirs that were labelled",
        ("at", "text_id", "understood_as", "labelled_as", "also", "by", "checked_as", "checked_by"),
        tuple(
            cells(
                *(one.labelled_at, f"in-{one.inbound_id}", one.read_as, one.intent, one.second),
                *(source.staff(one.labelled_by), one.check_intent, source.staff(one.checked_by)),
            )
            for one in source.rows(rows)
        ),
    )
