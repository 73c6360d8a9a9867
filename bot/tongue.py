"""Which language a text is answered in."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from intents.language import detect
from models.borrowers import Borrower, BorrowerNumber
from models.inbound import InboundText
from models.threads import Thread

SPOKEN: Final = ("en", "zh", "zh-Hant", "es")


def tongue_of(session: Session, text: InboundText) -> str:
    """The language of the text itself; one-word texts inherit the thread's or the borrower's."""
    known = session.scalar(select(Thread.language).where(Thread.id == text.thread_id))
    known = known or language_on_file(session, text)
    found = detect(text.body, known)
    return found if found in SPOKEN else (known or "en")


def language_on_file(session: Session, text: InboundText) -> str | None:
    """The language of the account that the number belongs to, if any."""
    return session.scalar(
        select(Borrower.language)
        .join(BorrowerNumber)
        .where(BorrowerNumber.number_id == text.thread_id, BorrowerNumber.until.is_(None))
        .order_by(BorrowerNumber.id)
        .limit(1)
    )
