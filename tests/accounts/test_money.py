"""Money from a document, and in minor units."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.money import (
    MOST_MINOR_UNITS,
    minor_units,
    read_amount,
    read_currency,
    typed_minor_units,
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1250.00", "1250.00"),
        (1250, "1250"),
        (208.33, "208.33"),
        (0.1, "0.1"),
        (Decimal("50.00"), "50.00"),
        ("0", "0"),
    ],
)
def test_an_amount_is_read_exactly_as_it_was_typed(written: object, meant: str) -> None:
    assert read_amount(written) == Decimal(meant)


@pytest.mark.parametrize(
    "written",
    [
        *("-1", -1, -0.01, "+1", "1,250.00", "$5", "1e3", "", " ", "1.", ".5", "٣"),
        *(True, None, [1], float("nan"), float("inf"), 0.1 + 0.2, 1e300, 1e-9),
        *(Decimal("1E+999999"), Decimal("NaN"), Decimal("-0.01"), "1" * 13),
    ],
)
def test_anything_else_is_refused_without_being_repeated(written: object) -> None:
    with pytest.raises(ValueError, match="should be an amount") as refusal:
        read_amount(written)
    assert str(refusal.value) == (
        'should be an amount such as "1250.00", without sign, symbol or separators'
    )


@pytest.mark.parametrize(
    ("amount", "currency", "units"),
    [
        ("208.33", "USD", 20833),
        ("208.3", "USD", 20830),
        ("12500", "JPY", 12500),
        ("12500.00", "JPY", 12500),
        ("1.234", "KWD", 1234),
        ("200", "CNY", 20000),
    ],
)
def test_minor_units_follow_the_digits_of_the_currency(
    amount: str, currency: str, units: int
) -> None:
    assert minor_units(Decimal(amount), currency) == units


@pytest.mark.parametrize(("amount", "currency"), [("1.5", "JPY"), ("1.001", "USD")])
def test_more_decimals_than_the_currency_has_are_refused(amount: str, currency: str) -> None:
    with pytest.raises(ValueError, match=f"decimals, as {currency} has"):
        minor_units(Decimal(amount), currency)


def test_an_amount_beyond_any_loan_is_refused() -> None:
    assert minor_units(Decimal(MOST_MINOR_UNITS) / 100, "USD") == MOST_MINOR_UNITS
    with pytest.raises(ValueError, match="larger than can be kept"):
        minor_units(Decimal(MOST_MINOR_UNITS + 1) / 100, "USD")


@pytest.mark.parametrize(
    ("typed", "currency", "units"),
    [
        ("1,250.50", "USD", 125_050),
        ("1250.50", "USD", 125_050),
        ("1,250", "USD", 125_000),
        ("1,234,567.8", "USD", 123_456_780),
        ("1 250.50", "USD", 125_050),
        ("1.250,50", "MXN", 125_050),
        ("12,5", "MXN", 1250),
        ("1,250", "JPY", 1250),
        ("1.250", "KWD", 1250),
        (" 7 ", "USD", 700),
    ],
)
def test_a_typed_amount_may_have_separators(typed: str, currency: str, units: int) -> None:
    assert typed_minor_units(typed, currency) == units


@pytest.mark.parametrize(
    "typed", ["1.250", "12,50,00", "1,25,000", "-5", "$5", "five", "", "1,250,50", "1,2500"]
)
def test_what_may_be_another_amount_is_not_guessed_at(typed: str) -> None:
    with pytest.raises(ValueError, match="should"):
        typed_minor_units(typed, "USD")


@given(st.integers(0, MOST_MINOR_UNITS))
def test_cents_survive_being_written_as_a_float(cents: int) -> None:
    assert minor_units(read_amount(cents / 100), "USD") == cents


@pytest.mark.parametrize("code", ["usd", "US", "USDX", "XQZ", "", "U$D"])
def test_only_iso_codes_are_currencies(code: str) -> None:
    assert read_currency("MXN") == "MXN"
    with pytest.raises(ValueError, match="ISO 4217"):
        read_currency(code)
