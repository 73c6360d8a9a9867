"""The public addresses, asked over real sockets."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from app import create_app
from bot.services import Services
from commands.checks.addresses import addresses
from local.processes import free_port
from models.outbound import DeliveryEvent
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import MakeSettings, Terminal
from tests.commands.deployment import Script, answering, serving

READY = b'{"status":"ok"}'
JSON = {"Content-Type": "application/json"}
XML = {"Content-Type": "text/xml; charset=utf-8"}
INBOUND = "/webhooks/twilio/inbound"


@pytest.fixture
def live(sqlite_url: str, make_settings: MakeSettings) -> Iterator[Terminal]:
    """An application that is served at its public address."""
    port = free_port()
    origin = f"http://127.0.0.1:{port}"
    app = create_app(make_settings(database_url=sqlite_url, public_base_url=origin))
    with serving(app, port):
        yield Terminal(app)
    app.extensions["loanline"].close()


def at(services: Services, *origins: str) -> Services:
    """The same services with other public addresses; nothing else is opened."""
    return replace(services, settings=replace(services.settings, public_base_url=origins))


def test_an_address_that_leads_here_is_well(live: Terminal, ask: Ask) -> None:
    (origin,) = live.services.settings.public_base_url
    ready, unsigned, signed, entries = ask(addresses, live.services)
    assert ready == f"ok: {origin}/health/ready answers: the web process has its database."
    assert unsigned == f"ok: {origin}{INBOUND} refuses what is not signed."
    assert signed == (
        f"ok: A signed receipt was believed; what was signed: {origin}/webhooks/twilio/status/"
        "00000000-0000-0000-0000-000000000000"
    )
    assert entries == "ok: What to enter at the carrier:"


def test_the_exact_entries_are_printed(live: Terminal) -> None:
    *_, entries = addresses(live.services)
    (origin,) = live.services.settings.public_base_url
    assert f"HTTP POST: {origin}{INBOUND}#rc=3&rp=all&ct=3000" in entries.to_do
    assert f"{origin}/webhooks/twilio/fallback" in entries.to_do


def test_asking_twice_leaves_one_receipt_of_a_text_that_is_not(live: Terminal, ask: Ask) -> None:
    ask(addresses, live.services)
    ask(addresses, live.services)
    with live.database.read() as session:
        event = session.scalars(select(DeliveryEvent)).one()
    assert (event.message_id.int, event.status) == (0, "doctor")


def test_each_address_is_asked(live: Terminal, ask: Ask) -> None:
    (origin,) = live.services.settings.public_base_url
    nowhere = f"http://127.0.0.1:{free_port()}"
    said = ask(addresses, at(live.services, origin, nowhere))
    assert f"FAULT: {nowhere}: it does not answer (ConnectionRefusedError)." in said
    assert [line.startswith("FAULT") for line in said].count(True) == 1


def test_another_auth_token_is_found_out(live: Terminal, ask: Ask) -> None:
    ours = replace(live.services.settings, twilio_auth_tokens=("another-token-of-ours",))
    said = ask(addresses, replace(live.services, settings=ours))
    assert any(line.startswith("FAULT: A signed receipt was refused") for line in said)


def test_a_host_that_the_process_does_not_know_itself_by_is_found_out(
    live: Terminal, ask: Ask
) -> None:
    """It answers under that name, but what is signed for it is not believed."""
    (origin,) = live.services.settings.public_base_url
    other = origin.replace("127.0.0.1", "localhost")
    said = ask(addresses, at(live.services, other))
    assert any(line.startswith("FAULT: A signed receipt was refused") for line in said)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (
            {("GET", "/health/ready"): (301, {"Location": "https://example.com/"}, b"")},
            "/health/ready leads on to https://example.com/.",
        ),
        (
            {("GET", "/health/ready"): (503, JSON, b'{"status":"no database"}')},
            "the web process has no database.",
        ),
        (
            {("GET", "/health/ready"): (200, {"Content-Type": "text/html"}, b"<h1>Parked</h1>")},
            "/health/ready answered 200 text/html.",
        ),
        (
            {
                ("GET", "/health/ready"): (200, JSON, READY),
                ("GET", INBOUND): (404, {"Content-Type": "text/html"}, b"none"),
            },
            f"{INBOUND} answered 404 text/html.",
        ),
        (
            {
                ("GET", "/health/ready"): (200, JSON, READY),
                ("GET", INBOUND): (405, XML, b"<Response/>"),
                ("POST", INBOUND): (200, XML, b"<Response/>"),
                ("POST", "/webhooks/twilio/status/00000000-0000-0000-0000-000000000000"): (
                    500, XML, b"<Response/>",
                ),
            },
            f"{INBOUND} answered 200 to a request without a signature.",
        ),
    ],
)  # fmt: skip
def test_whatever_else_answers_is_a_fault(
    live: Terminal, ask: Ask, script: Script, said: str
) -> None:
    with answering(script) as origin:
        findings = ask(addresses, at(live.services, origin))
    assert f"FAULT: {origin}" in findings[-2 if "500" not in str(script) else 1]
    assert any(said in line for line in findings)
    assert not any("believed" in line for line in findings)
