from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import ImmutableMultiDict, MultiDict

from carriers.signature import Forged, SignatureGate, Verified
from tests.carriers.signing import INBOUND, KEY, ORIGIN, SECRET, TEXT, TOKENS, check, sign

# --- Which address ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "raw_uri",
    [
        "/webhooks/twilio/status/6f1c2a1e-0000-4000-8000-000000000001",
        f"{INBOUND}?",
        f"{INBOUND}?a=1&a=2",
        f"{INBOUND}?n=%E4%BD%99",
        f"{INBOUND}?n=O%27Brien",
        f"{INBOUND}?a=%7Bx%7D",
        f"{INBOUND}?u=https%3A%2F%2Fexample.com",
        f"{INBOUND}?q=a+b%20c",
        f"{INBOUND}/%E4%BD%99/a%2Fb",
    ],
)
@pytest.mark.parametrize("origin", [ORIGIN, "https://app.example.net"])
def test_the_address_is_taken_as_it_stood_in_the_request_line(
    gate: SignatureGate, origin: str, raw_uri: str
) -> None:
    verdict = check(gate, sign(TOKENS[0], origin + raw_uri, TEXT), raw_uri=raw_uri)
    assert isinstance(verdict, Verified)
    assert verdict.origin.rstrip("/") == origin


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example.com", "http://texts.example.com", "https://texts.example.com.", ""],
)
def test_an_address_of_another_origin_is_refused(gate: SignatureGate, origin: str) -> None:
    signature = sign(TOKENS[0], origin + INBOUND, TEXT)
    assert check(gate, signature) == Forged("wrong_signature")


def test_an_ipv6_origin_is_tried_with_and_without_its_port() -> None:
    gate = SignatureGate(TOKENS, {}, ["http://[::1]:8000"])
    for origin in ("http://[::1]:8000", "http://[::1]"):
        assert isinstance(check(gate, sign(TOKENS[0], origin + INBOUND, TEXT)), Verified)


@pytest.mark.parametrize(
    "raw_uri",
    [
        "",
        "webhooks",
        "https://texts.example.com/x",
        "/a b",
        "/余额",
        "/a\r\nb",
        "/\x00",
        "/" + "a" * 4096,
    ],
)
def test_an_address_that_no_server_would_pass_on_is_refused(
    gate: SignatureGate, raw_uri: str
) -> None:
    signature = sign(TOKENS[0], ORIGIN + raw_uri, TEXT)
    assert check(gate, signature, raw_uri=raw_uri) == Forged("malformed_address")


@pytest.mark.parametrize(
    "query",
    [
        "bodySHA256=abc",
        "a=1&bodySHA256=",
        "bodySHA256",
        "body%53HA256=abc",
        "BODYsha256=x",
        "+bodySHA256=x",
    ],
)
def test_a_body_hash_in_the_address_is_refused_however_it_is_written(
    gate: SignatureGate, query: str
) -> None:
    raw_uri = f"{INBOUND}?{query}"
    for form in (TEXT, MultiDict[str, str]()):
        signature = sign(TOKENS[0], ORIGIN + raw_uri, form)
        assert check(gate, signature, raw_uri=raw_uri, form=form) == Forged("body_hash")


# --- Which request ---------------------------------------------------------------------------


def test_a_form_may_come_as_werkzeug_or_as_lists(gate: SignatureGate) -> None:
    headers = {"X-Twilio-Signature": sign(TOKENS[0], ORIGIN + INBOUND, TEXT)}
    plain = {name: TEXT.getlist(name) for name in TEXT}
    for form in (TEXT, ImmutableMultiDict(TEXT), plain):
        verdict = gate.check(raw_uri=INBOUND, form=form, headers=headers)
        assert isinstance(verdict, Verified)


@pytest.mark.parametrize(
    ("content_type", "accepted"),
    [
        ("application/x-www-form-urlencoded", True),
        ("application/x-www-form-urlencoded; charset=UTF-8", True),
        ("Application/X-WWW-Form-Urlencoded", True),
        ("application/json", False),
        ("multipart/form-data; boundary=x", False),
        ("text/plain", False),
        ("x", False),
    ],
)
def test_only_a_form_is_vouched_for_by_a_forms_signature(
    gate: SignatureGate, content_type: str, accepted: bool
) -> None:
    verdict = check(
        gate, sign(TOKENS[0], ORIGIN + INBOUND, TEXT), more={"Content-Type": content_type}
    )
    assert isinstance(verdict, Verified) if accepted else verdict == Forged("content_type")


GENUINE: Final = sign(TOKENS[0], ORIGIN + INBOUND, TEXT)


@pytest.mark.parametrize(
    ("signature", "reason"),
    [
        (None, "no_signature"),
        ("", "no_signature"),
        (" ", "malformed_signature"),
        (GENUINE[:-1], "malformed_signature"),
        (GENUINE[1:], "malformed_signature"),
        (GENUINE + "=", "malformed_signature"),
        (GENUINE + " ", "malformed_signature"),
        (f"{GENUINE},{GENUINE}", "malformed_signature"),
        (GENUINE[:5] + "é" + GENUINE[6:], "malformed_signature"),
        (GENUINE[:5] + "\x00" + GENUINE[6:], "malformed_signature"),
        (GENUINE.swapcase(), "wrong_signature"),
        (GENUINE[::-1], "malformed_signature"),
        ("A" * 27 + "=", "wrong_signature"),
        ("A" * 100_000, "malformed_signature"),
    ],
)
def test_a_signature_that_is_missing_or_odd_is_refused_and_never_raises(
    gate: SignatureGate, signature: str | None, reason: str
) -> None:
    assert check(gate, signature) == Forged(reason)  # type: ignore[arg-type]


def test_a_form_that_cannot_be_encoded_is_refused(gate: SignatureGate) -> None:
    assert check(gate, GENUINE, form=MultiDict({"Body": "\ud83d"})) == Forged("wrong_signature")


@given(
    signature=st.text(max_size=60),
    header=st.text(max_size=60),
    raw_uri=st.text(max_size=60),
    form=st.dictionaries(
        st.text(max_size=9), st.lists(st.text(max_size=9), max_size=3), max_size=4
    ),
)
def test_no_input_raises_and_none_by_chance_passes(
    signature: str, header: str, raw_uri: str, form: dict[str, list[str]]
) -> None:
    gate = SignatureGate(TOKENS, {KEY: SECRET}, [ORIGIN])
    headers = {
        "X-Twilio-Signature": signature,
        "X-Twilio-Webhooks-Signature-Settings": header,
    }
    assert isinstance(gate.check(raw_uri=raw_uri, form=form, headers=headers), Forged)
    assert isinstance(gate.check(raw_uri=INBOUND, form=form, headers=headers), Forged)


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=9),
        st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=9), max_size=3),
        max_size=5,
    )
)
def test_whatever_twilio_signs_is_accepted(form: dict[str, list[str]]) -> None:
    gate = SignatureGate(TOKENS, {KEY: SECRET}, [ORIGIN])
    values: MultiDict[str, str] = MultiDict(form)
    assert isinstance(check(gate, sign(TOKENS[1], ORIGIN + INBOUND, values), form=values), Verified)
