"""What the templates may ask: names, words for what columns hold, amounts, links."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

from babel.dates import format_time
from babel.numbers import format_currency, get_currency_precision
from flask import request, url_for

from accounts.lender import worded as worded_as
from accounts.statuses import status_of
from carriers.phone import time_zones
from console import asking
from console.asking import may
from console.browser_names import browser_name
from console.casewords import SCOPES, channel_name, move_name, moves
from console.doors import PAGES
from console.times import day_in
from console.words import language, locale, say
from desk import wording
from desk.account import Account
from desk.case_words import CHANNELS
from desk.folders import FOLDERS, Folder
from desk.lifting import may_lift
from desk.waiting import Waiting
from models.cases import Case, CaseKind
from models.loans import Application
from models.numbers import Number
from models.staff import Staff
from models.threads import Thread
from models.transcript import Line

_NAV: Final = (
    ("inbox.show", "Inbox"),
    ("cases.index", "Cases"),
    ("training.index", "Training"),
    ("responses.index", "Responses"),
    ("reports.index", "Reports"),
    ("records.index", "Records"),
    ("settings.index", "Settings"),
)
_BAD: Final = frozenset(
    {"undelivered", "refused", "failed", "expired", "unknown", "parked", "canceled"}
)
_PURPOSES: Final = {
    "all": "all texts",
    "service": "service",
    "collections": "collections",
    "marketing": "marketing",
}
_CONSENT: Final = {"granted": "granted", "revoked": "withdrawn", "unknown": "not on record"}
_PROMISES: Final = {
    "open": "open",
    "kept": "kept",
    "broken": "broken",
    "replaced": "replaced",
    "withdrawn": "withdrawn",
    "in_error": "written down in error",
}
_CASE_STATES: Final = {"open": "open", "waiting": "waiting for them", "closed": "closed"}
_KEYS: Final = (
    ("j k", "down and up the list"),
    ("Enter", "open the thread"),
    ("r", "reply"),
    ("n", "note for colleagues"),
    ("o", "take the oldest"),
    ("i", "take the thread, or the ticked ones"),
    ("a", "assign"),
    ("e", "resolve it, or the ticked ones"),
    ("z", "snooze"),
    ("l", "label"),
    ("m", "macros"),
    ("1 … 9", "in the open menu of macros: run one"),
    ("u", "undo"),
    ("/", "search"),
    ("Ctrl+K", "commands"),
    ("Ctrl+Enter", "send"),
    ("Esc", "leave the text, close what is open"),
    ("?", "this list"),
)


def nav() -> list[tuple[str, str]]:
    """The parts that exist and that whoever asks may open."""
    return [(endpoint, name) for endpoint, name in _NAV if may(endpoint)]


def current_part() -> str:
    """The part that is open: threads and searches belong to the inbox."""
    part = (request.endpoint or "").removeprefix("console.").split(".")[0]
    return "inbox" if part in ("threads", "search", "why", "acts") else part


def initials(name: str) -> str:
    """Two letters, or the last two characters of a Chinese name."""
    words = name.split()
    if len(words) == 1:
        return words[0][-2:] if not words[0].isascii() else words[0][:2].upper()
    return (words[0][0] + words[-1][0]).upper() if words else "?"


def all_folders() -> Iterable[Folder]:
    """Every folder, in order; that of a team only for whoever has one."""
    return [one for one in FOLDERS.values() if one.key != "team" or asking.me().team_id]


def name_of_row(row: Waiting) -> str:
    """Whose thread it is: the borrower, or the number's last digits."""
    return ", ".join(row.names) or say("Unknown number {last4}", last4=f"…{row.last4}")


def names_of(account: Account) -> str:
    """Likewise, for the thread that is open."""
    names = [person.borrower.name for person in account.people]
    return ", ".join(names) or say("Unknown number {last4}", last4=f"…{account.number.last4}")


def who_says(line: Line, account: Account) -> str:
    """Whose words a line of the log is."""
    if line.what == "note":
        return say("{name}, note", name=line.name or "?")
    if line.who == "borrower":
        one = account.people[0].borrower.name if len(account.people) == 1 else ""
        return one or say("They")
    return line.name or say("Staff") if line.who == "staff" else say("Bot")


def in_place(what: str | None) -> str:
    """What stands where words are not shown."""
    if not what:
        return ""
    return say(wording.IN_PLACE.get(what, f"[{what}]"))


def worded(words: Mapping[str, str]) -> Callable[[str | None], str]:
    """A function from what a column holds to its words; an unknown one is shown plainly."""
    return lambda kept: say(words.get(str(kept), str(kept or "").replace("_", " ")))


def how_far(line: Line) -> str:
    """How far a text is; ``done`` needs no word."""
    return say(wording.STATES.get(line.state or "", ""))


def is_bad(line: Line) -> bool:
    """Whether a text did not arrive."""
    return line.state in _BAD


def plain_date(value: date) -> str:
    """A calendar day."""
    return day_in(value, "medium", locale())


def amount(minor: int | None, currency: str | None) -> str:
    """Minor units as people read them."""
    if minor is None or currency is None:
        return "—"
    value = minor / 10 ** get_currency_precision(currency)
    return str(format_currency(value, currency, locale=locale()))


def claimed(case: Case) -> str:
    """What they say they paid, and when, as far as they said; nothing of another kind of case."""
    if case.kind != CaseKind.PAYMENT_CLAIM:
        return ""
    sum_, day = case.details.get("amount"), case.details.get("paid_on")
    said = [amount(sum_, case.details.get("currency"))] if sum_ else []
    return " · ".join([*said, *([plain_date(date.fromisoformat(day))] if day else [])])


def price(value: Decimal, currency: str) -> str:
    """A small price, with every decimal it has."""
    return str(format_currency(value, currency, locale=locale(), decimal_quantization=False))


def their_time(account: Account) -> str:
    """The time where they are: each zone that their address or number allows for."""
    declared = {person.borrower.time_zone for person in account.people} - {None}
    e164 = asking.services().vault.open(account.number.cipher)
    zones = sorted(str(zone) for zone in declared) or sorted(time_zones(e164))[:2] or ["UTC"]
    shown = (format_time(asking.now(), "short", ZoneInfo(zone), locale()) for zone in zones)
    return " / ".join(dict.fromkeys(map(str, shown)))


def holder_of(thread: Thread, colleagues: Sequence[Staff]) -> str:
    """Who has a thread, by name; nothing for nobody."""
    return _name(thread.taken_by, colleagues)


def given_to(thread: Thread, colleagues: Sequence[Staff]) -> str:
    """To whom a thread was given by itself, likewise."""
    return _name(thread.assigned_to, colleagues)


def _name(staff_id: int | None, colleagues: Sequence[Staff]) -> str:
    if staff_id == asking.me().id:
        return asking.me().name
    return next((one.name for one in colleagues if one.id == staff_id), "")


def product_name(code: str | None) -> str:
    """What the lender calls a kind of loan, in the reader's language."""
    services = asking.services()
    with services.database.read() as session:
        products = services.voice.lender(session).products
    names = next((one.names for one in products if one.code == code), None)
    return worded_as(names, language()) if names else code or say("Loan")


def application_status(application: Application) -> str:
    """How far an application is; a status that we know no word for as the core system has it."""
    known = wording.APPLICATIONS.get(status_of(application))
    return say(known) if known else application.status


def case_link(case: Case) -> str:
    """Where a case is worked on."""
    if "cases.show" in PAGES:
        return url_for("console.cases.show", reference=case.reference)
    return url_for("console.threads.show", thread_id=case.thread_id)


def consent_word(number: Number, purpose: str) -> str:
    """Consent for a purpose, in words; an opt-out is over all of them."""
    if number.opted_out_at is not None:
        return say("opted out")
    return say(_CONSENT[getattr(number, purpose)])


FUNCTIONS: Final[Mapping[str, Any]] = {
    "all_folders": all_folders,
    "amount": amount,
    "application_status": application_status,
    "case_kind": worded(wording.CASES),
    "case_kinds": lambda: [kind.value for kind in CaseKind],
    "case_link": case_link,
    "case_state": lambda case: worded(_CASE_STATES)(case.state),
    "browser_name": browser_name,
    "claimed": claimed,
    "channel_name": channel_name,
    "channels": lambda: list(CHANNELS),
    "consent_event": worded(_CONSENT),
    "consent_word": consent_word,
    "current_part": current_part,
    "date": plain_date,
    "hold_scope": worded(SCOPES),
    "given_to": given_to,
    "holder_of": holder_of,
    "in_place": in_place,
    "initials": initials,
    "intent_name": worded(wording.INTENTS),
    "is_bad": is_bad,
    "key_list": lambda: _KEYS,
    "may_lift": lambda case: may_lift(case, asking.me()),
    "move_name": move_name,
    "moves": moves,
    "name_of_row": name_of_row,
    "names_of": names_of,
    "nav": nav,
    "price": price,
    "product_name": product_name,
    "promise_state": worded(_PROMISES),
    "purpose_name": worded(_PURPOSES),
    # Some reasons are the intent or the kind of the case.
    "reason": worded({**wording.INTENTS, **wording.CASES, **wording.ESCALATIONS}),
    "refusal": worded(wording.REASONS),
    "state": lambda line: (
        worded(wording.STATES)(line.state) if line.state in wording.STATES else ""
    ),
    "their_time": their_time,
    "who_says": who_says,
}
