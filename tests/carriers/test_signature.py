import hashlib
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from werkzeug.datastructures import MultiDict

from carriers.signature import Forged, SignatureGate, Verified
from tests.carriers.signing import INBOUND, KEY, ORIGIN, SECRET, TEXT, TOKENS, check, settings, sign

ROOT: Final = Path(__file__).parents[2]

# --- Known answers, from the tests of Twilio's own SDKs --------------------------------------

CALL: Final = MultiDict(
    {
        "CallSid": "CA1234567890ABCDE",
        "Caller": "+14158675309",
        "Digits": "1234",
        "From": "+14158675309",
        "To": "+18005551212",
    }
)
REPEATED: Final = MultiDict(
    [
        ("Sid", "CA123"),
        ("SidAccount", "AC123"),
        ("Digits", "5678"),
        ("Digits", "1234"),
        ("Digits", "1234"),
    ]
)


@pytest.mark.parametrize(
    ("origin", "signature"),
    [
        ("https://mycompany.com", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        ("https://mycompany.com:443", "kvajT1Ptam85bY51eRf/AJRuM3w="),
        ("http://mycompany.com:80", "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        ("http://mycompany.com:1234", "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
        # Twilio signs the default port or leaves it out, whatever stands in our configuration.
        ("https://mycompany.com", "kvajT1Ptam85bY51eRf/AJRuM3w="),
        ("https://mycompany.com:443", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        ("http://mycompany.com", "0ZXoZLH/DfblKGATFgpif+LLRf4="),
        ("https://mycompany.com:1234", "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    ],
)
def test_twilios_known_answers_are_accepted(origin: str, signature: str) -> None:
    gate = SignatureGate(["12345"], {}, [origin])
    raw_uri = "/myapp.php?foo=1&bar=2"
    assert check(gate, signature, raw_uri=raw_uri, form=CALL) == Verified(
        "auth_token:0", "HMAC_SHA1", origin
    )


def test_repeated_values_count_once_as_in_twilios_known_answer() -> None:
    gate = SignatureGate(["12345"], {}, ["https://mycompany.com"])
    raw_uri = "/myapp.php?foo=1&bar=2"
    signature = "IK+Dwps556ElfBT0I3Rgjkr1wJU="
    assert isinstance(check(gate, signature, raw_uri=raw_uri, form=REPEATED), Verified)


def test_the_known_answer_for_a_json_body_is_refused_since_no_route_takes_json() -> None:
    gate = SignatureGate(["12345"], {}, ["https://mycompany.com"])
    body = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"
    raw_uri = f"/myapp.php?foo=1&bar=2&bodySHA256={body}"
    signature = "a9nBmqA0ju/hNViExpshrM61xv4="
    assert sign("12345", f"https://mycompany.com{raw_uri}", MultiDict()) == signature
    assert check(gate, signature, raw_uri=raw_uri, form=MultiDict()) == Forged("body_hash")


# --- Which key -------------------------------------------------------------------------------


def test_either_auth_token_is_accepted_and_named_by_its_place(gate: SignatureGate) -> None:
    for place, token in enumerate(TOKENS):
        verdict = check(gate, sign(token, ORIGIN + INBOUND, TEXT))
        assert verdict == Verified(f"auth_token:{place}", "HMAC_SHA1", ORIGIN)
        assert token not in repr(verdict)


def test_a_shared_key_is_accepted_under_the_id_that_the_header_names(gate: SignatureGate) -> None:
    signature = sign(SECRET, ORIGIN + INBOUND, TEXT, hashlib.sha256)
    verdict = check(gate, signature, more=settings())
    assert verdict == Verified(f"shared_key:{KEY}", "HMAC_SHA256", ORIGIN)
    assert SECRET not in repr(verdict)


@pytest.mark.parametrize(
    ("secret", "digest", "header", "reason"),
    [
        # A key that we do not hold, and one that is another's name for nothing.
        (SECRET, hashlib.sha256, settings(key="webhooks_sharedkey_99"), "unknown_key"),
        ("", hashlib.sha256, settings(key="webhooks_sharedkey_99"), "unknown_key"),
        # The weaker algorithm, with either secret.
        (SECRET, hashlib.sha1, settings("HMAC_SHA1"), "unknown_settings"),
        (TOKENS[0], hashlib.sha1, settings("HMAC_SHA1"), "unknown_settings"),
        (SECRET, hashlib.md5, settings("HMAC_MD5"), "unknown_settings"),
        (SECRET, hashlib.sha256, settings("none"), "unknown_settings"),
        # The right algorithm with a secret of the other kind.
        (TOKENS[0], hashlib.sha256, settings(), "wrong_signature"),
        (SECRET, hashlib.sha1, settings(), "malformed_signature"),
        (TOKENS[0], hashlib.sha1, settings(), "malformed_signature"),
        # A shared key's secret without the header.
        (SECRET, hashlib.sha1, {}, "wrong_signature"),
        (SECRET, hashlib.sha256, {}, "malformed_signature"),
        (TOKENS[0], hashlib.sha256, {}, "malformed_signature"),
    ],
)
def test_a_header_cannot_choose_another_key_or_a_weaker_algorithm(
    gate: SignatureGate, secret: str, digest: Any, header: Mapping[str, str], reason: str
) -> None:
    signature = sign(secret, ORIGIN + INBOUND, TEXT, digest)
    assert check(gate, signature, more=header) == Forged(reason)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "header",
    [
        ",",
        "=",
        "key",
        f"key={KEY}",
        "algorithm=HMAC_SHA256",
        f"key={KEY},algorithm=",
        "key=,algorithm=HMAC_SHA256",
        f"key={KEY};algorithm=HMAC_SHA256",
        f"key={KEY},key=x,algorithm=HMAC_SHA256",
        f"key={KEY},algorithm=HMAC_SHA1,algorithm=HMAC_SHA256",
        f"key={KEY},algorithm=HMAC_SHA256," + "x" * 10_000,
        "\x00\xff",
    ],
)
def test_a_settings_header_that_cannot_be_read_is_refused(gate: SignatureGate, header: str) -> None:
    signature = sign(SECRET, ORIGIN + INBOUND, TEXT, hashlib.sha256)
    verdict = check(gate, signature, more={"X-Twilio-Webhooks-Signature-Settings": header})
    assert verdict == Forged("unknown_settings")


def test_a_gate_with_shared_keys_alone_takes_no_token(gate: SignatureGate) -> None:
    strict = SignatureGate([], {KEY: SECRET}, [ORIGIN])
    url = ORIGIN + INBOUND
    assert check(strict, sign(TOKENS[0], url, TEXT)) == Forged("wrong_signature")
    assert isinstance(
        check(strict, sign(SECRET, url, TEXT, hashlib.sha256), more=settings()), Verified
    )


@pytest.mark.parametrize(
    ("tokens", "shared", "origins"),
    [
        ([], {}, [ORIGIN]),
        ([""], {}, [ORIGIN]),
        ([TOKENS[0], ""], {}, [ORIGIN]),
        ([TOKENS[0]], {KEY: ""}, [ORIGIN]),
        ([TOKENS[0]], {}, []),
        ([TOKENS[0]], {}, ["texts.example.com"]),
        ([TOKENS[0]], {}, ["ftp://texts.example.com"]),
        ([TOKENS[0]], {}, ["https://"]),
        ([TOKENS[0]], {}, [f"{ORIGIN}?a=1"]),
        ([TOKENS[0]], {}, [f"{ORIGIN}#rc=3"]),
    ],
)
def test_a_gate_that_anybody_could_pass_or_nobody_is_not_built(
    tokens: list[str], shared: dict[str, str], origins: list[str]
) -> None:
    with pytest.raises(ValueError, match=r"key|origin"):
        SignatureGate(tokens, shared, origins)


def test_checking_signatures_does_not_load_the_rest_of_the_sdk() -> None:
    script = (
        "import sys, carriers.signature\n"
        "print(sorted({'twilio.rest', 'twilio.http', 'requests'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
