"""Sealed numbers and code words in the tables: under which data key each is, and sealing anew.

A sealed value begins with the id of its key, so rows under an older key are found without
opening any.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from crypto import UnreadableCipher, Vault
from models.inbound import InboundText
from models.numbers import Number
from models.staff import Staff
from models.threads import Thread

KEY_ID_BYTES: Final = 4
BATCH: Final = 500


@dataclass(frozen=True)
class SealedColumn:
    """A column of sealed values and the key of its rows."""

    name: str
    key: InstrumentedAttribute[Any]
    cipher: InstrumentedAttribute[Any]


COLUMNS: Final = (
    SealedColumn("numbers.cipher", Number.id, Number.cipher),
    SealedColumn("inbound_texts.number_cipher", InboundText.id, InboundText.number_cipher),
    SealedColumn("threads.code_word", Thread.id, Thread.code_word),
    SealedColumn("staff.totp_cipher", Staff.id, Staff.totp_cipher),
    SealedColumn("staff.alert_cipher", Staff.id, Staff.alert_cipher),
)


@dataclass(frozen=True)
class SealedUnder:
    """How many values of a column one key sealed, and whether DATA_KEYS has that key."""

    column: str
    count: int
    current: bool
    readable: bool


def seals(session: Session, vault: Vault) -> Iterator[SealedUnder]:
    """Every key that sealed something, by column. Reads each column once as a whole."""
    for column in COLUMNS:
        seal = func.substr(column.cipher, 1, KEY_ID_BYTES).label("seal")
        sealed = select(seal, func.count()).where(column.cipher.is_not(None))
        counted = session.execute(sealed.group_by("seal")).all()
        for key_id, count in counted:
            example = session.scalar(select(column.cipher).where(seal == key_id).limit(1))
            assert example is not None
            opens = _opens(vault, example)
            yield SealedUnder(column.name, count, vault.is_current(example), opens)


def _opens(vault: Vault, sealed: bytes) -> bool:
    try:
        vault.open(sealed)
    except UnreadableCipher:
        return False
    return True


def seal_anew(
    session: Session, vault: Vault, column: SealedColumn, after: int | uuid.UUID | None
) -> tuple[int, int | uuid.UUID | None]:
    """Seal the next rows whose value an older key wrote; how many, and the key to go on after.

    ``None`` to go on after means that none is left. A value that changed meanwhile is left to
    whoever changed it. ``UnreadableCipher`` where DATA_KEYS lacks the key.
    """
    current = vault.seal("")[:KEY_ID_BYTES]
    rows = select(column.key, column.cipher).order_by(column.key).limit(BATCH)
    rows = rows.where(func.substr(column.cipher, 1, KEY_ID_BYTES) != current)
    if after is not None:
        rows = rows.where(column.key > after)
    found = session.execute(rows).all()
    for key, cipher in found:
        anew = vault.seal(vault.open(cipher))
        session.execute(
            update(column.key.class_)
            .where(column.key == key, column.cipher == cipher)
            .values({column.cipher.key: anew})
            .execution_options(synchronize_session=False)
        )
    return len(found), found[-1][0] if found else None
