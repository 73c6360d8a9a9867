"""A console with people of every role, and browsers without a screen in which they are signed in."""

import re
import uuid
from functools import cache
from typing import Any, Final

from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from clock import real_now
from console import factors, sessions
from models.staff import AuditEntry, Staff
from models.threads import Thread
from tests.commands.conftest import Terminal

PEOPLE: Final = {
    "agent": ("ana@lender.example", "Ana Ruiz"),
    "supervisor": ("sol@lender.example", "Sol Vega"),
    "admin": ("ada@lender.example", "Ada Moss"),
    "auditor": ("abe@lender.example", "Abe Finch"),
}
PASSWORD: Final = "a long enough password"
_TOKEN: Final = re.compile(r'name="csrf_token" value="([^"]+)"')


@cache
def _hashed() -> str:
    """Once for all tests: a good hash is slow on purpose."""
    return factors.hashed(PASSWORD)


def hire_everybody(terminal: Terminal) -> None:
    """One person of each role."""
    with terminal.database.write() as session:
        session.add_all(
            Staff(
                email=email,
                name=name,
                role=role,
                password_hash=_hashed(),
                created_at=real_now(),
            )
            for role, (email, name) in PEOPLE.items()
        )


class Browser:
    """One person's browser: it follows no redirect by itself and carries the form's token."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.last: TestResponse | None = None
        self._token = ("", "")

    def get(self, path: str, **how: Any) -> TestResponse:
        self.last = self.client.get(f"/console{path}", **how)
        return self.last

    def shows(self, path: str) -> str:
        """The words of a page that opens."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[:500])
        return answer.text

    def token(self) -> str:
        """A token that forms of this browser carry; read anew when its forms' cookie is another."""
        if self._token[0] != self._cookie or not self._cookie:
            found = _TOKEN.search(self.client.get("/console/me").text) or _TOKEN.search(
                self.client.get("/console/sign-in").text
            )
            assert found is not None
            self._token = (self._cookie, found[1])
        return self._token[1]

    @property
    def _cookie(self) -> str:
        cookie = self.client.get_cookie("loanline_forms", path="/console")
        return cookie.value if cookie is not None else ""

    def post(self, path: str, /, **fields: Any) -> TestResponse:
        """Send a form; ``thread_`` and the like lose their underscore, for Python's words."""
        given = {name.rstrip("_"): value for name, value in fields.items()}
        self.last = self.client.post(f"/console{path}", data={"csrf_token": self.token(), **given})
        return self.last

    def does(self, path: str, /, **fields: Any) -> str:
        """Send a form that is taken, and read what the page says after it."""
        answer = self.post(path, **fields)
        assert answer.status_code == 303, (path, answer.status_code, answer.text[:500])
        return self.client.get(answer.headers["Location"]).text


class Office:
    """The console on a database with the demo's borrowers."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    @property
    def database(self) -> Any:
        return self.terminal.database

    def staff(self, role: str) -> Staff:
        with self.database.read() as session:
            found = session.scalars(select(Staff).where(Staff.email == PEOPLE[role][0])).one()
        assert isinstance(found, Staff)
        return found

    def thread(self, thread_id: uuid.UUID) -> Thread:
        """A thread as it is now."""
        with self.database.read() as session:
            found = session.get_one(Thread, thread_id)
        assert isinstance(found, Thread)
        return found

    def nobody(self) -> Browser:
        """A browser in which nobody is signed in."""
        return Browser(self.terminal.app.test_client())

    def browser(self, role: str) -> Browser:
        """A browser in which somebody of this role is signed in."""
        services = self.terminal.services
        with services.database.write() as session:
            staff = session.scalars(select(Staff).where(Staff.email == PEOPLE[role][0])).one()
            token = sessions.begin(
                session,
                services.lookup,
                staff,
                proved=True,
                address="192.0.2.7",
                browser="a test",
                now=real_now(),
            )
        client = self.terminal.app.test_client()
        client.set_cookie(sessions.COOKIE, token, path="/console")
        return Browser(client)

    def audited(self, *prefixes: str) -> list[tuple[str, str]]:
        """Who did what: actor and action, of actions that begin so, oldest first."""
        with self.database.read() as session:
            rows = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
        return [(row.actor, row.action) for row in rows if row.action.startswith(prefixes)]
