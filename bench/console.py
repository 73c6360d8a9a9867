"""How long the console's pages and searches take with a million borrowers and ten million texts.

python -m bench.console

The database is that of ``bench.search``, with some hundred threads in the queue, twenty thousand
cases, audit entries, promises and deliveries in proportion, and fifty texts and five people to a
thread: the large set where it was made (``make bench-data``), else a smaller one for this run.
Times are the server's: the whole request, without the network.
"""

import re
import tempfile
import time
from collections.abc import Iterator
from typing import Final

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from accounts.lender import load_lender, seed_lender
from app import create_app
from bench import large
from bench.busy_desk import fill_desk
from bench.load import percentile
from bench.pages import addresses, signed_out
from bench.search import NOW, fill, settings_of
from bench.search import measure as measure_search
from bench.stack import ROOT
from bench.table import Line, show
from bot.services import Services
from bot.wordings import ship
from clock import real_now
from config import Settings
from console import sessions
from console.warming import warm_console
from crypto import Vault
from desk.reporting.catalogue import MAKERS
from desk.reporting.keeping import count_again
from desk.reporting.question import usual_of
from local.postgres import LocalPostgres
from models.clock_offset import move_clock
from models.desk import Macro, Search
from models.kept_reports import KeptReport
from models.migrate import upgrade
from models.staff import Staff
from webhooks.warming import warm_web

AIM: Final = 100
ROUNDS: Final = 30
SMALLER: Final = 200_000
"""Texts where the large set is not there."""
_ADA: Final = "ada@lender.example"
_TOKEN: Final = re.compile(r'name="csrf_token" value="([^"]+)"')


def signed_in(app: Flask, services: Services) -> FlaskClient:
    """The browser of an administrator, whom every page lets in."""
    with services.database.write() as session:
        move_clock(session, NOW - real_now())
        ship(session, NOW)
        seed_lender(session, load_lender(ROOT / "local" / "demo" / "lender.yaml"), NOW)
        staff = session.scalars(select(Staff).where(Staff.email == _ADA)).first() or _hire(session)
        # The first opening of a report is one for which nothing was counted before.
        session.execute(delete(KeptReport))
        token = sessions.begin(
            session, services.lookup, staff, proved=True, address="-", browser="-", now=real_now()
        )
    client = app.test_client()
    client.set_cookie(sessions.COOKIE, token, path="/console")
    return client


def _hire(session: Session) -> Staff:
    staff = Staff(
        email=_ADA, name="Ada", role="admin", password_hash="-", created_at=NOW, answers_in=[]
    )
    session.add(staff)
    session.flush()
    session.add(Search(staff_id=staff.id, query="refund", at=NOW))
    session.add(Macro(name="Thanks", words={"en": "Thank you."}, resolves=False))
    return staff


def measure(app: Flask, services: Services) -> Iterator[Line]:
    """Each page several times, and the one form that is sent with every pause of a writer."""
    client = signed_in(app, services)
    yield _counted_beforehand(services)
    with services.database.read() as session:
        found = addresses(session)
    for what, paths in found.items():
        browser = app.test_client() if signed_out(what) else client
        yield _timed(browser, what, paths)
    token = _TOKEN.findall(client.get("/console/").text)[0]
    form = {"csrf_token": token, "kind": "reply", "body": "We look into it and call you today."}
    drafts = [f"{path}/measure" for path in found["threads.show"]]
    yield _timed(client, "writing.measure", drafts, form)


def _counted_beforehand(services: Services) -> Line:
    """The usual span of every report, which the scheduler counts before anybody looks."""
    with services.database.read() as session:
        lender = services.voice.lender(session)
    began = time.perf_counter()
    count_again(services.database, MAKERS, NOW, usual_of(lender, NOW))
    return Line("console: usual reports counted, s", f"{time.perf_counter() - began:.1f}")


def _timed(
    client: FlaskClient, what: str, paths: list[str], form: dict[str, str] | None = None
) -> Line:
    spent = []
    for place in range(ROUNDS):
        path = f"/console{paths[place % len(paths)]}"
        began = time.perf_counter()
        answer = client.post(path, data=form) if form else client.get(path)
        spent.append((time.perf_counter() - began) * 1000)
        if answer.status_code not in (200, 204):
            raise RuntimeError(f"{path} answered {answer.status_code}")
    first, ordered = spent[0], sorted(spent)
    middle, late = percentile(ordered, 50), percentile(ordered, 95)
    measured = f"{first:.0f} / {middle:.0f} / {late:.0f}"
    return Line(f"{what}: first / p50 / p95, ms", measured, f"p95 at most {AIM}", late <= AIM)


def measure_small(texts: int = SMALLER) -> Iterator[Line]:
    """Every page, on a database that is filled for it."""
    with tempfile.TemporaryDirectory() as folder, LocalPostgres() as postgres:
        settings = settings_of(postgres.url(), folder)
        upgrade(settings)
        began = time.perf_counter()
        fill(postgres.url(), texts)
        fill_desk(postgres.url(), Vault(settings.data_keys), texts)
        yield Line(f"console: {texts} texts made, s", f"{time.perf_counter() - began:.0f}")
        yield from _measured(settings, searches=False)


def measure_large() -> Iterator[Line]:
    """Every page and every search, on the large set."""
    with large.opened() as settings:
        yield Line("console: the large set", f"{large.TEXTS} texts")
        yield from _measured(settings, searches=True)


def _measured(settings: Settings, *, searches: bool) -> Iterator[Line]:
    app = create_app(settings)
    services: Services = app.extensions["loanline"]
    warm_console(app)
    warm_web(services)
    yield from measure(app, services)
    if searches:
        yield from measure_search(services)
    services.close()


def measure_all() -> Iterator[Line]:
    """On the large set where there is one; else on a smaller one, and it says so."""
    if large.is_made():
        yield from measure_large()
        return
    yield Line("console: the large set", "not made", "make bench-data")
    yield from measure_small()


if __name__ == "__main__":
    show(measure_all())
