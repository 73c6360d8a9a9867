"""How much the bot settles by itself."""

from collections import Counter
from datetime import date
from typing import Final

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Plot, Report, series, share
from desk.reporting.sql import answered_by, handed_over, local_time, quarter, theirs
from models.inbound import InboundText

_OUTCOMES: Final = ("bot", "person", "silent")


def automation(session: Session, asked: Question) -> Report:
    """Borrowers' texts by who answered them, and the bot's share of those that were answered."""
    found = _counts(session, asked)
    rows = tuple(_row(step, *(found[step, name] for name in _OUTCOMES)) for step in asked.steps())
    bot, person, silent = (sum(found[step, name] for step in asked.steps()) for name in _OUTCOMES)
    names = ("The bot alone", "A person", "No answer")
    return Report(
        title="Automation rate",
        columns=(
            Column("Week" if asked.by_week else "Day", "day"),
            Column("Texts"),
            *map(Column, names),
            Column("Automation rate", "share"),
        ),
        rows=rows,
        plot=Plot(
            "stacked",
            "Who answered borrowers' texts",
            tuple(row[0] for row in rows),
            tuple(series(name, rows, place) for place, name in enumerate(names, 2)),
            label_kind="day",
        ),
        facts=(
            Fact("Automation rate", share(bot, bot + person), "share"),
            Fact("Texts received", bot + person + silent),
        ),
        note=(
            "A text counts for a person where a member of staff answered it or the bot put it "
            "before staff. The rate is the bot's share of all texts that were answered."
        ),
    )


def _row(step: date, bot: int, person: int, silent: int) -> tuple[Cell, ...]:
    return (step, bot + person + silent, bot, person, silent, share(bot, bot + person))


def _counts(session: Session, asked: Question) -> Counter[tuple[date, str]]:
    when = quarter(InboundText.received_at)
    outcome = case(
        (or_(answered_by(staff=True), handed_over()), "person"),
        (answered_by(staff=False), "bot"),
        else_="silent",
    ).label("outcome")
    each = select(when.label("at"), outcome).where(theirs(asked)).subquery()
    rows = select(each.c.at, each.c.outcome, func.count()).group_by(each.c.at, each.c.outcome)
    found: Counter[tuple[date, str]] = Counter()
    for quarters, name, count in session.execute(rows):
        found[asked.step_of(local_time(quarters, asked.zone).date()), name] += count
    return found
