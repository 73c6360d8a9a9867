"""How long the console's pages and searches take with a million borrowers and ten million texts.

python -m bench.console [TEXTS]

The database is that of ``bench.search``, with some hundred threads in the queue, twenty thousand
cases, and fifty texts and five people to a thread. Times are the server's: the whole request,
without the network. It is not part of ``make bench``, since filling takes longer than all of that.
"""

import argparse
import dataclasses
import re
import tempfile
import time
from collections.abc import Iterator
from typing import Final

import psycopg
from flask import Flask
from flask.testing import FlaskClient

from accounts.lender import load_lender, seed_lender
from app import create_app
from bench.load import percentile
from bench.search import NOW, fill, settings_of
from bench.search import measure as measure_search
from bench.stack import ROOT
from bench.table import Line, show
from bot.services import Services
from bot.wordings import ship
from clock import real_now
from console import sessions
from crypto import Vault
from local.postgres import LocalPostgres
from models.migrate import upgrade
from models.staff import Staff

AIM: Final = 100
ROUNDS: Final = 30
WAITING: Final = 500
_TOKEN: Final = re.compile(r'name="csrf_token" value="([^"]+)"')

_QUEUE: Final = """
UPDATE numbers SET cipher = %(cipher)s;
UPDATE threads SET mode = 'escalated', escalated_at = created_at, escalation_reason = 'complaint'
WHERE id IN (SELECT md5('n' || n)::uuid FROM generate_series(0, %(waiting)s - 1) n);
INSERT INTO cases (reference, kind, state, thread_id, opened_at, due_at, channel, details,
                   paused_seconds)
SELECT 'C-' || n, CASE WHEN n %% 2 = 0 THEN 'complaint' ELSE 'payment_claim' END,
       CASE WHEN n < 2000 THEN 'open' ELSE 'closed' END, md5('n' || n %% %(threads)s)::uuid,
       %(now)s, %(now)s, 'text', '{}', 0
FROM generate_series(0, 19999) n;
INSERT INTO loans (borrower_id, ref, currency, outstanding, overdue, days_past_due, as_of)
SELECT id, 'L-' || id, 'USD', 125000, 0, 0, %(now)s FROM borrowers;
INSERT INTO turns (inbound_id, decided_at, decided_by, reading, before, steps, replies, versions,
                   unsure)
SELECT id, received_at, 'balance', '{"intent": "check_balance"}', '{}', '[]', '[]', '{}',
       id %% 1000 = 1
FROM inbound_texts WHERE id %% 10 = 1;
"""


def fill_queue(url: str, vault: Vault, texts: int) -> None:
    """Threads that wait, cases, loans, and decisions of a tenth of the texts."""
    values: dict[str, object] = {
        "cipher": vault.seal("+12025550101"),
        "waiting": WAITING,
        "now": NOW,
    }
    values["threads"] = max(texts // 50, 1)
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        for statement in _QUEUE.split(";\n"):
            if statement.strip():
                connection.execute(statement.encode(), values)
        connection.execute("VACUUM ANALYZE")


def signed_in(app: Flask, services: Services) -> FlaskClient:
    """The browser of a supervisor."""
    with services.database.write() as session:
        ship(session, NOW)
        seed_lender(session, load_lender(ROOT / "local" / "demo" / "lender.yaml"), NOW)
        staff = Staff(
            email="ana@lender.example", name="Ana", role="supervisor", password_hash="-",
            created_at=NOW, answers_in=[],
        )  # fmt: skip
        session.add(staff)
        session.flush()
        token = sessions.begin(
            session, services.lookup, staff, proved=True, address="-", browser="-", now=real_now()
        )
    client = app.test_client()
    client.set_cookie(sessions.COOKIE, token, path="/console")
    return client


def measure(client: FlaskClient) -> Iterator[Line]:
    """Each page several times."""
    first = client.get("/console/").text
    threads = list(dict.fromkeys(re.findall(r"/console/threads/[0-9a-f-]{36}", first)))
    token = _TOKEN.findall(first)[0]
    yield _timed(client, "inbox, escalated", ["/console/"])
    for key in ("mine", "complaints", "claims", "holds", "failed", "all"):
        yield _timed(client, f"inbox, {key}", [f"/console/inbox/{key}"])
    yield _timed(client, "inbox, page 100 of all", ["/console/inbox/all?page=100"])
    yield _timed(client, "a thread", threads)
    yield _timed(client, "a thread, its changed part", [f"{one}/part" for one in threads])
    yield _timed(client, "nothing new", ["/console/live"])
    for path in ("/console/cases", "/console/records", "/console/responses", "/console/training"):
        yield _timed(client, path.removeprefix("/console/"), [path])
    form = {"csrf_token": token, "kind": "reply", "body": "We look into it and call you today."}
    yield _timed(client, "measuring a draft", [f"{one}/measure" for one in threads], form)


def _timed(
    client: FlaskClient, what: str, paths: list[str], form: dict[str, str] | None = None
) -> Line:
    spent = []
    for place in range(ROUNDS):
        path = paths[place % len(paths)]
        began = time.perf_counter()
        answer = client.post(path, data=form) if form else client.get(path)
        spent.append((time.perf_counter() - began) * 1000)
        if answer.status_code != 200:
            raise RuntimeError(f"{path} answered {answer.status_code}")
    ordered = sorted(spent)
    middle, late = percentile(ordered, 50), percentile(ordered, 95)
    aim = f"p95 at most {AIM}"
    return Line(f"{what}: p50 / p95, ms", f"{middle:.0f} / {late:.0f}", aim, late <= AIM)


def main() -> None:
    """Fill a database and measure."""
    parser = argparse.ArgumentParser(prog="python -m bench.console")
    parser.add_argument("texts", nargs="?", type=int, default=10_000_000)
    count = parser.parse_args().texts
    with tempfile.TemporaryDirectory() as folder, LocalPostgres() as postgres:
        settings = dataclasses.replace(settings_of(postgres.url(), folder))
        upgrade(settings)
        began = time.perf_counter()
        fill(postgres.url(), count)
        fill_queue(postgres.url(), Vault(settings.data_keys), count)
        show([Line(f"{count} texts made, s", f"{time.perf_counter() - began:.0f}")])
        app = create_app(settings)
        services: Services = app.extensions["loanline"]
        show(measure(signed_in(app, services)))
        show(measure_search(services))
        services.close()


if __name__ == "__main__":
    main()
