"""A provider that lies, is away or is not the one that was set; and answers that were stolen."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import time_machine

from clock import real_now
from console import sessions
from console.provider.faults import Fault
from tests.console.arriving import (
    Claims,
    come_back,
    go,
    is_in,
    says,
    sessions_in,
    sign_in,
    trust,
)
from tests.console.identity import CLIENT_ID, Identity
from tests.console.office import Office

# --- State, nonce and token -------------------------------------------------------------------


def test_a_state_that_was_not_given_here_is_refused_before_anything_is_asked(
    trusting: Office, identity: Identity
) -> None:
    theirs = go(trusting.nobody())
    before = len(identity.asked)
    assert says(come_back(trusting.nobody(), theirs), Fault.STALE)
    mine = trusting.nobody()
    go(mine)
    assert says(come_back(mine, theirs), Fault.STALE)
    assert says(trusting.nobody().get("/sign-in/provider/back"), Fault.STALE)
    assert "/token" not in [path for path, _ in identity.asked[before:]]
    assert sessions_in(trusting) == []


def test_an_answer_counts_once(trusting: Office) -> None:
    browser = trusting.nobody()
    address = go(browser)
    assert is_in(come_back(browser, address))
    assert says(come_back(browser, address), Fault.STALE)


def test_an_answer_counts_once_even_with_the_cookie_of_before(trusting: Office) -> None:
    browser = trusting.nobody()
    address = go(browser)
    cookie = browser.client.get_cookie("loanline_forms", path="/console")
    assert cookie is not None
    assert is_in(come_back(browser, address))
    thief = trusting.nobody()
    thief.client.set_cookie("loanline_forms", cookie.value, path="/console")
    assert says(come_back(thief, address), Fault.STALE)


def test_a_sign_in_may_take_ten_minutes(trusting: Office) -> None:
    browser = trusting.nobody()
    address = go(browser)
    with time_machine.travel(real_now() + timedelta(minutes=11)):
        assert says(come_back(browser, address), Fault.STALE)


def test_of_several_begun_the_last_counts_and_the_cookie_stays_small(trusting: Office) -> None:
    browser = trusting.nobody()
    addresses = [go(browser) for _ in range(5)]
    cookie = browser.client.get_cookie("loanline_forms", path="/console")
    assert cookie is not None
    assert len(cookie.value) < 1000
    assert is_in(come_back(browser, addresses[-1]))


def test_a_code_without_its_verifier_is_refused_by_the_provider(
    trusting: Office, identity: Identity
) -> None:
    """Somebody else's code, put under a state of one's own: PKCE binds it to their browser."""
    theirs, mine = parse_qs(urlsplit(go(trusting.nobody())).query), trusting.nobody()
    own = parse_qs(urlsplit(go(mine)).query)
    answer = mine.get(f"/sign-in/provider/back?code={theirs['code'][0]}&state={own['state'][0]}")
    assert says(answer, Fault.STALE)
    assert dict(identity.asked)["/token"]["code"] == theirs["code"][0]


LIES: Final[Mapping[str, Claims]] = {
    "audience": {"aud": "somebody-else"},
    "audience, party ours": {"aud": "somebody-else", "azp": CLIENT_ID},
    "audience of two": {"aud": [CLIENT_ID, "somebody-else"]},
    "party": {"azp": "somebody-else"},
    "issuer": {"iss": "http://127.0.0.1:9"},
    "over": {"exp": 1_700_000_000},
    "from the future": {"iat": 4_000_000_000},
    "nonce": {"nonce": "another"},
    **{f"no {name}": {name: None} for name in ("iss", "aud", "exp", "iat", "nonce", "sub")},
}
"""Claims to change; none to leave away."""


def test_a_token_that_says_something_else_is_not_believed(
    trusting: Office, identity: Identity
) -> None:
    believed = []
    for name, identity.lie in LIES.items():
        if not says(sign_in(trusting.nobody()), Fault.UNTRUSTED):
            believed.append(name)
    assert believed == []
    assert sessions_in(trusting) == []


FORGERIES: Final[tuple[tuple[str, dict[str, str]], ...]] = (
    ("second", {"kid": "first"}),
    ("second", {"kid": "second"}),
    ("second", {}),
    ("first", {"kid": "first", "alg": "none"}),
    ("first", {"kid": "first", "alg": "HS256"}),
    ("first", {"kid": "first", "alg": "RS512"}),
)


def test_a_token_that_the_provider_did_not_sign_is_not_believed(
    trusting: Office, identity: Identity
) -> None:
    believed = []
    for identity.signer, identity.header in FORGERIES:
        if not says(sign_in(trusting.nobody()), Fault.UNTRUSTED):
            believed.append(identity.header)
    assert believed == []
    assert sessions_in(trusting) == []


def test_a_token_from_before_somebody_signed_in_is_not_used_after(trusting: Office) -> None:
    browser = trusting.nobody()
    browser.client.set_cookie(sessions.COOKIE, "chosen-by-somebody-else", path="/console")
    assert is_in(sign_in(browser))
    cookie = browser.client.get_cookie(sessions.COOKIE, path="/console")
    assert cookie is not None
    assert cookie.value != "chosen-by-somebody-else"
    thief = trusting.nobody()
    thief.client.set_cookie(sessions.COOKIE, "chosen-by-somebody-else", path="/console")
    assert thief.get("/").status_code == 303


# --- A provider that is not well --------------------------------------------------------------


def test_a_provider_that_is_away_is_said_so(trusting: Office) -> None:
    trust(trusting, oidc_issuer="http://127.0.0.1:9")
    assert says(trusting.nobody().get("/sign-in/provider"), Fault.DOWN)


def test_a_provider_that_goes_away_on_the_way_is_said_so(
    trusting: Office, identity: Identity
) -> None:
    browser = trusting.nobody()
    address = go(browser)
    identity.token_answer = (503, b"later")
    assert says(come_back(browser, address), Fault.DOWN)


UNUSABLE: Final[tuple[tuple[str, Any], ...]] = (
    ("issuer", "https://another.example"),
    ("token_endpoint", None),
    ("jwks_uri", "file:///etc/passwd"),
    ("id_token_signing_alg_values_supported", ["none", "HS256"]),
    ("token_endpoint_auth_methods_supported", ["private_key_jwt"]),
    ("token_endpoint_auth_methods_supported", "client_secret_basic"),
)


def test_a_provider_that_does_not_say_how_is_not_trusted(
    trusting: Office, identity: Identity
) -> None:
    trusted = []
    for entry, value in UNUSABLE:
        identity.document = {entry: value}
        if not says(trusting.nobody().get("/sign-in/provider"), Fault.UNTRUSTED):
            trusted.append(entry)
    assert trusted == []


ANSWERS: Final = (
    ((400, b'{"error": "invalid_client"}'), Fault.UNREGISTERED),
    ((400, b'{"error": "a_new_one"}'), Fault.UNREGISTERED),
    ((400, b'{"error": "invalid_grant"}'), Fault.STALE),
    ((200, b'{"access_token": "a", "token_type": "Bearer"}'), Fault.UNTRUSTED),
    ((200, b'{"id_token": "a.b.c"}'), Fault.UNTRUSTED),
    ((200, b'["id_token"]'), Fault.UNTRUSTED),
    ((200, b'{"id_token": "' + b"a" * 600_000 + b'"}'), Fault.DOWN),
)


def test_an_answer_instead_of_a_token_is_told_by_who_can_mend_it(
    trusting: Office, identity: Identity
) -> None:
    wrong = []
    for identity.token_answer, fault in ANSWERS:
        if not says(sign_in(trusting.nobody()), fault):
            wrong.append(fault)
    assert wrong == []


def test_the_secret_is_not_carried_to_another_address(trusting: Office, identity: Identity) -> None:
    identity.document["token_endpoint"] = f"{identity.url}/moved"
    assert sign_in(trusting.nobody()).status_code == 502
    assert "/token" not in [path for path, _ in identity.asked]
