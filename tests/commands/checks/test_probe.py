"""One request over a real socket, and what goes wrong with it."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from commands.checks.probe import NoAnswer, ask
from local.processes import free_port
from tests.commands.deployment import answering

XML = {"Content-Type": "text/xml"}


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Of 127.0.0.1, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "certificate.pem"
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8)
    secret = key.private_bytes(*form, serialization.NoEncryption())
    file.write_bytes(secret + signed.public_bytes(serialization.Encoding.PEM))
    return file


def test_an_answer_is_handed_back_whatever_its_status() -> None:
    with answering(
        {("GET", "/a?b=c"): (200, {}, b""), ("GET", "/a"): (405, XML, b"<R/>")}
    ) as origin:
        answer = ask("GET", f"{origin}/a")
    assert (answer.status, answer.content_type, answer.body) == (405, "text/xml", b"<R/>")


def test_a_redirect_is_not_followed() -> None:
    with answering({("GET", "/"): (308, {"Location": "/b"}, b"")}) as origin:
        answer = ask("GET", origin)
    assert (answer.status, answer.location) == (308, "/b")


def test_a_form_is_posted_as_a_form() -> None:
    with answering({("POST", "/"): (200, {}, b"")}) as origin:
        assert ask("POST", f"{origin}/", {"Body": "a b"}).status == 200


def test_a_closed_port_is_no_answer() -> None:
    with pytest.raises(NoAnswer, match=r"does not answer \(ConnectionRefusedError\)"):
        ask("GET", f"http://127.0.0.1:{free_port()}/")


def test_a_certificate_that_nobody_vouches_for_is_named(certificate: Path) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with (
        answering({}, tls) as origin,
        pytest.raises(NoAnswer, match="not to be trusted: self-signed certificate"),
    ):
        ask("GET", origin.replace("http:", "https:"))


def test_a_server_without_tls_is_named() -> None:
    with answering({}) as origin, pytest.raises(NoAnswer, match="does not speak TLS"):
        ask("GET", origin.replace("http:", "https:"))
