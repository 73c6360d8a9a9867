"""Labelled texts as a file of training texts, in the format that the training reads."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.entries import require_lead, wrote
from desk.masking import masked
from intents.labels import INTENTS
from models.borrowers import Borrower, BorrowerNumber
from models.inbound import InboundText
from models.staff import Staff
from models.training import TextLabel

MOST_TEXTS: Final = 20_000
_HEAD: Final = '# author: desk; style: labelled in the training queue\nversion: "3.1"\nnlu:\n'


@dataclass(frozen=True)
class Ready:
    """How many labelled texts of a language there are, and how many the file leaves out."""

    language: str
    texts: int
    two_intents: int
    waiting: int
    """For a second person, or for somebody to decide between two."""
    useless: int


@dataclass(frozen=True)
class NluFile:
    """A file by the name under which the training finds its language."""

    name: str
    text: str
    texts: int


def ready(session: Session) -> list[Ready]:
    """The labels by language."""
    columns = (TextLabel.language, TextLabel.intent, TextLabel.second, TextLabel.double)
    rows = select(*columns, TextLabel.agreed, func.count())
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for language, intent, second, double, agreed, count in session.execute(
        rows.group_by(*columns, TextLabel.agreed)
    ):
        found[language][_place(intent, second, settled=agreed is True or not double)] += count
    names = ("texts", "two_intents", "waiting", "useless")
    return [
        Ready(language, *(counts[name] for name in names))
        for language, counts in sorted(found.items())
    ]


def _place(intent: str | None, second: str | None, *, settled: bool) -> str:
    if not settled:
        return "waiting"
    if intent is None:
        return "useless"
    return "two_intents" if second else "texts"


def nlu_file(session: Session, staff: Staff, language: str, now: datetime) -> NluFile:
    """The settled labels of a language as training texts, names and numbers masked.

    Texts with two intents stay out: the model learns one at a time. The same words come once for
    each intent. ``NotNow`` for whoever does not lead.
    """
    require_lead(staff)
    rows = (
        select(TextLabel.intent, InboundText.body, InboundText.thread_id)
        .join(InboundText, InboundText.id == TextLabel.inbound_id)
        .where(
            TextLabel.language == language,
            TextLabel.intent.is_not(None),
            TextLabel.second.is_(None),
            TextLabel.agreed.is_(True) | ~TextLabel.double,
            InboundText.shown_as.is_(None),
        )
        .order_by(TextLabel.id)
        .limit(MOST_TEXTS)
    )
    found = session.execute(rows).all()
    names = _names(session, {thread_id for *_, thread_id in found})
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for intent, body, thread_id in found:
        line = masked(body, names.get(thread_id, ()))
        if line:
            texts[str(intent)][line] = None
    count = sum(len(lines) for lines in texts.values())
    wrote(session, staff, "training.export", language, now, texts=count)
    return NluFile(f"nlu.{language}.desk.yml", written(texts), count)


def written(texts: Mapping[str, Iterable[str]]) -> str:
    """Texts by intent as a file; each text is one line."""
    groups = (
        f"- intent: {intent}\n  examples: |\n"
        + "".join(f"    - {line}\n" for line in texts[intent])
        for intent in INTENTS
        if texts.get(intent)
    )
    body = "".join(groups)
    return _HEAD + body if body else _HEAD.replace("nlu:\n", "nlu: []\n")


def _names(session: Session, threads: set[uuid.UUID]) -> Mapping[uuid.UUID, Sequence[str]]:
    """Whoever the numbers belong to or ever belonged to."""
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    ids = list(threads)
    for place in range(0, len(ids), 500):
        rows = (
            select(BorrowerNumber.number_id, Borrower.name)
            .join(Borrower, Borrower.id == BorrowerNumber.borrower_id)
            .where(BorrowerNumber.number_id.in_(ids[place : place + 500]))
        )
        for number_id, name in session.execute(rows):
            found[number_id].append(name)
    return found
