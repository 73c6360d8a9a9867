"""The identity provider as the doctor sees it: well, away, or not the one that was set."""

from collections.abc import Iterator

import pytest

from commands.checks.sign_in import sign_in
from tests.commands.checks.conftest import Ask, said
from tests.commands.conftest import Terminal
from tests.console.identity import CLIENT_ID, Identity, identity_provider


@pytest.fixture
def identity() -> Iterator[Identity]:
    with identity_provider() as made:
        yield made


@pytest.fixture
def trusting(terminal: Terminal, identity: Identity) -> Terminal:
    for name, value in {"oidc_issuer": identity.url, "oidc_client_id": CLIENT_ID}.items():
        object.__setattr__(terminal.services.settings, name, value)
    return terminal


def test_a_provider_that_answers_is_named_with_the_address_to_enter(
    trusting: Terminal, identity: Identity
) -> None:
    base = trusting.services.settings.public_base_url[0]
    [finding] = sign_in(trusting.services)
    assert said(finding) == f"ok: Staff may sign in by {identity.url}."
    assert finding.to_do.endswith(f" {base}/console/sign-in/provider/back")


def test_a_provider_that_is_away_is_a_fault(trusting: Terminal, ask: Ask) -> None:
    object.__setattr__(trusting.services.settings, "oidc_issuer", "http://127.0.0.1:9")
    [found] = ask(sign_in, trusting.services)
    assert found.startswith("FAULT: The identity provider http://127.0.0.1:9 does not answer")


def test_a_provider_that_calls_itself_otherwise_is_a_fault(
    trusting: Terminal, identity: Identity, ask: Ask
) -> None:
    identity.document["issuer"] = "https://another.example"
    [found] = ask(sign_in, trusting.services)
    assert "cannot be used: it is the document of another issuer" in found


def test_nothing_is_said_where_there_is_none(terminal: Terminal, ask: Ask) -> None:
    assert list(ask(sign_in, terminal.services)) == []
