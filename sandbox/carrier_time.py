"""The carrier's times: always the real clock, always aware UTC, written as Twilio writes them."""

from datetime import UTC, datetime, time, timedelta
from email.utils import format_datetime


def now() -> datetime:
    """The present, to the microsecond. The product's own clock may be set; a carrier's is not."""
    return datetime.now(UTC)


def rfc2822(moment: datetime | None) -> str | None:
    """`Thu, 24 Aug 2023 05:01:45 +0000`, or None."""
    return format_datetime(moment) if moment else None


def receipt_minute(moment: datetime) -> str:
    """The RawDlrDoneDate of a receipt: YYMMDDhhmm."""
    return moment.strftime("%y%m%d%H%M")


def parse_moment(text: str) -> datetime:
    """Read `YYYY-MM-DD` (its midnight, GMT) or `YYYY-MM-DDTHH:MM:SSZ`.

    Raises ValueError for anything else. A time without a zone is GMT, as Twilio takes it.
    """
    moment = datetime.fromisoformat(text.strip())
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def day_of(moment: datetime) -> tuple[datetime, datetime]:
    """The GMT day around a moment: its start, and the start of the next."""
    start = datetime.combine(moment.date(), time(), tzinfo=UTC)
    return start, start + timedelta(days=1)
