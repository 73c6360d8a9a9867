"""The carrier's API, asked over real sockets."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.services import Services, open_services
from commands.checks.wire import wire
from config import Settings
from local.processes import free_port
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import MakeSettings
from tests.commands.deployment import answering, carrying

ACCOUNT = "AC" + "a" * 32


@pytest.fixture
def settings(make_settings: MakeSettings, tmp_path: Path) -> Iterator[Settings]:
    """Of a deployment whose carrier is there."""
    port = free_port()
    found = make_settings(twilio_api_base_url=f"http://127.0.0.1:{port}")
    with carrying(found, tmp_path, port):
        yield found


def asked(ask: Ask, settings: Settings) -> tuple[str, str]:
    services: Services = open_services(settings)
    try:
        (finding,) = wire(services)
    finally:
        services.close()
    return f"{finding.level}: {finding.what}", finding.to_do


def test_a_carrier_that_knows_us_is_well(ask: Ask, settings: Settings) -> None:
    said, _ = asked(ask, settings)
    assert said == f"ok: The carrier answers to the API key at {settings.twilio_api_base_url}."


def test_a_wrong_secret_is_told_from_a_wrong_account(ask: Ask, settings: Settings) -> None:
    said, to_do = asked(ask, replace(settings, twilio_api_secret="another-secret-of-ours"))
    assert said.startswith("FAULT: The carrier does not let us in")
    assert "TWILIO_API_SECRET" in to_do
    said, to_do = asked(ask, replace(settings, twilio_account_sid=ACCOUNT))
    assert said.startswith("FAULT")
    assert "TWILIO_ACCOUNT_SID" in to_do


def test_an_address_where_nobody_is_names_its_setting(
    ask: Ask, make_settings: MakeSettings
) -> None:
    nowhere = make_settings(twilio_api_base_url=f"http://127.0.0.1:{free_port()}")
    said, to_do = asked(ask, nowhere)
    assert said == "FAULT: The carrier could not be reached."
    assert "TWILIO_API_BASE_URL" in to_do


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (302, "FAULT: the carrier's address leads elsewhere (302)"),
        (404, "FAULT: The carrier knows no such account (20404)."),
        (429, "warning: The carrier is busy."),
        (500, "warning: The carrier gave no clear answer."),
        (410, "FAULT: the carrier refused the request (410)."),
    ],
)
def test_other_answers_are_explained(
    ask: Ask, make_settings: MakeSettings, status: int, said: str
) -> None:
    account = make_settings().twilio_account_sid
    path = f"/2010-04-01/Accounts/{account}/Messages.json?PageSize=1"
    with answering({("GET", path): (status, {"Location": "/elsewhere"}, b"{}")}) as origin:
        assert asked(ask, make_settings(twilio_api_base_url=origin))[0] == said
