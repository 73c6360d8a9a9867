"""Payment links: made for one borrower after the proof, redeemed once, settled, answered."""

import re
from datetime import timedelta
from typing import Final

import pytest
from sqlalchemy import select

import clock
from bot.payment_links import LinkEvent, UnknownLink, UsedLink, redeem, settle_link
from models.links import PaymentLink
from models.outbound import OutboundText
from models.threads import Thread
from tests.bot.house import DANA, PROOF, STRANGER, House, account

_ADDRESS: Final = re.compile(r"https://pay\.harborlane\.example/([a-z2-7]{24})")


def token_of(house: House) -> str:
    """The token in the answer to PAY."""
    house.imports(account())
    house.proves()
    (answer,) = house.says(DANA, "PAY")
    found = _ADDRESS.search(answer)
    assert found is not None
    return found.group(1)


def settles(house: House, token: str, event: str) -> bool:
    with house.database.write() as session:
        told = LinkEvent.model_validate({"token": token, "event": event})
        return settle_link(house.services, session, told, clock.now()) is not None


def opens(house: House, token: str) -> dict[str, object]:
    with house.database.write() as session:
        return redeem(house.services, session, token, clock.now()).as_dict()


def test_a_link_is_made_only_after_the_proof(house: House) -> None:
    house.imports(account())
    assert "ZIP" in house.says(DANA, "pay")[0]
    assert _ADDRESS.search(house.says(DANA, PROOF)[0])


def test_a_stranger_gets_no_link_and_the_same_words(house: House) -> None:
    house.imports(account())
    assert house.says(STRANGER, "pay") == house.says(DANA, "pay")


def test_only_a_hash_of_the_token_is_kept_beside_the_text(house: House) -> None:
    token = token_of(house)
    with house.database.read() as session:
        link = session.scalars(select(PaymentLink)).one()
    assert link.token_hash == house.services.lookup.secret_hash(token)
    assert link.loan_id is not None


def test_a_link_is_told_whose_it_is_once(house: House) -> None:
    token = token_of(house)
    found = opens(house, token)
    assert (found["account"], found["loan"]) == ("B01", "L-1001")
    with pytest.raises(UsedLink):
        opens(house, token)


def test_a_link_is_good_for_a_day(house: House) -> None:
    token = token_of(house)
    house.passes(hours=24, seconds=1)
    with pytest.raises(UsedLink):
        opens(house, token)


@pytest.mark.parametrize("token", ["", "a" * 24, "PAY"])
def test_no_other_token_opens_anything(house: House, token: str) -> None:
    token_of(house)
    with pytest.raises(UnknownLink):
        opens(house, token)


@pytest.mark.parametrize(
    ("event", "words"),
    [("paid", "has arrived"), ("failed", "did not go through"), ("expired", "run out")],
)
def test_what_became_of_it_is_answered_in_the_thread_once(
    house: House, event: str, words: str
) -> None:
    token = token_of(house)
    before = len(house.texts_out(DANA))
    assert settles(house, token, event)
    assert not settles(house, token, event)
    new = house.texts_out(DANA)[before:]
    assert [words in text.body for text in new] == [True]
    assert new[0].expires_at > clock.now() + timedelta(hours=11)


def test_the_answer_carries_the_code_word(house: House) -> None:
    token = token_of(house)
    with house.database.write() as session:
        thread = session.get_one(Thread, house.thread_id(DANA))
        thread.code_word = house.services.vault.seal("heron")
    settles(house, token, "paid")
    assert house.texts_out(DANA)[-1].body.endswith(" [heron]")


def test_after_a_failure_it_may_still_be_paid_and_after_that_nothing_more(house: House) -> None:
    token = token_of(house)
    assert settles(house, token, "failed")
    assert settles(house, token, "paid")
    with pytest.raises(UsedLink):
        settles(house, token, "expired")
    with pytest.raises(UsedLink):
        opens(house, token)


def test_nobody_who_said_stop_is_told_of_a_payment(house: House) -> None:
    token = token_of(house)
    house.says(DANA, "STOP")
    settles(house, token, "paid")
    house.drains(DANA)
    with house.database.read() as session:
        told = select(OutboundText).where(OutboundText.body.contains("has arrived"))
        assert session.scalars(told).one().state == "refused"
