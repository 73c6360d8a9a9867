"""The number by which a payment is known, and figures that are none."""

import pytest

from bot.words.payments.payment_numbers import names_payment_number


@pytest.mark.parametrize(
    "text",
    [
        "the confirmation number is 88213, write it down",
        "they gave me a confirmation number 88213 do you need it",
        "88213 is the confirmation number",
        "ref # ABC123456",
        "check number 1042 for 280.33",
        "the receipt says 88213",
        "el folio es 88213, apúntelo",
        "el cajero me dio un folio 88213 se los mando?",
        "la clave de rastreo es 20261121000123",
        "流水号是88213，记一下",
        "流水號係88213",
        "我有流水号88213要发给你们吗",
        "单号88213",
    ],
)
def test_a_number_of_a_payment(text: str) -> None:
    assert names_payment_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "i sent a check 300 friday",
        "check 208.33",
        "receipt for 208",
        "case number 12345",
        "my loan reference is 88213",
        "20011 1988",
        "reference C-YDC6M4",
        "transaction was declined",
        "no folio",
    ],
)
def test_other_figures_are_none(text: str) -> None:
    assert not names_payment_number(text)
