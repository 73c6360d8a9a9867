"""What proves that somebody is who they say: password, authenticator, recovery code.

argon2id for passwords (RFC 9106), TOTP with six digits and 30 seconds (RFC 6238); a code counts
once, and one step of a slow clock is forgiven. Five failures lock the account for a quarter of
an hour: the same words and the same work for an address that nobody has.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Final

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from crypto import LookupKey, Vault, same
from models.signing_in import RecoveryCode
from models.staff import Staff

MOST_FAILURES: Final = 5
LOCK: Final = timedelta(minutes=15)
STEP: Final = 30
CODES: Final = 10
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_hasher: Final = PasswordHasher()


@cache
def _nobodys_hash() -> str:
    """What is checked where nobody has the address, so that it takes as long."""
    return _hasher.hash(secrets.token_urlsafe(16))


def password_fits(staff: Staff | None, password: str) -> bool:
    """Whether it is the person's password; of nobody, after the same work, never."""
    try:
        return _hasher.verify(staff.password_hash if staff else _nobodys_hash(), password) and (
            staff is not None
        )
    except (VerificationError, InvalidHashError):
        return False


def hashed(password: str) -> str:
    """A password as it is kept."""
    return _hasher.hash(password)


def staff_at(session: Session, email: str) -> Staff | None:
    """Who works here under the address, the row locked, for failures are counted on it."""
    row = select(Staff).where(Staff.email == email.strip().lower(), Staff.left_at.is_(None))
    return session.scalars(row.with_for_update()).first()


def is_locked(staff: Staff, now: datetime) -> bool:
    """Whether too many tries failed lately."""
    return staff.locked_until is not None and now < staff.locked_until


def count_failure(staff: Staff, now: datetime) -> bool:
    """A try failed; whether that one locks the account.

    What is tried while it is locked was refused unread: it counts for nothing, or whoever knows
    the password would prolong the lock by trying it.
    """
    if is_locked(staff, now):
        return False
    staff.failed_sign_ins += 1
    if staff.failed_sign_ins % MOST_FAILURES:
        return False
    staff.locked_until = now + LOCK
    return True


def forgive(staff: Staff) -> None:
    """They are who they say: failures are forgotten."""
    staff.failed_sign_ins, staff.locked_until = 0, None


# --- The authenticator ----------------------------------------------------------------------


def new_secret(staff: Staff, vault: Vault) -> str:
    """The secret of an authenticator not proved yet: a reload of the page shows the same."""
    if staff.totp_cipher is not None and staff.totp_since is None:
        return vault.open(staff.totp_cipher)
    secret = random_secret()
    staff.totp_cipher, staff.totp_since, staff.totp_step = vault.seal(secret), None, None
    return secret


def random_secret() -> str:
    """What a new authenticator will share with us: 160 bits."""
    return pyotp.random_base32()


def address_of(secret: str, email: str, issuer: str) -> str:
    """What the QR code says to an authenticator."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=issuer)


def code_fits(staff: Staff, vault: Vault, code: str, now: datetime) -> bool:
    """Whether the authenticator shows this code now; it is used up then."""
    if staff.totp_cipher is None:
        return False
    step = step_of(vault.open(staff.totp_cipher), code, now, after=staff.totp_step or 0)
    if step is None:
        return False
    staff.totp_step = step
    return True


def step_of(secret: str, code: str, now: datetime, *, after: int = 0) -> int | None:
    """The time step, after ``after``, at which an authenticator with the secret shows the code."""
    digits = "".join(code.split())
    if not (digits.isascii() and digits.isdecimal()):
        return None
    totp = pyotp.TOTP(secret)
    step = int(now.timestamp()) // STEP
    for candidate in (step, step - 1, step + 1):
        if candidate > after and secrets.compare_digest(totp.at(candidate * STEP), digits):
            return candidate
    return None


# --- Recovery codes -------------------------------------------------------------------------


def new_codes(session: Session, lookup: LookupKey, staff: Staff) -> Sequence[str]:
    """Ten codes for once each, in place of any earlier ones. They are shown now and never again."""
    session.execute(delete(RecoveryCode).where(RecoveryCode.staff_id == staff.id))
    codes = ["".join(secrets.choice(_ALPHABET) for _ in range(10)) for _ in range(CODES)]
    session.add_all(
        RecoveryCode(staff_id=staff.id, hash=lookup.secret_hash(f"recovery:{code}"))
        for code in codes
    )
    return [f"{code[:5]}-{code[5:]}" for code in codes]


def codes_left(session: Session, staff: Staff) -> int:
    """How many recovery codes were not used yet."""
    unused = (RecoveryCode.staff_id == staff.id, RecoveryCode.used_at.is_(None))
    return session.scalar(select(func.count()).select_from(RecoveryCode).where(*unused)) or 0


def recovery_fits(
    session: Session, lookup: LookupKey, staff: Staff, code: str, now: datetime
) -> bool:
    """Whether it is one of the person's codes; it is used up then."""
    wanted = lookup.secret_hash("recovery:" + "".join(code.lower().split()).replace("-", ""))
    rows = select(RecoveryCode).where(
        RecoveryCode.staff_id == staff.id, RecoveryCode.used_at.is_(None)
    )
    found = [row for row in session.scalars(rows.with_for_update()) if same(row.hash, wanted)]
    for row in found:
        row.used_at = now
    return bool(found)
