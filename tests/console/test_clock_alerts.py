"""The owner of a case meets, on every page, that its clock is about to end."""

from datetime import datetime

import pytest
from sqlalchemy.exc import OperationalError

from models.cases import CaseKind
from tests.console.office import Browser, Office
from tests.desk.cases_on_file import on_file
from tests.desk.test_case_alerts import raises

BADGE = "Clocks to see to: 1"


@pytest.fixture
def complaint(office: Office, ana: Browser, now: datetime) -> str:
    reference = on_file(office, CaseKind.COMPLAINT, now)
    ana.does(f"/cases/{reference}/take")
    raises(office, reference, now)
    return reference


def test_a_number_in_the_bar_and_a_list_until_somebody_sees_to_it(
    office: Office, ana: Browser, complaint: str
) -> None:
    assert BADGE in ana.shows("/inbox/all")
    page = ana.shows("/cases")
    assert BADGE in page
    assert "A complaint must be answered within a working day" in page
    assert BADGE not in office.browser("supervisor").shows("/cases")
    assert BADGE not in ana.does(f"/cases/{complaint}/note", note="I write to her.")
    assert "To see to at once" not in ana.shows("/cases")


def test_an_auditor_has_nothing_to_see_to(office: Office, complaint: str) -> None:
    page = office.browser("auditor").shows("/cases")
    assert complaint in page
    assert "to see to" not in page.lower()


def test_a_page_that_fails_has_its_bar_without_the_number(
    ana: Browser, complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def down(*_: object) -> int:
        raise OperationalError("select", {}, Exception())

    monkeypatch.setattr("console.clock_alerts.how_many_alerts", down)
    assert "Clocks to see to" not in ana.shows("/cases")
