"""The account document: what the lender's core system says about one borrower.

Amounts stay decimals here, since their number of digits depends on the currency beside them;
``accounts.money.minor_units`` makes them integers. Nothing unknown is accepted at any level.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, Field, StrictStr, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from accounts.faults import BadDocument, Path, faults_in
from accounts.fields import (
    Amount,
    Count,
    Currency,
    Email,
    Instant,
    IsoDate,
    Language,
    Line,
    Part,
    Phone,
    Ref,
    Zone,
)
from accounts.money import minor_units

State = Literal["granted", "revoked", "unknown"]
_OLDEST_BIRTH: Final = date(1900, 1, 1)


def _shaped(pattern: str, words: str) -> AfterValidator:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"should be {words}")
        return text

    return AfterValidator(check)


def _born(day: date) -> date:
    if day < _OLDEST_BIRTH:
        raise ValueError("should be a date of birth after 1900")
    return day


PostalCode = Annotated[
    StrictStr, _shaped(r"[0-9A-Za-z][0-9A-Za-z \-]{2,10}", 'a postal code in quotes, as "20011"')
]
LastFour = Annotated[StrictStr, _shaped(r"[0-9A-Za-z]{4}", 'four characters in quotes, as "4417"')]
Pin = Annotated[StrictStr, _shaped(r"[0-9]{4,8}", 'four to eight digits in quotes, as "4821"')]


class Consent(Part):
    """What the borrower agreed to be texted about, and how that is known."""

    service: State = "unknown"
    collections: State = "unknown"
    marketing: State = "unknown"
    method: Ref | None = None
    at: Instant | None = None


class PaymentPart(Part):
    """A payment that was posted."""

    ref: Ref
    date: IsoDate
    amount: Amount
    method: Ref | None = None


class LoanPart(Part):
    """A loan and its figures at ``as_of``; amounts in units of ``currency``."""

    ref: Ref
    product: Ref | None = None
    currency: Currency
    outstanding: Amount
    next_due: IsoDate | None = None
    next_due_amount: Amount | None = None
    minimum_due: Amount | None = None
    overdue: Amount = Decimal(0)
    days_past_due: Count = 0
    paid: Count | None = None
    of: Count | None = None
    as_of: Instant | None = None
    payments: list[PaymentPart] = Field(default=[], max_length=1000)

    @model_validator(mode="after")
    def _figures_fit(self) -> Self:
        amounts: list[tuple[Path, Decimal | None]] = [
            ((name,), getattr(self, name))
            for name in ("outstanding", "next_due_amount", "minimum_due", "overdue")
        ]
        amounts += [
            (("payments", position, "amount"), payment.amount)
            for position, payment in enumerate(self.payments)
        ]
        refuse(list(misfits(amounts, self.currency)))
        if self.paid is not None and self.of is not None and self.paid > self.of:
            raise ValueError("has more instalments paid than there are (paid, of)")
        return self


class ApplicationPart(Part):
    """A loan application and what is still to be done about it."""

    ref: Ref
    status: Ref
    amount: Amount | None = None
    currency: Currency | None = None
    term_months: Count | None = None
    submitted_at: Instant | None = None
    channel: Ref | None = None
    missing_documents: list[Line] = Field(default=[], max_length=50)
    contract: Annotated[Ref, Field(max_length=32)] | None = None
    confirm_by: IsoDate | None = None

    @model_validator(mode="after")
    def _amount_fits(self) -> Self:
        if self.amount is not None and self.currency is None:
            raise ValueError("has an amount without its currency: add currency")
        refuse(list(misfits([(("amount",), self.amount)], self.currency or "")))
        return self


class AccountDocument(Part):
    """One borrower with loans and applications, as in the documentation of the API."""

    id: Ref
    name: Line
    phone: Phone
    lang: Language
    timezone: Zone | None = None
    email: Email | None = None
    dob: Annotated[IsoDate, AfterValidator(_born)] | None = None
    id_last4: LastFour | None = None
    postal_code: PostalCode | None = None
    pin: Pin | None = None
    consent: Consent = Consent()
    loans: list[LoanPart] = Field(default=[], max_length=100)
    applications: list[ApplicationPart] = Field(default=[], max_length=100)


def misfits(
    amounts: list[tuple[Path, Decimal | None]], currency: str
) -> Iterator[tuple[Path, str]]:
    """Those amounts that the currency cannot hold, with the reason."""
    for path, amount in amounts:
        try:
            if amount is not None:
                minor_units(amount, currency)
        except ValueError as error:
            yield path, str(error)


def refuse(faults: list[tuple[Path, str]]) -> None:
    """Raise what pydantic will report under each fault's own path; nothing for no faults."""
    if faults:
        raise ValidationError.from_exception_data(
            "document", [_detail(path, problem) for path, problem in faults]
        )


def _detail(path: Path, problem: str) -> InitErrorDetails:
    kind = PydanticCustomError("value_error", "{error}", {"error": problem})
    return InitErrorDetails(type=kind, loc=path, input=None)


def read_document(data: Any, row: int | None = None) -> AccountDocument:
    """A checked document from parsed JSON or YAML; ``BadDocument`` lists every fault."""
    try:
        return AccountDocument.model_validate(data)
    except ValidationError as error:
        raise BadDocument(faults_in(error, row)) from None


def normal_postal_code(text: str) -> str:
    """The form postal codes are compared in: capitals, no spaces, and ZIP+4 as its five digits."""
    code = re.sub(r"[\s\-]", "", text).upper()
    return code[:5] if re.fullmatch(r"[0-9]{9}", code) else code


def identity_values(document: AccountDocument) -> dict[str, str]:
    """What may prove the borrower's identity, by kind, in the form that is hashed."""
    values: dict[str, str | None] = {
        "dob": document.dob.isoformat() if document.dob else None,
        "birth_year": f"{document.dob.year:04d}" if document.dob else None,
        "postal_code": document.postal_code and normal_postal_code(document.postal_code),
        "id_last4": document.id_last4 and document.id_last4.upper(),
        "pin": document.pin,
    }
    return {kind: value for kind, value in values.items() if value}
