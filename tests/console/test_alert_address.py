"""Somebody's own address for alerts: set by them or an admin, tried, forgotten, never shown."""

import pytest

from alerts.own_addresses import address_of
from tests.alerts.receiver import listening
from tests.console.office import Browser, Office

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")

SLACK = "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"
SECRET = "TIiajkdn"


def kept(office: Office, role: str = "agent") -> str | None:
    return address_of(office.terminal.services.vault, office.staff(role).alert_cipher)


def test_one_sets_it_and_nobody_reads_it_again(office: Office, ana: Browser) -> None:
    page = ana.does("/me/alerts", address=SLACK)
    assert "Alerts go there first: Slack." in page
    assert "<strong>Slack</strong>" in page
    assert kept(office) == SLACK
    person = office.browser("admin").shows(f"/settings/people/{office.staff('agent').id}")
    assert "<strong>Slack</strong>" in person
    assert SECRET not in page + person
    assert office.audited("staff.alert_address") == [
        (f"staff:{office.staff('agent').id}", "staff.alert_address")
    ]
    page = ana.does("/me/alerts/forget")
    assert "The address is forgotten." in page
    assert "none of your own" in page
    assert kept(office) is None


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ana@lender.example", "no address that is understood"),
        ("json://10.0.0.1/", "set by an admin"),
    ],
)
def test_what_cannot_be_kept_says_why(
    office: Office, ana: Browser, *, address: str, words: str
) -> None:
    page = ana.does("/me/alerts", address=address)
    assert words in page
    assert address not in page
    assert kept(office) is None


def test_an_admin_sets_mail_for_a_colleague(office: Office) -> None:
    admin, ana = office.browser("admin"), office.staff("agent").id
    mail = "mailto://desk:word@lender.example"
    assert "Alerts go there first: E-Mail." in admin.does(
        f"/settings/people/{ana}/alerts", address=mail
    )
    assert kept(office) == mail
    admin.does(f"/settings/people/{ana}/alerts/forget")
    assert kept(office) is None


def test_auditors_and_those_who_left_have_none(office: Office) -> None:
    admin, auditor = office.browser("admin"), office.staff("auditor").id
    assert "Auditors read and own nothing" in admin.does(
        f"/settings/people/{auditor}/alerts", address=SLACK
    )
    assert 'id="alerts"' not in office.browser("auditor").shows("/me")
    assert 'id="alerts"' not in admin.shows(f"/settings/people/{auditor}")
    ana = office.staff("agent").id
    admin.does(f"/settings/people/{ana}/alerts", address=SLACK)
    admin.does(f"/settings/people/{ana}/leave", reason="Another house.")
    assert kept(office) is None
    assert "do not work here" in admin.does(f"/settings/people/{ana}/alerts", address=SLACK)


def test_a_test_is_sent_there(office: Office) -> None:
    admin = office.browser("admin")
    assert "set one first" in admin.does("/me/alerts/test")
    with listening() as receiver:
        admin.does("/me/alerts", address=receiver.url("/ada"))
        assert "on its way" in admin.does("/me/alerts/test")
        assert receiver.paths() == ["/ada"]
        receiver.refuses = {"/ada"}
        assert "did not take the test" in admin.does("/me/alerts/test")


def test_it_is_in_no_log(office: Office, ana: Browser, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        ana.does("/me/alerts", address=SLACK)
        ana.does("/me/alerts", address=f"{SLACK}?template=x")
    assert SECRET not in caplog.text
