"""Applying what borrowers wish of our texts, and what they say of the phone itself."""

from sqlalchemy import update

from accounts.attachment import WRONG_NUMBER
from bot.context import TurnContext
from bot.effects import DetachNumber, EndMarketing, Prefer, SetCodeWord
from models.borrowers import BorrowerNumber
from models.consent import ConsentEntry, ConsentEvent, Purpose, append_consent
from models.numbers import lock_number
from models.preferences import Preferences


def _preferences(turn: TurnContext) -> Preferences:
    found = turn.session.get(Preferences, turn.number.id)
    if found is None:
        found = Preferences(
            number_id=turn.number.id,
            free_days_open=False,
            only_reminders=False,
            changed_at=turn.now,
        )
        turn.session.add(found)
    found.changed_at = turn.now
    return found


def prefer(turn: TurnContext, effect: Prefer) -> None:
    """The wishes named; others stay as they were."""
    preferences = _preferences(turn)
    for name, value in effect.wishes.items():
        setattr(preferences, name, value)


def set_code_word(turn: TurnContext, effect: SetCodeWord) -> None:
    """The code word, encrypted."""
    turn.thread.code_word = turn.vault.seal(effect.word)


def end_marketing(turn: TurnContext, _effect: EndMarketing) -> None:
    """Rule OPT-16: the end of promotions is an opt-out in the ledger, for marketing alone."""
    number = lock_number(turn.session, turn.number.id)
    entry = ConsentEntry(
        purpose=Purpose.MARKETING,
        event=ConsentEvent.REVOKED,
        method="preference",
        wording=turn.text.body,
        evidence={"sid": turn.text.provider_sid},
        inbound_id=turn.text.id,
        at=turn.text.received_at,
        recorded_at=turn.now,
    )
    append_consent(turn.session, number, entry, turn.lookup)


def detach(turn: TurnContext, _effect: DetachNumber) -> None:
    """Rule REGF-08: at once, and for good; no document attaches the number again."""
    turn.session.execute(
        update(BorrowerNumber)
        .where(BorrowerNumber.number_id == turn.number.id, BorrowerNumber.until.is_(None))
        .values(until=turn.now, ended_by=WRONG_NUMBER)
    )
    turn.thread.verified_borrower_id = None
    turn.thread.verified_until = None
