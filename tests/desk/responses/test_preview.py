"""A wording tried on an account: whose figures stand in it, and what it costs."""

import pytest
from sqlalchemy import select

from crypto import LookupKey, Vault
from desk.responses.listing import response
from desk.responses.preview import Preview, Source, preview
from models.borrowers import Borrower
from models.templates import TemplateVersion
from tests.desk.staffed import Desk


@pytest.fixture
def lent(desk: Desk, vault: Vault, lookup: LookupKey) -> Desk:
    desk.opens_accounts(vault, lookup)
    return desk


def tried(
    desk: Desk, key: str, text: str | None = None, whose: str = "", language: str = "en"
) -> Preview:
    with desk.database.read() as session:
        found = response(session, key, language)
        assert found is not None
        borrower = session.scalars(select(Borrower).where(Borrower.external_id == whose)).first()
        words = found.in_use.text if text is None else text
        return preview(session, words, found.shipped, desk.lender, borrower)


def sources(shown: Preview) -> dict[str, str]:
    return {value.name: value.source.value for value in shown.values}


def test_figures_are_the_borrowers_own(lent: Desk) -> None:
    shown = tried(lent, "utter_balance_and_due", whose="B01")
    assert shown.body == (
        "Harbor Lane Credit: Loan ending 1001: you owe $1,250.00 as of Nov 21, 2026. "
        "Next payment $208.33, due Dec 5, 2026."
    )
    own = sources(shown)
    assert own.pop("lender") == Source.LENDER
    assert set(own.values()) == {Source.ACCOUNT}


def test_without_a_borrower_the_longest_examples_stand(desk: Desk) -> None:
    shown = tried(desk, "utter_balance")
    assert "$999,999.99" in str(shown.body)
    assert sources(shown)["outstanding"] == Source.EXAMPLE
    assert (shown.segments, shown.longest, shown.encoding) == (1, 1, "GSM-7")


def test_a_day_that_is_no_loans_stays_an_example(lent: Desk) -> None:
    shown = tried(lent, "utter_request_document", whose="B01")
    assert sources(shown)["due_day"] == Source.EXAMPLE
    assert sources(shown)["reference"] == Source.EXAMPLE


def test_payments_and_their_sum_are_those_of_the_ledger(lent: Desk) -> None:
    history = tried(lent, "utter_history", whose="B01")
    assert "Nov 5, 2026 $208.33" in str(history.body)
    total = tried(lent, "utter_total_paid", whose="B01")
    assert {"since", "total", "count"} <= {
        name for name, source in sources(total).items() if source == Source.ACCOUNT
    }


def test_what_makes_it_ucs2_is_named(desk: Desk) -> None:
    shown = tried(desk, "utter_thanks", "{lender}: You are welcome ☺ ‽")
    assert (shown.encoding, shown.special) == ("UCS-2", ("☺", "‽"))
    assert any("☺ ‽" in str(notice) for notice in shown.notices)


@pytest.mark.parametrize(
    "text",
    [
        "{{7*7}}",
        "{lender}: {0.__class__}",
        "{lender}: {lender.__class__.__mro__}",
        "{lender}: {lender:>9999999999}",
        "{lender}: {nobody}",
        "{",
        "x" * 4000,
    ],
)
def test_nothing_that_is_typed_is_run_or_looked_into(desk: Desk, text: str) -> None:
    shown = tried(desk, "utter_balance", text)
    assert shown.body is None
    assert shown.faults
    assert "class" not in str(shown.values)


def test_a_stored_wording_of_that_kind_is_shown_and_not_filled(desk: Desk) -> None:
    with desk.database.write() as session:
        found = response(session, "utter_thanks", "en")
        assert found is not None
        session.get_one(TemplateVersion, found.shipped.id).text = "{lender.__class__} {{7*7}}"
    shown = tried(desk, "utter_thanks")
    assert shown.body is None
    assert shown.faults


@pytest.mark.parametrize("language", ["zh", "zh-Hant", "es"])
def test_every_language_words_the_figures_its_own_way(lent: Desk, language: str) -> None:
    shown = tried(lent, "utter_balance", whose="B01", language=language)
    assert "1,250.00" in str(shown.body)
    assert shown.faults == ()
