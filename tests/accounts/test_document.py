"""The account document: what is taken, what is refused, and how that is said."""

from typing import Any

import pytest

from accounts.document import identity_values, normal_postal_code, read_document
from accounts.faults import BadDocument
from tests.accounts.samples import APPLICATION, account, loan, small


def faults(document: Any) -> dict[str, str]:
    """What is wrong with a document, by field."""
    with pytest.raises(BadDocument) as refusal:
        read_document(document)
    return {fault.field: fault.problem for fault in refusal.value.faults}


def test_the_whole_document_is_taken() -> None:
    document = read_document(account())
    assert document.loans[0].payments[0].ref == "P-8801"
    assert document.applications[0].contract == "unsigned"


def test_id_name_phone_and_language_are_enough() -> None:
    document = read_document(small(2))
    assert document.loans == []
    assert document.consent.service == "unknown"


@pytest.mark.parametrize("key", ["id", "name", "phone", "lang"])
def test_what_is_required_of_a_borrower_is_missed_by_name(key: str) -> None:
    assert faults(account(**{key: None})) == {key: "is missing"}


@pytest.mark.parametrize("key", ["ref", "currency", "outstanding"])
def test_what_is_required_of_a_loan_is_missed_by_name(key: str) -> None:
    without = loan()
    del without[key]
    assert faults(account(loans=[without]))[f"loans[0].{key}"] == "is missing"


@pytest.mark.parametrize("key", ["ref", "status"])
def test_what_is_required_of_an_application_is_missed_by_name(key: str) -> None:
    without = {name: value for name, value in APPLICATION.items() if name != key}
    assert faults(account(applications=[without])) == {f"applications[0].{key}": "is missing"}


@pytest.mark.parametrize(
    ("document", "field"),
    [
        (account(balance=1), "balance"),
        (account(consent={"sms": "granted"}), "consent.sms"),
        (account(loans=[loan(rate=7)]), "loans[0].rate"),
        (
            account(
                loans=[loan(payments=[{"ref": "P", "date": "2026-11-05", "amount": 1, "x": 1}])]
            ),
            "loans[0].payments[0].x",
        ),
        (account(applications=[{**APPLICATION, "score": 1}]), "applications[0].score"),
    ],
)
def test_unknown_keys_are_refused_by_name_at_every_level(
    document: dict[str, Any], field: str
) -> None:
    assert faults(document) == {field: "is not a known key: correct its spelling or take it away"}


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("id", "", "should not be empty"),
        ("id", 7, "put it in quotes"),
        ("id", "B" * 65, "at most 64 characters"),
        ("name", "Dana\nWhitfield", "one line without control characters"),
        ("name", "Dana\x00", "one line without control characters"),
        ("name", "\ud800", "without broken characters"),
        ("name", "D" * 201, "at most 200 characters"),
        ("phone", "2025550101", "with + and country code"),
        ("phone", "+1 202 555 0101", "with + and country code"),
        ("phone", "+1202555010", "with + and country code"),
        ("phone", 12025550101, "put it in quotes"),
        ("lang", "fr", "one of 'en', 'zh', 'zh-Hant' or 'es'"),
        ("lang", "EN", "one of"),
        ("timezone", "New York", "IANA time zone"),
        ("timezone", "../../etc/passwd", "IANA time zone"),
        ("timezone", "America", "IANA time zone"),
        ("email", "dana at example", "e-mail address"),
        ("dob", "17.04.1988", "a date such as"),
        ("dob", "1988-02-30", "a date such as"),
        ("dob", "1588-02-03", "after 1900"),
        ("dob", 19880417, "a date such as"),
        ("id_last4", "44177", "four characters"),
        ("postal_code", 20011, "put it in quotes"),
        ("postal_code", "?", "postal code in quotes"),
        ("pin", "12", "four to eight digits"),
        ("pin", 4821, "put it in quotes"),
        ("loans", {"ref": "L"}, "should be a list"),
        ("loans", [loan()] * 101, "at most 100 entries"),
        ("consent", "granted", "keys and values"),
    ],
)
def test_each_field_is_refused_in_plain_words(field: str, value: Any, words: str) -> None:
    found = faults(account(**{field: value}))
    assert words in found[field]


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"outstanding": -1}, "outstanding", "without sign"),
        ({"outstanding": 12.345}, "outstanding", "at most 2 decimals, as USD has"),
        ({"currency": "JPY"}, "next_due_amount", "at most 0 decimals, as JPY has"),
        ({"currency": "dollars"}, "currency", "ISO 4217"),
        ({"overdue": "1,000.00"}, "overdue", "without sign, symbol or separators"),
        ({"days_past_due": -1}, "days_past_due", "at least 0"),
        ({"days_past_due": 1.5}, "days_past_due", "whole number"),
        ({"paid": True}, "paid", "whole number"),
        ({"next_due": "next week"}, "next_due", "a date such as"),
        ({"as_of": "2026-11-21T06:00:00"}, "as_of", "a time with its zone"),
        ({"as_of": 1795240800}, "as_of", "a time with its zone"),
        (
            {"payments": [{"ref": "P", "date": "2026-11-05", "amount": 0.001}]},
            "payments[0].amount",
            "at most 2 decimals",
        ),
        ({"payments": [{"ref": "P", "date": "2026-11-05"}]}, "payments[0].amount", "is missing"),
    ],
)
def test_each_figure_of_a_loan_is_refused_under_its_own_name(
    changes: dict[str, Any], field: str, words: str
) -> None:
    assert words in faults(account(loans=[loan(**changes)]))[f"loans[0].{field}"]


def test_more_instalments_paid_than_there_are_is_a_fault_of_the_loan() -> None:
    assert "more instalments paid" in faults(account(loans=[loan(paid=13)]))["loans[0]"]


def test_an_application_with_an_amount_needs_its_currency() -> None:
    lacking = {"ref": "A-1", "status": "new", "amount": 5}
    assert "add currency" in faults(account(applications=[lacking]))["applications[0]"]


def test_every_fault_of_a_document_is_reported_at_once() -> None:
    bad = account(phone="x", dob="x", extra=1, loans=[loan(outstanding=-1), loan(currency="x")])
    assert {"phone", "dob", "extra", "loans[0].outstanding", "loans[1].currency"} <= set(
        faults(bad)
    )


@pytest.mark.parametrize("document", [None, "B01", 1, [], [account()], {1: 2}])
def test_what_is_no_document_at_all_is_refused(document: Any) -> None:
    assert faults(document)


def test_no_refusal_repeats_a_value() -> None:
    secret = "Zx9-secret"
    for field in account():
        document = account(**{field: {secret: secret}}) | {"phone": secret}
        with pytest.raises(BadDocument) as refusal:
            read_document(document)
        assert secret not in str(refusal.value).replace(f".{secret}", "")


@pytest.mark.parametrize(
    ("written", "normal"),
    [("20011", "20011"), ("20011-1234", "20011"), (" 200 11", "20011"), ("sw1a 1aa", "SW1A1AA")],
)
def test_postal_codes_have_one_form_for_comparing(written: str, normal: str) -> None:
    assert normal_postal_code(written) == normal


def test_identity_values_are_those_given_and_the_year_of_birth() -> None:
    assert identity_values(read_document(account(pin=None))) == {
        "dob": "1988-04-17",
        "birth_year": "1988",
        "postal_code": "20011",
        "id_last4": "4417",
    }
    assert identity_values(read_document(small(2))) == {}
