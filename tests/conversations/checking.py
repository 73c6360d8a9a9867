"""What must hold in every conversation, whatever its golden lines say."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from models.outbound import STARTED_BY_US, OutboundKind
from tests.conversations.playing import Heard, Step

Accounts = Sequence[dict[str, Any]]

NAMED: Final = ("Harbor Lane Credit: ", "【Harbor Lane】")
MOST_SEGMENTS: Final = 3
PROOF_LASTS: Final = timedelta(minutes=15)
WHILE_OPTED_OUT: Final = {OutboundKind.HELP, OutboundKind.SAFETY}
_CONFIRMATION: Final = OutboundKind.OPT_OUT_CONFIRMATION
_LETTER: Final = r"[0-9A-Za-z\u00c0-\u024f\u1e00-\u1eff-]"
NOT_TO_BE_ASKED: Final = re.compile(
    rf"(?<!{_LETTER})(STOPALL|END|QUIT|CANCEL|REVOKE|OPTOUT|UNSUBSCRIBE|YES|UNSTOP|INFO|TD?|R)"
    rf"(?!{_LETTER})"
)
"""Reserved words but STOP, START and HELP, which texts may name for what they do."""

_MONTHS: Final = {
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "es": ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
}
_NUMBER: Final = re.compile(r"(?<![\d.,+-])\d[\d.,]*")


def faults_of(accounts: Accounts, steps: Sequence[Step]) -> list[str]:
    """Everything that is wrong in a conversation with whoever has these accounts."""
    return [
        *_several_replies(steps),
        *_figures_before_proof(accounts, steps),
        *_after_opt_out(steps),
        *(f"no turn was taken for {step.act.value!r}" for step in steps if step.parked),
        *(
            f"{fault}: {text.body!r}"
            for step in steps
            for text in step.heard
            for fault in _unfit(text)
        ),
    ]


# --- One reply, with a name, in few segments --------------------------------------------------


def _several_replies(steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        replies = [text for text in step.heard if text.kind not in STARTED_BY_US]
        if step.act.kind == "borrower" and len(replies) > 1:
            yield f"{len(replies)} replies to {step.act.value!r}"


def _unfit(text: Heard) -> Iterator[str]:
    if not text.body.startswith(NAMED):
        yield "begins without the lender's name"
    if text.kind == OutboundKind.STAFF:
        return
    if text.language in ("en", "es"):
        if text.encoding != "GSM-7":
            yield "not GSM-7"
        if text.segments > MOST_SEGMENTS:
            yield f"{text.segments} segments"
    if word := NOT_TO_BE_ASKED.search(text.body):
        yield f"asks for the reserved word {word[0]}"


# --- Opted out --------------------------------------------------------------------------------


def _after_opt_out(steps: Sequence[Step]) -> Iterator[str]:
    """A confirmation where it begins; one answer to HELP and one to distress while it lasts."""
    was_out, seen = False, Counter[OutboundKind]()
    for step in steps:
        if not step.opted_out:
            was_out, seen = False, Counter()
            continue
        allowed = WHILE_OPTED_OUT if was_out else WHILE_OPTED_OUT | {_CONFIRMATION}
        seen.update(text.kind for text in step.heard)
        for text in step.heard:
            if text.kind not in allowed or seen[text.kind] > 1:
                yield f"sent after an opt-out: {text.body!r}"
        if not was_out and not seen[_CONFIRMATION]:
            yield f"no confirmation of {step.act.value!r}"
        was_out = True


# --- Figures ----------------------------------------------------------------------------------


def _figures_before_proof(accounts: Accounts, steps: Sequence[Step]) -> Iterator[str]:
    """No figure of an account that its owner has not proved to be theirs, or not lately.

    What the borrower has texted first may be said back to them.
    """
    proved: dict[str, datetime] = {}
    said = ""
    for step in steps:
        text = step.act.value if step.act.kind == "borrower" else ""
        said += f"\n{text}"
        proved |= {account["id"]: step.at for account in accounts if _proves(text, account)}
        for account in accounts:
            since = proved.get(account["id"])
            if since is None or step.at - since >= PROOF_LASTS:
                for heard in step.heard:
                    yield from _figures(heard.body, account, said)


def _proves(text: str, account: dict[str, Any]) -> bool:
    """Whether a text holds both facts of an account."""
    facts = (account.get("postal_code", "?"), account.get("dob", "?")[:4])
    return all(fact in text for fact in facts)


def _figures(body: str, account: dict[str, Any], said: str) -> Iterator[str]:
    told = set(_amounts(body)) & amounts_of(account) - set(_amounts(said))
    yield from (f"tells {amount} before proof: {body!r}" for amount in sorted(told))
    for written in itertools.chain.from_iterable(map(written_days, days_of(account))):
        if re.search(rf"(?<![A-Za-z0-9]){written}(?!\d)", body) and written not in said:
            yield f"tells {written} before proof: {body!r}"


def _amounts(text: str) -> Iterator[Decimal]:
    """Every number of a text that may be an amount, whichever sign parts its decimals."""
    for found in _NUMBER.findall(text):
        digits = found.rstrip(".,")
        whole, sign, cents = digits[:-3], digits[-3:-2], digits[-2:]
        if sign in (".", ",") and whole:
            yield Decimal(f"{re.sub('[.,]', '', whole)}.{cents}")
        else:
            yield Decimal(re.sub("[.,]", "", digits))


def amounts_of(account: dict[str, Any]) -> set[Decimal]:
    """Every amount of an account but nothing."""
    loans = account.get("loans", [])
    payments = [payment for loan in loans for payment in loan.get("payments", [])]
    parts = [*loans, *payments, *account.get("applications", [])]
    names = ("outstanding", "next_due_amount", "minimum_due", "overdue", "amount")
    found = {
        Decimal(str(part[name])).quantize(Decimal("0.01"))
        for part in parts
        for name in names
        if name in part
    }
    return found - {Decimal(0)}


def days_of(account: dict[str, Any]) -> set[date]:
    """The days on which its loans fall due."""
    loans = account.get("loans", [])
    return {date.fromisoformat(loan["next_due"]) for loan in loans if "next_due" in loan}


def written_days(day: date) -> list[str]:
    """A day as a text may name it, without its year."""
    english, spanish = (_MONTHS[tongue][day.month - 1] for tongue in ("en", "es"))
    return [
        f"{english} {day.day}",
        f"{day.day} {spanish}",
        f"{day.day} de {spanish}",
        f"{day.month}月{day.day}",
        f"{day.month}/{day.day:02d}",
        day.isoformat(),
    ]
