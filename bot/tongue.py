"""Which language a text is answered in."""

import uuid
from typing import Final

from sqlalchemy import ColumnElement, ScalarSelect, Uuid, func, literal, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from bot.services import Services
from intents.language import detect
from models.borrowers import Borrower, BorrowerNumber
from models.inbound import InboundText
from models.threads import Thread

SPOKEN: Final = ("en", "zh", "zh-Hant", "es")


def tongue_of(session: Session, text: InboundText) -> str:
    """The language of the text itself; one-word texts inherit the thread's or the borrower's."""
    known = session.scalar(
        select(func.coalesce(Thread.language, on_file(Thread.id))).where(
            Thread.id == text.thread_id
        )
    )
    found = detect(text.body, known)
    return found if found in SPOKEN else (known or "en")


def on_file(
    number_id: ColumnElement[uuid.UUID] | InstrumentedAttribute[uuid.UUID],
) -> ScalarSelect[str]:
    """A subquery: the language of the account that a number belongs to, if any."""
    return (
        select(Borrower.language)
        .join(BorrowerNumber)
        .where(BorrowerNumber.number_id == number_id, BorrowerNumber.until.is_(None))
        .order_by(BorrowerNumber.id)
        .limit(1)
        .scalar_subquery()
    )


def language_on_file(services: Services, number_id: uuid.UUID) -> str | None:
    """The language of the account that a number belongs to, if any."""
    with services.database.read() as session:
        return session.scalar(select(on_file(literal(number_id, Uuid))))
