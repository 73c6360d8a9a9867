"""Steps of a sign-in through an identity provider, as a browser takes them."""

from http.client import HTTPConnection
from typing import Any, Final
from urllib.parse import urlsplit

from sqlalchemy import select
from werkzeug.test import TestResponse

from console.pages.provider import SAID
from console.provider.client import Provider
from console.provider.faults import Fault
from models.signing_in import StaffSession
from models.staff import AuditEntry, Staff
from tests.console.office import PEOPLE, Browser, Office

ANA: Final = PEOPLE["agent"][0]
NAME: Final = "Harbor Lane"
Claims = dict[str, Any]


def trust(office: Office, **settings: Any) -> None:
    """As if the settings named a provider when the process started."""
    services = office.terminal.services
    for name, value in settings.items():
        object.__setattr__(services.settings, name, value)
    office.terminal.app.extensions["loanline.provider"] = Provider(services.settings)


def redirect_of(url: str) -> str:
    """Where a page of the provider's leads on to, as a browser would find out."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.netloc, timeout=30)
    connection.request("GET", f"{parts.path}?{parts.query}")
    location = connection.getresponse().getheader("Location")
    connection.close()
    assert location is not None
    return location


def go(browser: Browser) -> str:
    """To the provider and through its page: the address that the browser is sent back to."""
    answer = browser.get("/sign-in/provider")
    assert answer.status_code == 302, answer.text
    return redirect_of(answer.headers["Location"])


def come_back(browser: Browser, address: str) -> TestResponse:
    parts = urlsplit(address)
    return browser.get(f"{parts.path.removeprefix('/console')}?{parts.query}")


def sign_in(browser: Browser) -> TestResponse:
    return come_back(browser, go(browser))


def is_in(answer: TestResponse) -> bool:
    return (answer.status_code, answer.headers.get("Location")) == (303, "/console/")


def says(answer: TestResponse, fault: Fault) -> bool:
    """Whether the sign-in page gives this reason, and the form stands under it."""
    status, words = SAID[fault]
    shown = words.format(name=NAME) in answer.text and 'action="/console/sign-in"' in answer.text
    return answer.status_code == status and shown


def sessions_in(office: Office) -> list[StaffSession]:
    with office.database.read() as session:
        return list(session.scalars(select(StaffSession)).all())


def entries(office: Office, action: str) -> list[dict[str, Any]]:
    rows = select(AuditEntry).where(AuditEntry.action == action).order_by(AuditEntry.id)
    with office.database.read() as session:
        return [dict(row.details or {}) for row in session.scalars(rows)]


def change(office: Office, **columns: Any) -> None:
    """Change the agent's row."""
    with office.database.write() as session:
        staff = session.scalars(select(Staff).where(Staff.email == ANA)).one()
        for name, value in columns.items():
            setattr(staff, name, value)
