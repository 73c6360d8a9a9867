"""Asking the provider who somebody is: authorization code, PKCE, state, nonce, a signed ID token.

Authlib does the protocol and checks the token. Around it: only a discovery document that was
looked through counts, the audience must be ours, and every way to fail is one of ``Fault``.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import Any, Final

from authlib.integrations.base_client import MismatchingStateError, OAuthError
from authlib.integrations.flask_client import FlaskIntegration, FlaskOAuth2App
from flask import session
from joserfc.errors import JoseError
from requests import RequestException
from werkzeug.wrappers import Response as AnyResponse

from clock import real_now
from config import Settings
from console.provider.facts import Facts, document_of, read_facts
from console.provider.faults import Fault, NotLetIn
from console.provider.wire import Wire
from crypto import same
from logs import fields

log = logging.getLogger(__name__)

BACK: Final = "/console/sign-in/provider/back"
_BEGUN: Final = "provider"
"""Where the browser's signed cookie keeps what the last sign-in began with."""
_MAY_TAKE: Final = timedelta(minutes=10)
_KNOWN_SECONDS: Final = 3600.0
"""How long the provider's addresses and keys are kept. An unknown key is asked for at once."""
_LEEWAY_SECONDS: Final = 60
_LONGEST_EMAIL: Final = 254
_BY_ERROR: Final[Mapping[str, Fault]] = {
    "access_denied": Fault.REFUSED,
    "account_selection_required": Fault.REFUSED,
    "consent_required": Fault.REFUSED,
    "interaction_required": Fault.REFUSED,
    "login_required": Fault.REFUSED,
    "invalid_grant": Fault.STALE,
    "server_error": Fault.DOWN,
    "temporarily_unavailable": Fault.DOWN,
}
"""Errors of RFC 6749 (4.1.2.1, 5.2) and OpenID Connect (3.1.2.6); any other is a wrong setting."""


@dataclass(frozen=True)
class Proof:
    """Whom the provider vouches for."""

    email: str
    """In lower case."""
    several_factors: bool
    """Whether they gave more than one factor there: ``mfa`` among ``amr`` (RFC 8176)."""


class _LastBegun(FlaskIntegration):
    """One sign-in of a browser at a time, for ten minutes.

    Each one kept would make the cookie larger, until browsers drop it.
    """

    def set_state_data(self, session: Any, state: str, data: Mapping[str, Any]) -> None:
        kept = {name: data[name] for name in ("code_verifier", "nonce", "redirect_uri")}
        until = (real_now() + _MAY_TAKE).timestamp()
        session[_BEGUN] = {"state": state, "until": until, "data": kept}

    def get_state_data(self, session: Any, state: str | None) -> Any:
        begun = session.get(_BEGUN)
        if not begun or not state or not same(begun["state"].encode(), state.encode()):
            return None
        return begun["data"] if real_now().timestamp() < begun["until"] else None

    def clear_state_data(self, session: Any, state: str | None) -> None:  # noqa: ARG002
        session.pop(_BEGUN, None)


class _App(FlaskOAuth2App):
    client_cls = Wire


class Provider:
    """The lender's identity provider; shared by the threads of a process."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._app: _App | None = None
        self._known_until = 0.0

    def begin(self) -> AnyResponse:
        """To the provider's own page; ``NotLetIn`` where it does not answer."""
        with _told():
            answer: AnyResponse = self._known().authorize_redirect(back_address(self._settings))
        return answer

    def proof(self) -> Proof:
        """Who comes back from there; ``NotLetIn`` where that is not proved."""
        if _BEGUN not in session:
            raise NotLetIn(Fault.STALE)
        with _told():
            app = self._known()
            ours = {"iss": app.server_metadata["issuer"], "aud": self._settings.oidc_client_id}
            try:
                token = app.authorize_access_token(
                    claims_options={
                        name: {"essential": True, "value": ours[name]} for name in ours
                    },
                    leeway=_LEEWAY_SECONDS,
                )
            except JoseError:
                self._app = None  # Its keys may have changed under their old names.
                raise
            claims = token["userinfo"]
            email = _address(_who(app, token, claims))
        methods = claims.get("amr") or []
        return Proof(email, several_factors="mfa" in methods)

    def facts(self) -> Facts:
        """What it says of itself now.

        Raises ``requests.RequestException`` where it does not answer, ``ValueError`` where its
        discovery document cannot be used.
        """
        issuer = self._settings.oidc_issuer or ""
        with Wire() as wire:
            answer = wire.request("GET", document_of(issuer), withhold_token=True)
        answer.raise_for_status()
        return read_facts(answer.json(), issuer)

    def _known(self) -> _App:
        """Read anew now and then; two threads that do so at once do no harm."""
        app = self._app
        if app is None or monotonic() >= self._known_until:
            app = self._app = self._make(self.facts())
            self._known_until = monotonic() + _KNOWN_SECONDS
        return app

    def _make(self, facts: Facts) -> _App:
        return _App(
            _LastBegun("provider"),
            name="provider",
            client_id=self._settings.oidc_client_id,
            client_secret=self._settings.oidc_client_secret,
            authorize_url=facts.authorize_url,
            access_token_url=facts.token_url,
            client_kwargs={
                "scope": "openid email",
                "code_challenge_method": "S256",
                "token_endpoint_auth_method": facts.secret_by,
                "leeway": 0,  # An access token is used at once, however short its life is.
            },
            user_agent="Loanline",
            issuer=facts.issuer,
            jwks_uri=facts.keys_url,
            userinfo_endpoint=facts.userinfo_url,
            id_token_signing_alg_values_supported=list(facts.algorithms),
        )


def back_address(settings: Settings) -> str:
    """Where the provider sends people back to: one address, whatever host they came by."""
    return settings.public_base_url[0] + BACK


def _who(app: _App, token: Mapping[str, Any], claims: Mapping[str, Any]) -> Mapping[str, Any]:
    """The claims that hold the address.

    They are promised at the UserInfo endpoint (Core, 5.4); many providers put them into the ID
    token as well. Those of somebody else must not be used (5.3.2).
    """
    if _vouched(claims) or app.server_metadata["userinfo_endpoint"] is None:
        return claims
    asked: Mapping[str, Any] = app.userinfo(token=token)
    if asked.get("sub") != claims["sub"]:
        raise NotLetIn(Fault.UNTRUSTED)
    return asked


def _vouched(claims: Mapping[str, Any]) -> bool:
    """Whether the provider stands for the address.

    ``email_verified`` says so. Entra ID never sends it; there ``xms_edov`` says that the lender
    owns the address's domain. With neither, anybody might have typed the address.
    """
    word = claims.get("email_verified", claims.get("xms_edov"))
    return bool(claims.get("email")) and str(word).lower() in ("true", "1")


def _address(claims: Mapping[str, Any]) -> str:
    """Plain ASCII only: some other letters become ASCII in lower case, and somebody else's name."""
    email = claims.get("email")
    if not isinstance(email, str) or not _vouched(claims):
        raise NotLetIn(Fault.NO_ADDRESS)
    if not email.isascii() or len(email) > _LONGEST_EMAIL:
        raise NotLetIn(Fault.NO_ADDRESS)
    return email.strip().lower()


@contextmanager
def _told() -> Iterator[None]:
    """Whatever goes wrong becomes ``NotLetIn``; the log has its kind, and no word that was sent."""
    try:
        yield
    except MismatchingStateError as error:
        raise _logged(Fault.STALE, error) from None
    except OAuthError as error:
        raise _logged(_BY_ERROR.get(error.error or "", Fault.UNREGISTERED), error) from None
    except RequestException as error:
        raise _logged(Fault.DOWN, error) from None
    except (JoseError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _logged(Fault.UNTRUSTED, error) from None


def _logged(fault: Fault, error: Exception) -> NotLetIn:
    facts = fields(reason=fault.value, error=type(error).__name__)
    log.warning("A sign-in through the identity provider failed", extra=facts)
    return NotLetIn(fault)
