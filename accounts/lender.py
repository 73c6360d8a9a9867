"""The lender document: the facts about the lender that replies, clocks and limits depend on.

``LENDER_CONFIG`` seeds the database once; after that the values in the database are in use, and
``differences`` shows where the file says something else.
"""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, Field, StrictBool, StrictInt, ValidationError, model_validator
from sqlalchemy.orm import Session

from accounts import lines
from accounts.desk_rules import DeskRules
from accounts.faults import BadDocument, Fault, dotted, in_plain_words
from accounts.fields import IsoDate, Language, Line, Part, Phone, Ref, Zone
from models.operations import LenderDocument

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Factor = Literal["portal_link", "pin", "postal_code_birth_year"]
Pack = Literal["us", "uk", "mx", "eu", "cn"]
HardshipCode = Literal["extension", "moved_due_date", "smaller_payment", "plan", "fee_waiver"]
_ROW: Final = 1
_LARGEST: Final = 256 * 1024
_SPAN: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)")


class NoLender(LookupError):
    """The database was not seeded: run ``flask --app app release`` first."""


def _span(text: str) -> str:
    if not _SPAN.fullmatch(text) or text[:5] >= text[6:]:
        raise ValueError('should be a span of a day such as "08:00-20:00"')
    return text


def _country(text: str) -> str:
    if not re.fullmatch("[A-Z]{2}", text):
        raise ValueError("should be a country of two capitals such as US")
    return text


def _https(text: str) -> str:
    if not re.fullmatch(r"https://[^\s/?#@]+\.[^\s/?#@]+(/[^\s?#]*)?", text):
        raise ValueError("should be an https address without a query")
    return text


Span = Annotated[Ref, AfterValidator(_span)]
Country = Annotated[Ref, AfterValidator(_country)]
Https = Annotated[Line, AfterValidator(_https)]
Wording = dict[Language, Line]
"""The same words by language."""
Few = Annotated[StrictInt, Field(ge=1, le=1000)]


def worded(wording: Wording, language: str) -> str:
    """The words in ``language``, else in English, else in whatever there is."""
    words: Mapping[str, str] = wording  # type: ignore[assignment]  # Keys are invariant.
    return words.get(language) or words.get("en") or next(iter(words.values()))


class Holidays(Part):
    """Whose public holidays the lender keeps, and further days on which it is closed."""

    country: Country | None = None
    subdivision: Annotated[Ref, Field(max_length=10)] | None = None
    also_closed: list[IsoDate] = Field(default=[], max_length=100)

    @model_validator(mode="after")
    def _is_known(self) -> Self:
        import holidays

        if self.country is not None:
            try:
                holidays.country_holidays(self.country, subdiv=self.subdivision)
            except NotImplementedError:
                raise ValueError("names a country or subdivision without known holidays") from None
        return self


class Hours(Part):
    """When people answer: spans of each weekday in the wall-clock time of ``zone``."""

    zone: Zone
    days: dict[Weekday, list[Span]]
    holidays: Holidays = Holidays()

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not any(self.days.get(day) for day in ("mon", "tue", "wed", "thu", "fri")):
            raise ValueError("should have hours on at least one day from mon to fri")
        for day, spans in self.days.items():
            if any(late[:5] < early[6:] for early, late in pairwise(spans)):
                raise ValueError(f"should have the spans of {day} in order, without overlap")
        return self


class Product(Part):
    """A kind of loan; ``code`` is what account documents call it."""

    code: Ref
    names: Wording = Field(min_length=1)


class PaymentWays(Part):
    """How a borrower can pay."""

    link: Https
    methods: list[Wording] = Field(min_length=1, max_length=10)
    cut_off: Annotated[Ref, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] = "17:00"
    """The time of day, in the zone of the hours, until which a payment counts for that day."""
    single_use: StrictBool = False
    """Whether the page at ``link`` takes a token after a slash and redeems it at our API."""


class Identity(Part):
    """How a borrower proves who they are, best factor first."""

    factors: list[Factor] = Field(default=["postal_code_birth_year"], min_length=1, max_length=3)
    tries: Annotated[StrictInt, Field(ge=1, le=5)] = 3
    lock_minutes: Annotated[StrictInt, Field(ge=30, le=1440)] = 30


class PromiseLimits(Part):
    """Which promises to pay are taken without a person."""

    most_days: Annotated[StrictInt, Field(ge=1, le=90)] = 14
    """How far ahead the promised day may be."""
    least_percent: Annotated[StrictInt, Field(ge=1, le=100)] = 25
    """How much of what is due must be promised."""
    most_broken: Annotated[StrictInt, Field(ge=0, le=10)] = 2
    """With more broken promises than this, a person decides."""


class HardshipOption(Part):
    """A way out that the lender may offer to a borrower in difficulty."""

    code: HardshipCode
    names: Wording = Field(min_length=1)


class Helpline(Part):
    """Whom to turn to in distress, in one country."""

    names: Wording = Field(min_length=1)
    number: Annotated[Ref, Field(pattern=r"^[+0-9][0-9 ]{1,18}$")]


class ReplyBudget(Part):
    """How many automatic replies a number gets before silence and a person."""

    per_10_minutes: Few = 30
    per_day: Few = 100
    identical: Annotated[StrictInt, Field(ge=2, le=100)] = 4
    identical_minutes: Few = 5


class Lender(Part):
    """Everything that Loanline must know about the lender."""

    name: Line
    signature: Annotated[Ref, Field(max_length=40)]
    """How texts name the sender."""
    hotline: Phone
    portal: Https | None = None
    hours: Hours
    reply_languages: list[Language] = Field(min_length=1, max_length=4)
    staff_languages: list[Language] = Field(min_length=1, max_length=4)
    products: list[Product] = Field(default=[], max_length=50)
    payment: PaymentWays
    complaint_days: dict[Pack, Annotated[StrictInt, Field(ge=1, le=60)]]
    """Working days in which the lender itself promises an answer; the law's limit caps it."""
    identity: Identity = Identity()
    promises: PromiseLimits = PromiseLimits()
    hardship_options: list[HardshipOption] = Field(default=[], max_length=10)
    helplines: dict[Country, Helpline] = Field(min_length=1)
    reply_budget: ReplyBudget = ReplyBudget()
    hand_over_hours: Annotated[StrictInt, Field(ge=1, le=80)] = 8
    """Working hours without a staff reply after which a taken thread goes back to the bot."""
    amounts_in_started_texts: StrictBool = False
    desk: DeskRules = DeskRules()

    @model_validator(mode="after")
    def _speaks_its_languages(self) -> Self:
        wordings = [product.names for product in self.products]
        wordings += [*self.payment.methods, *(option.names for option in self.hardship_options)]
        if any(language not in words for words in wordings for language in self.reply_languages):
            raise ValueError("should word products, methods and options in all reply_languages")
        return self

    def product_name(self, code: str | None, language: str) -> str | None:
        """What a borrower calls the product, or None for a code that is not listed."""
        names = {product.code: product.names for product in self.products}
        return worded(names[code], language) if code in names else None

    def closed_on(self) -> frozenset[date]:
        """The days that the lender added to the public holidays."""
        return frozenset(self.hours.holidays.also_closed)


def load_lender(path: Path) -> Lender:
    """The lender's file, checked; ``BadDocument`` names each fault with its line and field."""
    found = lines.yaml_value(_text(path))
    try:
        return Lender.model_validate(found.value)
    except ValidationError as error:
        faults = in_plain_words(error)
        raise BadDocument(
            Fault(dotted(where), problem, line=found.line_of(where)) for where, problem in faults
        ) from None


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        problem = "the lender's file cannot be read: see LENDER_CONFIG"
        raise BadDocument([Fault("", problem)]) from None
    if len(data) > _LARGEST:
        raise BadDocument([Fault("", f"the lender's file is larger than {_LARGEST} bytes")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadDocument([Fault("", "the lender's file is not UTF-8 text")]) from None


def _plain(lender: Lender) -> dict[str, Any]:
    return lender.model_dump(mode="json")


def _hash(document: dict[str, Any]) -> str:
    return sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def seed_lender(session: Session, lender: Lender, now: datetime) -> bool:
    """Store the lender's values if none are stored yet; whether that was so."""
    if session.get(LenderDocument, _ROW) is not None:
        return False
    document = _plain(lender)
    row = LenderDocument(
        id=_ROW, version=1, document=document, seeded_hash=_hash(document), updated_at=now
    )
    session.add(row)
    session.flush()
    return True


def current_lender(session: Session) -> Lender:
    """The values in use, or ``NoLender``."""
    row = session.get(LenderDocument, _ROW)
    if row is None:
        raise NoLender("the lender's values are not in the database: run the release command")
    return Lender.model_validate(row.document)


def differences(session: Session, path: Path) -> list[str]:
    """The fields in which the file at ``path`` differs from the values in use."""
    return sorted(_unlike(_plain(load_lender(path)), _plain(current_lender(session)), ""))


def _unlike(file: Any, used: Any, where: str) -> list[str]:
    if isinstance(file, dict) and isinstance(used, dict):
        keys = file.keys() | used.keys()
        nested = (_unlike(file.get(key), used.get(key), f"{where}.{key}") for key in keys)
        return [name for names in nested for name in names]
    return [] if file == used else [where.removeprefix(".")]
