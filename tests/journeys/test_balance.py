"""What is still owed: asked in four languages, told to whoever proved who they are."""

import pytest

from tests.journeys.desk import Desk


@pytest.mark.parametrize(
    ("name", "question", "asked_for", "told"),
    [
        ("Amy Larkin", "bal?", "ZIP code", ("2001", "$1,250.00", "Nov 23, 2026", "$208.33")),
        ("李文娜", "我还欠多少钱？", "邮编", ("2002", "US$2,140.00", "2026年11月23日")),
        ("黃美玲", "我還欠多少錢？", "郵遞區號", ("2003", "US$6,890.50", "2026年11月23日")),
        ("Lucía Paredes", "cuanto debo todavia?", "codigo postal", ("2004", "$1,835.40")),
    ],
)
def test_a_balance_is_told_after_the_identity_step(
    desk: Desk, name: str, question: str, asked_for: str, told: tuple[str, ...]
) -> None:
    phone = desk.phone_of(name)
    phone.asks(question, asked_for, without=("$",))
    phone.asks(desk.person(name).proof, *told)
    phone.hears_nothing()


def test_a_proof_holds_for_the_next_question(desk: Desk) -> None:
    kofi = desk.phone_of("Kofi Mensah")
    kofi.asks("balance", "ZIP code")
    kofi.asks("60609 1984", "$310.00")
    kofi.asks("what do I owe", "$310.00")


def test_with_two_loans_the_borrower_is_asked_which(desk: Desk) -> None:
    omar = desk.phone_of("Omar Haddad")
    omar.asks("balance", "ZIP code")
    omar.asks("60647 1979", "1 = personal loan 2005", "2 = auto loan 2006")
    omar.asks("2", "ending 2006", "$11,875.00", without=("3,460.20",))
    omar.asks("balance", "1 = personal loan 2005")
    omar.asks("L-2005", "ending 2005", "$3,460.20")


def test_on_a_shared_phone_the_proof_decides_whose_loan_is_told(desk: Desk) -> None:
    phone = desk.phone_of("Ruth Okoye")
    phone.asks("how much do i still owe", "ZIP code")
    phone.asks("60653 1966", "$9,120.75", without=("720",))
