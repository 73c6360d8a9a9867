"""Where a member of staff is told first: one Apprise URL of their own, kept sealed.

It holds a secret, so it is never shown again: what is said of it is the name of the service.
The web process knows of this; the channels are loaded when somebody sets or tries an address.
"""

import re
from datetime import datetime
from typing import Final

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from alerts.words import OWN_TEST
from crypto import UnreadableCipher, Vault
from models.staff import Staff

LONGEST: Final = 500
_LONGEST_NAME: Final = 40
FOR_EVERYBODY: Final = frozenset(
    {
        *("dingtalk", "discord", "feishu", "gchat", "lark", "line", "opsgenie", "pagerduty"),
        *("pbul", "pover", "pushplus", "schan", "signl4", "slack", "spike", "tgram", "victorops"),
        *("wecombot", "wxteams"),
    }
)
"""Services that are reached at machines of their own, whatever the URL says. None is a carrier:
borrowers are reached through the gate alone."""
FOR_ADMINS: Final = FOR_EVERYBODY | {
    *("brevo", "gotify", "gotifys", "json", "jsons", "mailgun", "mailto", "mailtos", "matrix"),
    *("matrixs", "mmost", "mmosts", "ntfy", "ntfys", "resend", "rocket", "rockets", "sendgrid"),
    *("workflow", "workflows"),
}
"""Also those whose machine the URL names: ours calls it, inside the lender's network, too."""
_OF_FILES: Final = re.compile(r"[?&](template|keyfile|subfile|pgp\w*|attach)=", re.IGNORECASE)
"""What has Apprise read a file of ours."""


class NotUnderstood(ValueError):
    """No URL that Apprise reads, or of a service that nobody is told by."""


class ForAdmins(ValueError):
    """One that an admin sets: it names the machine that is called."""


def keep_address(vault: Vault, person: Staff, url: str, now: datetime, *, by_admin: bool) -> str:
    """Seal the URL with its owner; the name of the service. ``ValueError`` where it may not be."""
    from alerts.channels import service_named

    service = None if _OF_FILES.search(url) else service_named(url)
    if service is None or not service.schemas & FOR_ADMINS:
        raise NotUnderstood
    if not by_admin and not service.schemas & FOR_EVERYBODY:
        raise ForAdmins
    person.alert_cipher, person.alert_since = vault.seal(url), now
    person.alert_service = service.name[:_LONGEST_NAME]
    return person.alert_service


def forget_address(person: Staff) -> None:
    """They are told by the ranks of the lender again, and by nothing of their own."""
    person.alert_cipher = person.alert_service = person.alert_since = None


def address_of(vault: Vault, cipher: bytes | None) -> str | None:
    """The URL; nothing where there is none, or where the key that sealed it is gone."""
    try:
        return vault.open(cipher) if cipher is not None else None
    except UnreadableCipher:
        return None


def is_taken(staff_id: int, url: str) -> bool:
    """Send a test there; whether the service took it. Outside of any transaction."""
    from alerts.channels import Channels

    (told,) = Channels([]).tell({}, {staff_id: (url, OWN_TEST)})
    return told.error is None


def has_any(session: Session) -> bool:
    """Whether anybody who works here has one."""
    kept = Staff.alert_cipher.is_not(None) & Staff.left_at.is_(None)
    return bool(session.scalar(select(exists().where(kept))))
