"""Waiting until nothing moves any more, and judging what is then found."""

import time
from collections.abc import Mapping
from typing import Final

from sqlalchemy import func, or_, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from models.inbound import InboundState, InboundText, LawStep
from models.outbound import OutboundState, OutboundText
from tests.faults.checker import Violation, violations
from tests.faults.evidence import Evidence, gather, read_journal
from tests.faults.house import House

PATIENCE: Final = 90.0
"""Seconds. The longest way is a text that never reached us, which is left to its webhook for 20
seconds, and whose answer is then lost and looked for three times."""
_MOVING: Final = (OutboundState.QUEUED, OutboundState.SENDING, OutboundState.UNCERTAIN)


def settle(house: House, seconds: float = PATIENCE) -> None:
    """Wait until every text has arrived, been handled and settled, and its receipts are posted."""
    deadline = time.monotonic() + seconds
    while moving := still_moving(house):
        if time.monotonic() > deadline:
            raise TimeoutError(f"the house did not settle within {seconds:g} s: {moving}")
        time.sleep(0.2)


def still_moving(house: House) -> str:
    """What moves yet, in words for whoever waits; nothing when all stands still."""
    house.require_running()
    # Receipts last: while a text moves there will be more of them.
    return _in_the_database(house) or _counted(
        {"receipts not posted": house.carrier.state()["pending_receipts"]}
    )


def _in_the_database(house: House) -> str:
    carried = {text["sid"] for text in house.carrier.texts() if text["direction"] == "inbound"}
    unread = or_(InboundText.state == InboundState.UNREAD, InboundText.law_step == LawStep.PENDING)
    try:
        with house.database.read() as session:
            arrived = set(session.scalars(select(InboundText.provider_sid)))
            reading = session.scalar(select(func.count()).where(unread))
            moving = select(func.count()).where(OutboundText.state.in_(_MOVING))
            sending = session.scalar(moving)
    except DBAPIError:
        return "the database does not answer"
    return _counted(
        {
            "texts not arrived": len(carried - arrived),
            "texts unread": reading,
            "texts on their way": sending,
        }
    )


def _counted(counts: Mapping[str, int | None]) -> str:
    return ", ".join(f"{count} {what}" for what, count in counts.items() if count)


def evidence_of(house: House) -> Evidence:
    """Everything that was recorded so far, on both sides."""
    texts, journal = house.carrier.texts(), read_journal(house.journal)
    with Session(house.database.engine) as session:
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        return gather(session, house.lookup, texts, journal)


def judged(house: House) -> list[Violation]:
    """What is wrong after all has settled, but for what was found before."""
    settle(house)
    found = [one for one in violations(evidence_of(house)) if one not in house.complained]
    house.complained.update(found)
    return found
