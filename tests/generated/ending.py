"""What must hold when a run is over: every decision can be repeated, and nobody is stuck."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

import clock
from bot.replay import replay
from models.cases import CaseKind
from models.inbound import InboundState
from models.threads import ThreadMode
from tests.bot.house import House
from tests.generated.accounts import facts_of, outstanding
from tests.generated.judging import Judge
from tests.generated.rows import SENT, Rows, read

_SILENCE_IS_OVER: Final = timedelta(minutes=11)
_BAR_FIGURES: Final = frozenset({CaseKind.WRONG_NUMBER, CaseKind.FRAUD})


def faults_at_the_end(house: House, judge: Judge, number: str, version: int) -> list[str]:
    """After the last step: first everything is read, then repeated, then asked for once more."""
    house.drains(number)
    return [
        *judge.faults(),
        *_left(judge.rows),
        *_said_otherwise(house, judge),
        *_stuck(house, judge, number, version),
        *judge.faults(),
    ]


def _left(rows: Rows) -> Iterator[str]:
    for text in rows.inbound.values():
        if text.state not in (InboundState.DONE, InboundState.SET_ASIDE):
            yield f"text {text.id} was left {text.state}"


def _said_otherwise(house: House, judge: Judge) -> Iterator[str]:
    """Invariant 7: the same facts give the same bytes."""
    with house.database.read() as session:
        for inbound_id in {turn.inbound_id for turn in judge.rows.turns.values()}:
            found = replay(house.services, session, inbound_id)
            if not found.same or found.changed:
                said = judge.said[inbound_id]
                yield f"{said!r} said {found.said!r} and says {found.says!r} {found.changed}"


def _stuck(house: House, judge: Judge, number: str, version: int) -> Iterator[str]:
    """Invariant 6: whoever may ask hears the figures within three texts.

    One more where what was asked earlier is answered first, and there are two loans to choose from.
    """
    house.passes(seconds=_SILENCE_IS_OVER.total_seconds())
    standing = judge.standings.of(number)
    if not standing.accounts or not _is_served(read(house), house, number):
        return
    if standing.is_locked(clock.now()):
        return
    account = standing.borrower(clock.now()) or standing.accounts[0]
    heard: list[str] = []
    owed = outstanding(account, version)
    for body in ("balance", " ".join(facts_of(account)), *[None] * len(owed)):
        body = body or _last_word(house, number)
        inbound_id = house.receives(number, body)
        judge.expects(inbound_id, body)
        house.drains(number)
        replies = [text for text in house.texts_out(number) if text.inbound_id == inbound_id]
        heard += [text.body for text in replies if text.state in SENT]
        if any(amount in text for amount in owed for text in heard):
            return
    yield f"stuck: {heard}"


def _last_word(house: House, number: str) -> str:
    """Which loan, where that was asked; else the proof stands, and the question is put again."""
    form = house.thread(number).tracker.get("active_form")
    return "1" if form == "loan_form" else "balance"


def _is_served(rows: Rows, house: House, number: str) -> bool:
    """Whether the bot answers the number, and about the account."""
    thread = rows.threads[house.thread_id(number)]
    cases = [case for case in rows.cases.values() if case.thread_id == thread.id]
    barred = any(case.kind in _BAR_FIGURES or case.category == "death" for case in cases)
    return thread.mode != ThreadMode.TAKEN and not rows.is_out(thread.id) and not barred
