"""What texting costs: segments that a carrier took, by kind of text."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.reporting.delivery import kind_words
from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Report, drawn
from desk.reporting.sql import within
from models.outbound import OutboundState, OutboundText

_NO_PRICE = (
    "No price of a segment was given, so the report shows segments. Type the price of your "
    "contract above to see the cost, or keep it with the lender's facts. What borrowers send to "
    "you is not in it."
)
_PRICED = "Segments times the price above. What borrowers send to you is not in it."


def cost(session: Session, asked: Question) -> Report:
    """Texts and segments that the carrier accepted by kind, with their cost at a given price."""
    rows = (
        select(OutboundText.kind, func.count(), func.sum(OutboundText.segments))
        .where(within(OutboundText.created_at, asked), OutboundText.state == OutboundState.ACCEPTED)
        .group_by(OutboundText.kind)
    )
    found = sorted(session.execute(rows).all(), key=lambda row: (-row[2], row[0]))
    table = tuple(_row(asked, str(kind), texts, int(parts)) for kind, texts, parts in found)
    segments = sum(int(row[2]) for row in found)
    priced = asked.price is not None
    costs = (Column("Cost", "price", asked.currency),) if priced else ()
    facts: tuple[Fact, ...] = (
        Fact("Segments", segments),
        Fact("Texts", sum(row[1] for row in found)),
    )
    if asked.price is not None:
        facts = (*facts, Fact("Cost", float(segments * asked.price), "price", asked.currency))
    return Report(
        title="Cost by kind of text",
        columns=(
            Column("Kind", "word"),
            Column("Texts"),
            Column("Segments"),
            Column("Segments a text", "number"),
            *costs,
        ),
        rows=table,
        plot=drawn("Segments by kind of text", Column("Kind", "word"), table, ("Segments", 2)),
        facts=facts,
        note=_PRICED if priced else _NO_PRICE,
    )


def _row(asked: Question, kind: str, texts: int, segments: int) -> tuple[Cell, ...]:
    row: tuple[Cell, ...] = (kind_words(kind), texts, segments, round(segments / texts, 2))
    return row if asked.price is None else (*row, float(segments * asked.price))
