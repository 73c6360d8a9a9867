"""Signing in through the lender's identity provider: who is let in, and who is not."""

import logging
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pyotp
import pytest
from sqlalchemy import select

from clock import real_now
from console.pages.provider import SAID
from console.provider.faults import Fault
from console.words import catalogue
from models.staff import Staff
from tests.conftest import environment
from tests.console.arriving import (
    ANA,
    NAME,
    Claims,
    change,
    come_back,
    entries,
    go,
    is_in,
    says,
    sessions_in,
    sign_in,
    trust,
)
from tests.console.identity import CLIENT_SECRET, Identity
from tests.console.office import PEOPLE, Office

# --- Whoever is let in ------------------------------------------------------------------------


def test_whom_the_provider_vouches_for_is_in(trusting: Office) -> None:
    browser = trusting.nobody()
    assert is_in(sign_in(browser))
    assert "Escalated" in browser.shows("/")
    assert entries(trusting, "sign_in") == [{"address": "127.0.0.1", "how": "provider"}]
    assert trusting.audited("sign_in") == [(f"staff:{trusting.staff('agent').id}", "sign_in")]


def test_the_page_has_a_link_by_the_address_that_is_public(trusting: Office) -> None:
    page = trusting.nobody().shows("/sign-in")
    base = trusting.terminal.services.settings.public_base_url[0]
    assert f'<a class="button" href="{base}/console/sign-in/provider">' in page
    assert f"Sign in with {NAME}" in page
    trust(trusting, oidc_name=None)
    assert "Sign in with your work account" in trusting.nobody().shows("/sign-in")


def test_the_way_back_is_the_public_address_whatever_host_is_asked(
    trusting: Office, identity: Identity
) -> None:
    browser = trusting.nobody()
    answer = browser.get("/sign-in/provider", headers={"Host": "evil.example"})
    asked = parse_qs(urlsplit(answer.headers["Location"]).query)
    base = trusting.terminal.services.settings.public_base_url[0]
    assert asked["redirect_uri"] == [f"{base}/console/sign-in/provider/back"]
    assert CLIENT_SECRET not in answer.headers["Location"]


def test_the_code_is_exchanged_with_its_verifier(trusting: Office, identity: Identity) -> None:
    """The provider checks it against the challenge: here, that one was sent at all."""
    assert is_in(sign_in(trusting.nobody()))
    sent = dict(identity.asked)["/token"]
    assert len(sent["code_verifier"]) >= 43
    assert set(sent) == {"grant_type", "code", "redirect_uri", "code_verifier"}


def test_a_secret_goes_into_the_body_where_the_provider_takes_it_there(
    trusting: Office, identity: Identity
) -> None:
    both = ["client_secret_basic", "client_secret_post"]
    identity.document["token_endpoint_auth_methods_supported"] = both
    assert is_in(sign_in(trusting.nobody()))
    assert dict(identity.asked)["/token"]["client_secret"] == CLIENT_SECRET


def test_an_address_is_found_in_lower_case(trusting: Office, identity: Identity) -> None:
    identity.person["email"] = "Ana@Lender.Example"
    assert is_in(sign_in(trusting.nobody()))


def test_the_address_may_come_from_userinfo(trusting: Office, identity: Identity) -> None:
    identity.person, identity.userinfo = {}, {"email": ANA, "email_verified": "true"}
    assert is_in(sign_in(trusting.nobody()))


def test_a_domain_that_the_lender_owns_stands_for_its_addresses(
    trusting: Office, identity: Identity
) -> None:
    identity.person = {"email": ANA, "xms_edov": True}
    assert is_in(sign_in(trusting.nobody()))


def test_the_provider_is_asked_for_its_addresses_once_an_hour(
    trusting: Office, identity: Identity
) -> None:
    for _ in range(2):
        assert is_in(sign_in(trusting.nobody()))
    paths = [path for path, _ in identity.asked]
    assert paths.count("/.well-known/openid-configuration") == paths.count("/keys") == 1


def test_a_new_key_of_the_provider_counts_at_once(trusting: Office, identity: Identity) -> None:
    assert is_in(sign_in(trusting.nobody()))
    identity.signer = identity.published = identity.header["kid"] = "second"
    assert is_in(sign_in(trusting.nobody()))


# --- The second factor ------------------------------------------------------------------------


def test_our_own_authenticator_is_asked_after_the_provider(trusting: Office) -> None:
    trust(trusting, second_factor="required")
    browser = trusting.nobody()
    answer = sign_in(browser)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/console/sign-in/code")
    assert browser.get("/").status_code == 303
    assert entries(trusting, "sign_in") == []
    secret = browser.shows("/sign-in/code").split('class="secret">')[1].split("<")[0]
    assert browser.post("/sign-in/code", code=pyotp.TOTP(secret).now()).status_code == 200
    assert "Escalated" in browser.shows("/")
    assert [entry["how"] for entry in entries(trusting, "sign_in")] == ["provider"]
    assert [kept.by_provider for kept in sessions_in(trusting)] == [True, True]


def test_several_factors_at_the_provider_are_enough(trusting: Office, identity: Identity) -> None:
    trust(trusting, second_factor="required")
    identity.person["amr"] = ["pwd", "otp", "mfa"]
    assert is_in(sign_in(trusting.nobody()))
    identity.person["amr"] = ["pwd"]
    assert sign_in(trusting.nobody()).headers["Location"] == "/console/sign-in/code"


def test_the_provider_can_answer_for_the_second_factor(trusting: Office) -> None:
    trust(trusting, second_factor="required", oidc_second_factor="provider")
    assert is_in(sign_in(trusting.nobody()))


def test_a_first_password_is_not_asked_of_whoever_needs_none(trusting: Office) -> None:
    change(trusting, given_hash=trusting.staff("agent").password_hash)
    browser = trusting.nobody()
    assert is_in(sign_in(browser))
    assert "Escalated" in browser.shows("/")
    assert trusting.browser("agent").get("/").headers["Location"] == "/console/me"


# --- Whoever is not ---------------------------------------------------------------------------


def test_an_address_that_nobody_has_lets_nobody_in_and_makes_nobody(
    trusting: Office, identity: Identity
) -> None:
    identity.person["email"] = "who@lender.example"
    assert says(sign_in(trusting.nobody()), Fault.UNKNOWN)
    with trusting.database.read() as session:
        assert len(session.scalars(select(Staff)).all()) == len(PEOPLE)
    assert sessions_in(trusting) == []


def test_whoever_left_or_is_locked_is_refused_and_it_is_written_down(trusting: Office) -> None:
    change(trusting, locked_until=real_now() + timedelta(minutes=5))
    assert says(sign_in(trusting.nobody()), Fault.LOCKED)
    change(trusting, locked_until=None, left_at=real_now())
    assert says(sign_in(trusting.nobody()), Fault.UNKNOWN)
    kept = [(entry["factor"], entry["reason"]) for entry in entries(trusting, "sign_in.failed")]
    assert kept == [("provider", "locked"), ("provider", "unknown")]
    assert sessions_in(trusting) == []


UNVOUCHED: Final[list[Claims]] = [
    {},
    {"email": ANA},
    {"email": ANA, "email_verified": False},
    {"email": ANA, "email_verified": None, "xms_edov": True},
    {"email": ANA, "email_verified": False, "xms_edov": True},
    {"email": ANA, "xms_edov": "0"},
    {"email": "", "email_verified": True},
    {"email": [ANA], "email_verified": True},
    {"email": "an\u0430@lender.example", "email_verified": True},
    {"email": "a" * 250 + ANA, "email_verified": True},
]


def test_an_address_that_is_not_vouched_for_proves_nothing(
    trusting: Office, identity: Identity
) -> None:
    believed = []
    for identity.person in UNVOUCHED:
        if not says(sign_in(trusting.nobody()), Fault.NO_ADDRESS):
            believed.append(identity.person)
    assert believed == []
    assert sessions_in(trusting) == []


def test_userinfo_of_somebody_else_is_not_believed(trusting: Office, identity: Identity) -> None:
    identity.person = {}
    identity.userinfo = {"sub": "8", "email": ANA, "email_verified": True}
    assert says(sign_in(trusting.nobody()), Fault.UNTRUSTED)


def test_whoever_says_no_there_may_begin_again(trusting: Office, identity: Identity) -> None:
    browser = trusting.nobody()
    identity.error = "access_denied"
    assert says(sign_in(browser), Fault.REFUSED)
    identity.error = None
    assert is_in(sign_in(browser))


# --- Beside it --------------------------------------------------------------------------------


def test_without_a_provider_there_is_no_link_and_no_page(office: Office) -> None:
    assert "Sign in with" not in office.nobody().shows("/sign-in")
    for path in ("/sign-in/provider", "/sign-in/provider/back?code=a&state=b"):
        assert office.nobody().get(path).status_code == 404


def test_tries_are_limited_as_those_with_a_password_are(trusting: Office) -> None:
    browser = trusting.nobody()
    statuses = [browser.get("/sign-in/provider/back").status_code for _ in range(22)]
    assert statuses.count(400) == 20
    assert statuses[-1] == 429


def test_nothing_of_the_exchange_is_logged(
    trusting: Office, identity: Identity, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for identity.lie in ({}, {"aud": "somebody-else"}):
        browser = trusting.nobody()
        address = go(browser)
        come_back(browser, address)
        ours = [record for record in caplog.records if not record.name.startswith("werkzeug")]
        said = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in ours)
        sent = parse_qs(urlsplit(address).query)
        verifier = dict(identity.asked)["/token"]["code_verifier"]
        for secret in (sent["code"][0], sent["state"][0], verifier, CLIENT_SECRET, ANA):
            assert secret not in said
    assert "A sign-in through the identity provider failed" in said


def test_every_fault_has_its_words_in_every_language() -> None:
    assert SAID.keys() == set(Fault)
    assert {words for _, words in SAID.values()} <= catalogue("zh").keys()


def test_authlib_is_loaded_only_where_a_provider_is_set(tmp_path: Path) -> None:
    code = "import app, sys; app.create_app(); print('authlib' in sys.modules)"
    given = {"OIDC_ISSUER": "https://id.example.com", "OIDC_CLIENT_ID": "a"}
    loaded = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=environment(tmp_path) | settings,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for settings in ({}, given | {"OIDC_CLIENT_SECRET": CLIENT_SECRET})
    ]
    assert loaded == ["False", "True"]
