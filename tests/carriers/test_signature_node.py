"""Requests signed by Twilio's own Node SDK, as a server of ours would see them."""

from collections.abc import Callable
from typing import Final

import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from carriers.signature import Forged, SignatureGate, Verified
from tests.carriers.signing import INBOUND, KEY, ORIGIN, TOKENS
from tests.carriers.twilios_own_code import TwiliosOwnCode

Params = dict[str, list[str]]

TEXT: Final[Params] = {
    "MessageSid": ["SM" + "0" * 32],
    "SmsSid": ["SM" + "0" * 32],
    "SmsMessageSid": ["SM" + "0" * 32],
    "AccountSid": ["AC" + "0" * 32],
    "From": ["+12025550101"],
    "To": ["+12025550100"],
    "Body": ["How much do I owe?"],
    "NumMedia": ["0"],
    "NumSegments": ["1"],
    "SmsStatus": ["received"],
    "FromCity": [""],
    "FromZip": [""],
    "ApiVersion": ["2010-04-01"],
}


def received(raw_uri: str, body: bytes, headers: dict[str, str]) -> Request:
    builder = EnvironBuilder(
        path="/",
        method="POST",
        data=body,
        content_type="application/x-www-form-urlencoded; charset=UTF-8",
        headers=list(headers.items()),
    )
    environ = builder.get_environ()
    environ["RAW_URI"] = raw_uri
    return Request(environ)


def judge(gate: SignatureGate, request: Request) -> Verified | Forged:
    return gate.check(
        raw_uri=request.environ["RAW_URI"], form=request.form, headers=request.headers
    )


def genuine(
    twilios: TwiliosOwnCode,
    params: Params,
    raw_uri: str = INBOUND,
    token: str = TOKENS[0],
    origin: str = ORIGIN,
) -> Request:
    signature, body = twilios.sign(token, origin + raw_uri, params)
    return received(raw_uri, body, {"X-Twilio-Signature": signature})


# --- Accepted --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "",
        "bal?",
        "余额多少？我的尾号4417",
        "¿Cuánto debo? Pagué ayer…",
        "😀👍🏽👨‍👩‍👧 ok",
        "line one\r\nline two\nline three\r",
        "  spaces  ",
        "a+b&c=d%41;e",
        "tab\tand\x00nul\x0b",
        "'quoted' \"twice\" <b>&amp;</b>",
        "x" * 1600,
        "\ufeff\u200bzero width\u2028",
    ],
)
def test_a_text_is_accepted_whatever_its_body(
    gate: SignatureGate, twilios: TwiliosOwnCode, body: str
) -> None:
    request = genuine(twilios, TEXT | {"Body": [body]})
    assert judge(gate, request) == Verified("auth_token:0", "HMAC_SHA1", ORIGIN)


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"Digits": ["5678", "1234", "1234"]},
        {"Sid": ["a"], "SidAccount": ["b"], "S": ["c"], "sid": ["d"]},
        {"Empty": [""], "": ["nameless"]},
        {"名字": ["值"], "é": ["ü"]},
        {f"MediaUrl{place}": [f"https://media.example.com/{place}?a=1&b=2"] for place in range(10)},
    ],
)
def test_parameters_of_any_kind_are_accepted(
    gate: SignatureGate, twilios: TwiliosOwnCode, params: Params
) -> None:
    assert isinstance(judge(gate, genuine(twilios, params)), Verified)


@pytest.mark.parametrize(
    "raw_uri",
    [
        "/webhooks/twilio/fallback",
        "/webhooks/twilio/status/6f1c2a1e-0000-4000-8000-000000000001",
        f"{INBOUND}?t=a&t=b",
        f"{INBOUND}?n=%E4%BD%99%E9%A2%9D",
        f"{INBOUND}?n=O%27Brien&e=%F0%9F%98%80",
        f"{INBOUND}?a=%7Bx%7D&u=https%3A%2F%2Fexample.com",
        f"{INBOUND}?q=a%20b+c",
        f"{INBOUND}?",
        f"{INBOUND}/%E4%BD%99/a%2Fb",
    ],
)
@pytest.mark.parametrize("token", TOKENS)
def test_addresses_are_accepted_still_encoded_under_either_token(
    gate: SignatureGate, twilios: TwiliosOwnCode, raw_uri: str, token: str
) -> None:
    assert isinstance(judge(gate, genuine(twilios, TEXT, raw_uri, token)), Verified)


@pytest.mark.parametrize("origin", [ORIGIN, f"{ORIGIN}:443", "https://app.example.net"])
def test_each_public_origin_is_accepted_with_and_without_its_port(
    gate: SignatureGate, twilios: TwiliosOwnCode, origin: str
) -> None:
    assert isinstance(judge(gate, genuine(twilios, TEXT, origin=origin)), Verified)


def test_the_order_of_parameters_and_values_that_come_twice_do_not_matter(
    gate: SignatureGate, twilios: TwiliosOwnCode
) -> None:
    # Twilio sorts and drops what comes twice before it signs, so there is nothing here to detect.
    signature, _ = twilios.sign(TOKENS[0], ORIGIN + INBOUND, {"Digits": ["1", "2"], "A": ["x"]})
    for body in (b"Digits=2&A=x&Digits=1", b"A=x&Digits=1&Digits=2&Digits=2"):
        request = received(INBOUND, body, {"X-Twilio-Signature": signature})
        assert isinstance(judge(gate, request), Verified)


# --- Refused ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TEXT)
def test_no_parameter_can_be_changed_or_removed_or_given_another_value(
    gate: SignatureGate, twilios: TwiliosOwnCode, name: str
) -> None:
    signature, _ = twilios.sign(TOKENS[0], ORIGIN + INBOUND, TEXT)
    without = {other: values for other, values in TEXT.items() if other != name}
    for tampered in (
        TEXT | {name: [TEXT[name][0] + "1"]},
        TEXT | {name: [*TEXT[name], "another"]},
        without,
        without | {name.lower(): TEXT[name]},
    ):
        _, body = twilios.sign("nobody's", ORIGIN, tampered)
        request = received(INBOUND, body, {"X-Twilio-Signature": signature})
        assert judge(gate, request) == Forged("wrong_signature"), tampered


@pytest.mark.parametrize(
    "extra", [{"OptOutType": ["START"]}, {"Zzz": [""]}, {"": [""], "A": ["b"]}, {"余": ["额"]}]
)
def test_no_parameter_can_be_added(
    gate: SignatureGate, twilios: TwiliosOwnCode, extra: Params
) -> None:
    signature, _ = twilios.sign(TOKENS[0], ORIGIN + INBOUND, TEXT)
    _, body = twilios.sign("nobody's", ORIGIN, TEXT | extra)
    request = received(INBOUND, body, {"X-Twilio-Signature": signature})
    assert judge(gate, request) == Forged("wrong_signature")


@pytest.mark.parametrize(
    "raw_uri",
    [
        "/webhooks/twilio/fallback",
        f"{INBOUND}/",
        f"/{INBOUND}",
        f"{INBOUND}?",
        f"{INBOUND}?a=1",
        INBOUND.upper(),
        "/webhooks/twilio/%69nbound",
    ],
)
def test_a_signature_is_good_for_one_address_only(
    gate: SignatureGate, twilios: TwiliosOwnCode, raw_uri: str
) -> None:
    request = genuine(twilios, TEXT)
    request.environ["RAW_URI"] = raw_uri
    assert judge(gate, request) == Forged("wrong_signature")


@pytest.mark.parametrize(
    "origin",
    [
        "https://texts.example.org",
        "http://texts.example.com",
        "https://TEXTS.example.com",
        f"{ORIGIN}:8443",
    ],
)
def test_a_signature_for_another_origin_is_refused(
    gate: SignatureGate, twilios: TwiliosOwnCode, origin: str
) -> None:
    assert judge(gate, genuine(twilios, TEXT, origin=origin)) == Forged("wrong_signature")


@pytest.mark.parametrize("token", ["", "another-token", TOKENS[0][:-1], TOKENS[0].upper()])
def test_a_signature_under_another_token_is_refused(
    gate: SignatureGate, twilios: TwiliosOwnCode, token: str
) -> None:
    assert judge(gate, genuine(twilios, TEXT, token=token)) == Forged("wrong_signature")


CHANGES: Final[dict[str, Callable[[str], dict[str, str]]]] = {
    "missing": lambda _: {},
    "empty": lambda _: {"X-Twilio-Signature": ""},
    "truncated": lambda signature: {"X-Twilio-Signature": signature[:20]},
    "longer": lambda signature: {"X-Twilio-Signature": signature + "AAAA"},
    "twice": lambda signature: {"X-Twilio-Signature": f"{signature},{signature}"},
    "garbage": lambda _: {"X-Twilio-Signature": "ÿþ \x7f"},
    "under another name": lambda signature: {"X-Signature": signature},
    "said to be SHA-256": lambda signature: {
        "X-Twilio-Signature": signature,
        "X-Twilio-Webhooks-Signature-Settings": f"key={KEY},algorithm=HMAC_SHA256",
    },
    "said to be a shared key's": lambda signature: {
        "X-Twilio-Signature": signature,
        "X-Twilio-Webhooks-Signature-Settings": f"key={KEY},algorithm=HMAC_SHA1",
    },
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_headers_other_than_the_genuine_ones_are_refused(
    gate: SignatureGate, twilios: TwiliosOwnCode, change: Callable[[str], dict[str, str]]
) -> None:
    signature, body = twilios.sign(TOKENS[0], ORIGIN + INBOUND, TEXT)
    assert isinstance(judge(gate, received(INBOUND, body, change(signature))), Forged)
