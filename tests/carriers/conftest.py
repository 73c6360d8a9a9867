"""A scripted carrier with Twilio's client pointed at it, and Twilio's own published code."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from carriers.base import OutgoingText
from carriers.signature import SignatureGate
from carriers.twilio import TwilioCarrier
from tests.carriers.scripted_carrier import (
    ACCOUNT,
    API_KEY,
    API_SECRET,
    OURS,
    THEIRS,
    ScriptedCarrier,
    hangs,
)
from tests.carriers.signing import KEY, ORIGIN, SECRET, TOKENS
from tests.carriers.twilios_own_code import TwiliosOwnCode


@pytest.fixture
def scripted() -> Iterator[ScriptedCarrier]:
    carrier = ScriptedCarrier()
    yield carrier
    carrier.close()


@pytest.fixture
def twilio(scripted: ScriptedCarrier, request: pytest.FixtureRequest) -> Iterator[TwilioCarrier]:
    """Twilio's client. Only where nothing is answered is its limit short enough to wait for.

    On a busy machine an answer may take as long as that, and nobody should take it for none.
    """
    drawn = getattr(request.node, "callspec", None)
    limit = 0.3 if drawn and hangs in drawn.params.values() else 15
    carrier = TwilioCarrier(
        ACCOUNT, API_KEY, API_SECRET, scripted.url, connect_timeout=limit, read_timeout=limit
    )
    yield carrier
    carrier.close()


@pytest.fixture
def reply() -> OutgoingText:
    return OutgoingText(
        message_id=UUID("6f1c2a1e-0000-4000-8000-000000000001"),
        to=THEIRS,
        body="Your next payment is due on December 5.",
        sender=OURS,
        messaging_service_sid=None,
        validity_seconds=1800,
        status_callback="https://texts.example.com/webhooks/twilio/status/"
        "6f1c2a1e-0000-4000-8000-000000000001",
    )


@pytest.fixture
def gate() -> SignatureGate:
    return SignatureGate(TOKENS, {KEY: SECRET}, [ORIGIN, "https://app.example.net/"])


@pytest.fixture(scope="session")
def twilios() -> Iterator[TwiliosOwnCode]:
    """Twilio's packages from npm, in one Node process for the whole run."""
    code = TwiliosOwnCode()
    yield code
    code.close()
