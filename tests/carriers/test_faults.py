import socket
import ssl
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Final

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from carriers.base import (
    Busy,
    CarrierError,
    Misconfigured,
    OutcomeUnknown,
    OutgoingText,
    Refused,
    Unreachable,
)
from carriers.twilio import TwilioCarrier
from tests.carriers.scripted_carrier import (
    ACCOUNT,
    API_KEY,
    API_SECRET,
    OURS,
    Play,
    ScriptedCarrier,
    answers,
    closes,
    hangs,
    message,
    problem,
    refuses,
    resets,
)

HTML: Final = {"Content-Type": "text/html"}
FAULTS: Final[list[tuple[str, Play, type[CarrierError], int | None]]] = [
    ("a bad number", refuses(400, 21211), Refused, 21211),
    ("an opted-out number", refuses(400, 21610), Refused, 21610),
    ("an error in the newer shape", problem(400, 21617), Refused, 21617),
    ("a 400 that is no JSON", answers(400, "<h1>no</h1>", HTML), Refused, 400),
    ("a 400 whose JSON is a list", answers(400, "[21211]"), Refused, 400),
    ("a code that is no number", answers(400, {"code": "21211"}), Refused, 400),
    ("a code that is true", answers(400, {"code": True}), Refused, 400),
    ("bad credentials", refuses(401, 20003), Misconfigured, 20003),
    ("a 401 that is no JSON", answers(401, "who?", HTML), Misconfigured, 401),
    ("a suspended account", refuses(403, 20005), Misconfigured, 20005),
    ("an unknown account", refuses(404, 20404), Misconfigured, 20404),
    ("a sender that is not ours", refuses(400, 21606), Misconfigured, 21606),
    ("a country not enabled", refuses(400, 21408), Refused, 21408),
    ("a redirect", answers(302, "", {"Location": "http://127.0.0.1:9/"}), Misconfigured, 302),
    ("too many requests", refuses(429, 20429), Busy, 20429),
    ("a 429 that is no JSON", answers(429, "slow down", HTML), Busy, 20429),
    ("a server error", refuses(500, 20500), OutcomeUnknown, 20500),
    ("a 503 in HTML", answers(503, "<h1>sorry</h1>", HTML), OutcomeUnknown, None),
    ("a 504 from a router", answers(504, ""), OutcomeUnknown, None),
    ("a 408 from a router", answers(408, ""), OutcomeUnknown, None),
    ("an error in the newer shape, of the server", problem(503, 20503), OutcomeUnknown, 20503),
    ("silence", hangs, OutcomeUnknown, None),
    ("a reset", resets, OutcomeUnknown, None),
    ("a closed connection", closes, OutcomeUnknown, None),
    ("half an answer", answers(201, message(), cut=40), OutcomeUnknown, None),
    ("half a head", answers(201, "", cut=30), OutcomeUnknown, None),
    ("an answer that is not HTTP", lambda at: at.sendall(b"hello\r\n\r\n"), OutcomeUnknown, None),
    ("broken JSON", answers(201, '{"sid": "SM'), OutcomeUnknown, None),
    ("an empty 201", answers(201, ""), OutcomeUnknown, None),
    ("JSON of another shape", answers(201, "[]"), OutcomeUnknown, None),
    ("JSON null", answers(201, "null"), OutcomeUnknown, None),
    ("a 201 without a sid", answers(201, message(sid=None)), OutcomeUnknown, None),
    ("a 201 with another sid", answers(201, message(sid="../x")), OutcomeUnknown, None),
    (
        "a 201 that is gzip in name only",
        answers(201, b"x" * 64, {"Content-Encoding": "gzip"}),
        OutcomeUnknown,
        None,
    ),
]


@pytest.mark.parametrize(
    ("play", "kind", "code"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_every_fault_has_its_exception_after_exactly_one_post(
    scripted: ScriptedCarrier,
    twilio: TwilioCarrier,
    reply: OutgoingText,
    *,
    play: Play,
    kind: type[CarrierError],
    code: int | None,
) -> None:
    scripted.script = [play]

    with pytest.raises(CarrierError) as raised:
        twilio.send(reply)

    assert type(raised.value) is kind
    assert raised.value.code == code
    assert len(scripted.requests) == 1
    _tells_nothing(raised.value, reply)


def _tells_nothing(error: BaseException, reply: OutgoingText) -> None:
    """Neither the error nor what it drags along quotes a number, a body or an address."""
    assert error.__cause__ is None
    assert error.__context__ is None
    for private in (reply.to, reply.to.strip("+"), OURS, reply.body, "$10", "http", API_SECRET):
        assert private not in f"{error!s} {error!r} {error.args} {vars(error)}"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "0.5"}, 0.5),
        ({"Retry-After": "-3"}, 0.0),
        ({"Retry-After": "999999"}, 3600.0),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "soon"}, None),
        (
            {
                "Date": "Sat, 21 Nov 2026 15:00:00 GMT",
                "Retry-After": "Sat, 21 Nov 2026 15:00:30 GMT",
            },
            30.0,
        ),
        ({"Retry-After": "Sat, 21 Nov 2026 15:00:30 GMT"}, None),
        (
            {
                "Date": "Sat, 21 Nov 2026 15:00:00 -0000",
                "Retry-After": "Sat, 21 Nov 2026 15:00:30 GMT",
            },
            None,
        ),
    ],
)
def test_a_busy_carrier_says_how_long_to_wait(
    scripted: ScriptedCarrier,
    twilio: TwilioCarrier,
    reply: OutgoingText,
    headers: dict[str, str],
    seconds: float | None,
) -> None:
    scripted.script = [answers(429, {"code": 20429, "message": "", "status": 429}, headers)]
    with pytest.raises(Busy) as busy:
        twilio.send(reply)
    assert busy.value.retry_after == seconds


def test_a_carrier_that_nobody_answers_for_has_not_got_the_text(reply: OutgoingText) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
    _does_not_reach(url, reply)


def test_a_connection_that_never_comes_about_has_not_carried_the_text(reply: OutgoingText) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, ExitStack() as crowd:
        for _ in range(3):
            one = crowd.enter_context(socket.socket())
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        _does_not_reach(f"http://127.0.0.1:{full.getsockname()[1]}", reply)


def test_a_carrier_with_an_untrusted_certificate_gets_nothing(
    reply: OutgoingText, tmp_path: Path
) -> None:
    with _tls_server(tmp_path) as (url, received):
        _does_not_reach(url, reply)
    assert received == []


def _does_not_reach(url: str, reply: OutgoingText) -> None:
    carrier = TwilioCarrier(ACCOUNT, API_KEY, API_SECRET, url, connect_timeout=0.2, read_timeout=60)
    carrier.warm()
    begin = monotonic()
    with closing(carrier) as twilio, pytest.raises(Unreachable) as raised:
        twilio.send(reply)
    assert monotonic() - begin < 10
    _tells_nothing(raised.value, reply)


def test_waiting_for_an_answer_has_a_limit_of_its_own(
    scripted: ScriptedCarrier, reply: OutgoingText
) -> None:
    scripted.script = [hangs]
    carrier = TwilioCarrier(
        ACCOUNT, API_KEY, API_SECRET, scripted.url, connect_timeout=60, read_timeout=0.2
    )
    carrier.warm()
    begin = monotonic()
    with closing(carrier) as twilio, pytest.raises(OutcomeUnknown):
        twilio.send(reply)
    assert monotonic() - begin < 10


@contextmanager
def _tls_server(place: Path) -> Iterator[tuple[str, list[bytes]]]:
    """A TLS server that vouches for itself; what it can read of a request is collected."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_self_signed(place))
    received: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            connection, _ = door.accept()
            with connection:
                try:
                    received.append(context.wrap_socket(connection, server_side=True).recv(65536))
                except (ssl.SSLError, OSError):
                    return

        keeper = Thread(target=serve, daemon=True)
        keeper.start()
        yield f"https://127.0.0.1:{door.getsockname()[1]}", received
        keeper.join(5)


def _self_signed(place: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    begin = datetime(2020, 1, 1, tzinfo=UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=36500))
        .sign(key, hashes.SHA256())
    )
    file = place / "self-signed.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return file
