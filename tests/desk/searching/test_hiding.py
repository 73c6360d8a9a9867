"""A proof that a person saw, and that the bot hides once the thread is given back to it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select, update

import clock
from desk.searching.finding import search
from desk.searching.indexing import index_texts
from models.inbound import InboundState, InboundText
from models.searching import SearchEntry
from models.staff import Staff
from tests.bot.conftest import _real_time_again, bot_carrier, dana, house, make_house
from tests.bot.house import DANA, PROOF, House

__all__ = ["_real_time_again", "bot_carrier", "dana", "house", "make_house"]


def indexed(house: House) -> Sequence[int | None]:
    index_texts(house.services, {}, clock.now())
    with house.database.read() as session:
        theirs = select(SearchEntry.inbound_id).where(SearchEntry.inbound_id.is_not(None))
        return session.scalars(theirs.order_by(SearchEntry.inbound_id)).all()


def put(house: House, inbound_id: int, **columns: Any) -> None:
    with house.database.write() as session:
        session.execute(update(InboundText).where(InboundText.id == inbound_id).values(**columns))


def test_a_proof_leaves_the_index_when_its_turn_hides_it(dana: House) -> None:
    dana.says(DANA, "balance")
    asked = dana.rows(InboundText)[-1].id
    proof = dana.receives(DANA, PROOF)
    put(dana, proof, state=InboundState.DONE)  # As a text that was left to a person.
    assert list(indexed(dana)) == [asked, proof]
    put(dana, proof, state=InboundState.UNREAD)  # As one that was given back.
    dana.drains(DANA)
    assert dana.text_in(proof).shown_as == "identity_answer"
    assert list(indexed(dana)) == [asked]
    with dana.database.read() as session:
        found = search(
            session, dana.services.lookup, "20011", clock.now(), reader=Staff(id=1), notes=True
        )
    assert found.texts == []
