"""Whose account it is: a few borrowers whose amounts and due days no other text could name.

Amounts have odd cents and payments fall due in a summer to which no run comes, so that whoever
reads one of them in a text has been told it.
"""

import itertools
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from tests.conversations.checking import amounts_of, days_of, written_days

ONE_LOAN: Final = "+12025550101"
TWO_LOANS: Final = "+12025550102"
SHARED: Final = "+17735550110"
APPLYING: Final = "+12025550118"
LEFT_BEFORE: Final = "+13055550123"
UNKNOWN: Final = "+12025550177"
NUMBERS: Final = (ONE_LOAN, TWO_LOANS, SHARED, APPLYING, LEFT_BEFORE, UNKNOWN)

VERSIONS: Final = 3
"""Documents of each account that the core system may send, one after the other."""
CLAIMED: Final = Decimal("200.00")
"""What borrowers claim to have paid."""


def _loan(ref: str, owed: str, due: str, monthly: str, **more: Any) -> dict[str, Any]:
    return {
        "ref": ref, "product": "personal", "currency": "USD", "outstanding": owed,
        "next_due": due, "next_due_amount": monthly, "paid": 6, "of": 12,
        "payments": [{"ref": f"P-{ref}", "date": "2026-11-05", "amount": monthly}],
    } | more  # fmt: skip


def _person(
    external_id: str, name: str, phone: str, lang: str, proof: tuple[str, str], **more: Any
) -> dict[str, Any]:
    return {
        "id": external_id, "name": name, "phone": phone, "lang": lang,
        "timezone": "America/New_York", "postal_code": proof[0], "dob": proof[1],
        "consent": {"service": "granted", "collections": "granted", "method": "loan agreement",
                    "at": "2026-01-05T10:00:00Z"},
    } | more  # fmt: skip


_APPLICATION: Final = {
    "ref": "A-78001", "status": "approved_awaiting_confirmation", "amount": "5432.17",
    "currency": "USD", "term_months": 24, "submitted_at": "2026-11-18T09:30:00Z",
    "channel": "branch", "missing_documents": [], "contract": "unsigned", "confirm_by": "2027-06-11",
}  # fmt: skip
_FIRST: Final = (
    _person("G1", "Dana Whitfield", ONE_LOAN, "en", ("20011", "1988-04-17"),
            loans=[_loan("L-1001", "1250.37", "2027-06-17", "208.39", minimum_due="50.21")]),
    _person("G2", "陈丽华", TWO_LOANS, "zh", ("11355", "1979-02-11"),
            loans=[_loan("L-2001", "5120.66", "2027-07-08", "310.27", overdue="310.27", days_past_due=18),
                   _loan("L-2002", "9234.83", "2027-07-22", "318.44", product="auto")]),
    _person("G3", "Ruth Ann Bellamy", SHARED, "en", ("60653", "1964-01-19"),
            loans=[_loan("L-3001", "731.15", "2027-06-10", "121.86")]),
    _person("G4", "Curtis Bellamy", SHARED, "en", ("60653", "1966-10-05"),
            loans=[_loan("L-3002", "8417.92", "2027-08-19", "277.31", product="auto")]),
    _person("G5", "Marta Quiroga", APPLYING, "es", ("33135", "1977-07-30"),
            applications=[_APPLICATION], loans=[_loan("L-5001", "642.13", "2027-06-29", "64.21")]),
    _person("G6", "Nicolás Peña", LEFT_BEFORE, "es", ("33127", "1980-12-02"),
            loans=[_loan("L-6001", "2210.49", "2027-07-15", "184.27")]),
)  # fmt: skip


def document(external_id: str, version: int, as_of: datetime) -> dict[str, Any]:
    """An account as the core system sends it: in every further version other amounts are owed."""
    (first,) = [one for one in _FIRST if one["id"] == external_id]
    loans = [_owing(loan, version) | {"as_of": as_of.isoformat()} for loan in first["loans"]]
    if version == VERSIONS - 1:
        loans = loans[:1]
    return first | {"loans": loans}


def _owing(loan: dict[str, Any], version: int) -> dict[str, Any]:
    less = Decimal("101.11") * version
    return loan | {"outstanding": str(Decimal(loan["outstanding"]) - less)}


def accounts_at(number: str) -> list[str]:
    """The ids of everybody whose number it is in the documents."""
    return [one["id"] for one in _FIRST if one["phone"] == number]


def ids() -> list[str]:
    """The ids of all accounts."""
    return [one["id"] for one in _FIRST]


def facts_of(external_id: str) -> tuple[str, str]:
    """ZIP code and birth year, which prove who somebody is."""
    (first,) = [one for one in _FIRST if one["id"] == external_id]
    return first["postal_code"], first["dob"][:4]


def own_payment(external_id: str) -> Decimal:
    """An amount that only this account's payments have."""
    return Decimal("87.65") + ids().index(external_id)


def outstanding(external_id: str, version: int) -> list[str]:
    """What is owed on each loan of a version, as an English text writes it."""
    loans = document(external_id, version, datetime.fromisoformat("2026-11-21T06:00:00Z"))["loans"]
    return [f"{Decimal(loan['outstanding']):,}" for loan in loans]


def first_loan(external_id: str) -> str:
    """The reference of the loan that every version has."""
    (first,) = [one for one in _FIRST if one["id"] == external_id]
    return str(first["loans"][0]["ref"])


def _written(amount: Decimal) -> Iterator[str]:
    english = f"{amount:,}"
    yield from {
        english,
        str(amount),
        english.translate({44: ".", 46: ","}),
        f"{amount}".replace(".", ","),
    }


def secrets_of(external_id: str) -> frozenset[str]:
    """Every amount and due day of an account, in all its versions, as texts may write them."""
    moment = datetime.fromisoformat("2026-11-21T06:00:00Z")
    versions = [document(external_id, version, moment) for version in range(VERSIONS)]
    amounts = set().union(*map(amounts_of, versions)) | _totals(versions)
    amounts.add(own_payment(external_id))
    days = set().union(*map(days_of, versions), *map(_confirmed_by, versions))
    words = itertools.chain(map(_written, amounts), map(written_days, days))
    return frozenset(itertools.chain.from_iterable(words))


def _confirmed_by(account: dict[str, Any]) -> set[date]:
    return {date.fromisoformat(one["confirm_by"]) for one in account.get("applications", [])}


def _totals(versions: list[dict[str, Any]]) -> set[Decimal]:
    return {
        sum((Decimal(loan["outstanding"]) for loan in one["loans"]), Decimal(0)) for one in versions
    }


SECRETS: Final = {external_id: secrets_of(external_id) for external_id in ids()}
