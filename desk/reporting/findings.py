"""What reviewers found in samples of our texts, by language."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.reporting.question import Question
from desk.reporting.report import Cell, Column, Fact, Plot, Report, series, share
from desk.reporting.sql import counted, within
from models.reviews import TextReview

FINDINGS: Final[Mapping[str, str]] = {
    "wrong_fact": "Wrong fact",
    "not_understood": "Not understood",
    "tone": "Tone",
    "privacy": "Privacy",
    "language": "Language",
}
"""What may be wrong with a text, by the word that is kept."""
_BOT: Final = "Bot"
_STAFF: Final = "Staff"


def findings(session: Session, asked: Question) -> Report:
    """Texts reviewed in the span by language and by who wrote them, with what was wrong."""
    rows = select(TextReview.language, TextReview.by_staff, TextReview.finding, func.count()).where(
        within(TextReview.reviewed_at, asked)
    )
    groups = (TextReview.language, TextReview.by_staff, TextReview.finding)
    found = Counter(counted(session, rows.group_by(*groups)))
    keys = sorted({(language, by_staff) for language, by_staff, _ in found})
    table = tuple(_row(found, *key) for key in keys)
    names = tuple(FINDINGS.values())
    reviewed = sum(found.values())
    bad = sum(count for (*_, finding), count in found.items() if finding)
    return Report(
        title="Findings in samples, by language",
        columns=(
            Column("Language", "text"),
            Column("Written by", "word"),
            Column("Reviewed"),
            *map(Column, names),
            Column("Without a finding", "share"),
        ),
        rows=table,
        plot=Plot(
            "bars",
            "Findings by language",
            tuple(f"{row[0]} · {row[1]}" for row in table),
            tuple(series(name, table, place) for place, name in enumerate(names, 3)),
            label_kind="text",
        ),
        facts=(
            Fact("Reviewed", reviewed),
            Fact("Without a finding", share(reviewed - bad, reviewed), "share"),
        ),
        note="By the day of the review. Texts are drawn at random: see the samples.",
    )


def _row(
    found: Counter[tuple[str, bool, str | None]], language: str, by_staff: bool
) -> tuple[Cell, ...]:
    counts = [found[language, by_staff, name] for name in FINDINGS]
    good = found[language, by_staff, None]
    total = good + sum(counts)
    return (language, _STAFF if by_staff else _BOT, total, *counts, share(good, total))
