"""Settings, read once from the environment and checked as a whole.

A missing or malformed setting stops the process before it does anything; the error names every
such setting at once and says what it should look like, without repeating secret values.

On a laptop nothing need be set: in development and test what is missing comes from
``local_defaults``, with keys that are made once and kept under ``LOCAL_DIR``, so that a command
typed beside ``make run`` works on the same state.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Literal
from urllib.parse import urlsplit

import crypto
import local_defaults
import setting_shapes as shapes

Environment = Literal["development", "test", "production"]


class BadSettings(Exception):
    """One or more settings are missing or malformed; the text lists each with its mend."""

    def __init__(self, faults: Mapping[str, str]) -> None:
        self.faults = dict(faults)
        lines = [f"  {name} {fault}" for name, fault in sorted(self.faults.items())]
        super().__init__("Loanline cannot start. Mend these settings:\n" + "\n".join(lines))


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Every setting of a process, under the environment's names in lower case."""

    loanline_env: Environment
    database_url: str = field(repr=False)
    redis_url: str | None = field(repr=False)
    redis_tls_verify: bool
    public_base_url: tuple[str, ...]
    twilio_account_sid: str
    twilio_api_key: str
    twilio_api_secret: str = field(repr=False)
    twilio_auth_tokens: tuple[str, ...] = field(repr=False)
    twilio_shared_keys: Mapping[str, str] = field(repr=False)
    twilio_api_base_url: str
    twilio_messaging_service_sid: str | None
    twilio_from_numbers: tuple[str, ...]
    opt_out_reply_by: Literal["carrier", "app"]
    secret_key: str = field(repr=False)
    data_keys: tuple[bytes, ...] = field(repr=False)
    lookup_key: bytes = field(repr=False)
    rasa_action_token: str | None = field(repr=False)
    rasa_url: str | None = field(repr=False)
    """The Rasa server that leads the dialogue; it may hold a password or a token."""
    rasa_timeout: float
    rasa_nlu_url: str | None = field(repr=False)
    """The Rasa server that reads texts; likewise."""
    rasa_nlu_timeout: float
    policy_pack: tuple[str, ...]
    lender_config: Path | None
    port: int
    web_concurrency: int
    worker_threads: int
    db_pool_size: int
    clock: datetime | None
    settle_after: tuple[float, ...]
    sweep_seconds: float
    lease_seconds: float
    catch_up_seconds: float
    carrier_timeout: float
    alert_urls: tuple[tuple[str, ...], ...] = field(repr=False)
    """Where staff are told, by rank; the addresses hold secrets."""
    alert_repeat_minutes: int
    second_factor: Literal["required", "optional"]
    """Whether staff must have an authenticator; always required in production."""
    oidc_issuer: str | None
    """The lender's identity provider, by which staff may sign in (OpenID Connect)."""
    oidc_client_id: str | None
    oidc_client_secret: str | None = field(repr=False)
    oidc_name: str | None
    """What the sign-in page calls it."""
    oidc_second_factor: Literal["own", "provider"]
    """Who asks for the second factor after it."""

    @property
    def production(self) -> bool:
        """Whether development conveniences are refused."""
        return self.loanline_env == "production"

    @property
    def rasa_seconds(self) -> float:
        """The longest that a turn can wait for Rasa servers."""
        dialogue = self.rasa_timeout if self.rasa_url else 0.0
        return dialogue + (self.rasa_nlu_timeout if self.rasa_nlu_url else 0.0)

    @property
    def on_sqlite(self) -> bool:
        """Whether the embedded database is used: one worker process, short write transactions."""
        return self.database_url.startswith("sqlite")


@dataclass(frozen=True)
class _Spec:
    parse: Callable[[str], Any]
    default: Any = None
    required: bool = False


SPECS: Final[Mapping[str, _Spec]] = {
    "DATABASE_URL": _Spec(shapes.database, required=True),
    "REDIS_URL": _Spec(
        shapes.pattern(r"(rediss?|unix)://\S+", "a redis://, rediss:// or unix:// URL")
    ),
    "REDIS_TLS_VERIFY": _Spec(
        lambda text: shapes.one_of("full", "none")(text) == "full", default=True
    ),
    "PUBLIC_BASE_URL": _Spec(shapes.items(shapes.origin), required=True),
    "TWILIO_ACCOUNT_SID": _Spec(
        shapes.pattern(r"AC[0-9a-f]{32}", "AC and 32 digits"), required=True
    ),
    "TWILIO_API_KEY": _Spec(shapes.pattern(r"SK[0-9a-f]{32}", "SK and 32 digits"), required=True),
    "TWILIO_API_SECRET": _Spec(shapes.SECRET_TEXT, required=True),
    "TWILIO_AUTH_TOKENS": _Spec(shapes.items(shapes.SECRET_TEXT), required=True),
    "TWILIO_SHARED_KEYS": _Spec(shapes.shared_keys, default={}),
    "TWILIO_API_BASE_URL": _Spec(shapes.URL, default="https://api.twilio.com"),
    "TWILIO_MESSAGING_SERVICE_SID": _Spec(shapes.pattern(r"MG[0-9a-f]{32}", "MG and 32 digits")),
    "TWILIO_FROM_NUMBERS": _Spec(shapes.items(shapes.E164), default=()),
    "OPT_OUT_REPLY_BY": _Spec(shapes.one_of("carrier", "app"), required=True),
    "SECRET_KEY": _Spec(shapes.SECRET_TEXT, required=True),
    "DATA_KEYS": _Spec(shapes.items(crypto.decode_key), required=True),
    "LOOKUP_KEY": _Spec(crypto.decode_key, required=True),
    "RASA_ACTION_TOKEN": _Spec(shapes.SECRET_TEXT),
    "RASA_URL": _Spec(shapes.rasa_url),
    "RASA_TIMEOUT": _Spec(shapes.number(float, 0.1, 15), default=5.0),
    "RASA_NLU_URL": _Spec(shapes.rasa_url),
    "RASA_NLU_TIMEOUT": _Spec(shapes.number(float, 0.1, 15), default=2.0),
    "POLICY_PACK": _Spec(
        shapes.items(shapes.one_of("us", "uk", "mx", "eu", "cn")), default=("us",)
    ),
    "LENDER_CONFIG": _Spec(shapes.file),
    "PORT": _Spec(shapes.number(int, 1, 65535), default=8000),
    "WEB_CONCURRENCY": _Spec(shapes.number(int, 1, 64), default=2),
    "WORKER_THREADS": _Spec(shapes.number(int, 1, 64), default=8),
    "DB_POOL_SIZE": _Spec(shapes.number(int, 1, 100), default=10),
    "CLOCK": _Spec(shapes.moment),
    "SETTLE_AFTER": _Spec(
        shapes.items(shapes.number(float, 0.1, 3600)), default=(30.0, 120.0, 300.0)
    ),
    "SWEEP_SECONDS": _Spec(shapes.number(float, 0.05, 60), default=1.0),
    "LEASE_SECONDS": _Spec(shapes.number(float, 1, 600), default=60.0),
    "CATCH_UP_SECONDS": _Spec(shapes.number(float, 1, 3600), default=180.0),
    "CARRIER_TIMEOUT": _Spec(shapes.number(float, 0.5, 15), default=10.0),
    "ALERT_URLS": _Spec(shapes.alert_urls, default=()),
    "ALERT_REPEAT_MINUTES": _Spec(shapes.number(int, 1, 1440), default=15),
    "SECOND_FACTOR": _Spec(shapes.one_of("required", "optional"), default="required"),
    "OIDC_ISSUER": _Spec(shapes.issuer),
    "OIDC_CLIENT_ID": _Spec(shapes.pattern(r"\S{1,200}", "the id that the provider gave Loanline")),
    "OIDC_CLIENT_SECRET": _Spec(shapes.SECRET_TEXT),
    "OIDC_NAME": _Spec(
        shapes.pattern(r"[^\x00-\x1f\x7f]{1,60}", "a name of at most 60 characters")
    ),
    "OIDC_SECOND_FACTOR": _Spec(shapes.one_of("own", "provider"), default="own"),
}


def _environment(environ: Mapping[str, str]) -> Environment:
    """A hosted process must say what it is; on a laptop it is development."""
    name = environ.get("LOANLINE_ENV") or ("" if "DYNO" in environ else "development")
    try:
        shapes.one_of("development", "test", "production")(name)
    except ValueError as error:
        raise BadSettings({"LOANLINE_ENV": str(error)}) from None
    return name  # type: ignore[return-value]


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process, or ``BadSettings`` naming everything that is wrong."""
    given = os.environ if environ is None else environ
    name = _environment(given)
    local = {} if name == "production" else local_defaults.read(given)
    values: dict[str, Any] = {"loanline_env": name}
    faults: dict[str, str] = {}
    for key, spec in SPECS.items():
        text = given.get(key) or local.get(key)
        try:
            values[key.lower()] = spec.parse(text) if text else _absent(spec)
        except ValueError as error:
            faults[key] = str(error)
    if not faults:
        settings = Settings(**values)
        faults = _contradictions(settings)
        if not faults:
            return settings
    raise BadSettings(faults)


def load_or_exit() -> Settings:
    """The settings of a process that can do nothing without them: it says why and ends."""
    try:
        return load()
    except BadSettings as faults:
        raise SystemExit(str(faults)) from None


def _absent(spec: _Spec) -> Any:
    if spec.required:
        raise ValueError("is missing")
    return spec.default


def _contradictions(settings: Settings) -> dict[str, str]:
    """What each setting alone cannot show."""
    faults: dict[str, str] = {}
    if not settings.twilio_from_numbers and not settings.twilio_messaging_service_sid:
        faults["TWILIO_FROM_NUMBERS"] = "or TWILIO_MESSAGING_SERVICE_SID is missing: set one"
    if list(settings.settle_after) != sorted(settings.settle_after):
        faults["SETTLE_AFTER"] = "should rise, such as 30,120,300"
    if settings.rasa_url and not settings.rasa_action_token:
        fault = "is missing: the server at RASA_URL calls actions with it"
        faults |= {"RASA_ACTION_TOKEN": fault}
    if settings.rasa_seconds >= settings.lease_seconds:
        faults["LEASE_SECONDS"] = "should be more than RASA_TIMEOUT and RASA_NLU_TIMEOUT together"
    faults |= _half_a_provider(settings)
    if settings.production:
        faults |= _production_faults(settings)
    return faults


def _half_a_provider(settings: Settings) -> dict[str, str]:
    """Where staff can sign in, who we are there and how we prove it: all of it, or nothing."""
    given = {
        "OIDC_ISSUER": settings.oidc_issuer,
        "OIDC_CLIENT_ID": settings.oidc_client_id,
        "OIDC_CLIENT_SECRET": settings.oidc_client_secret,
    }
    missing = [name for name, value in given.items() if value is None]
    if len(missing) == len(given):
        return {}
    return dict.fromkeys(
        missing, "is missing: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together"
    )


def _production_faults(settings: Settings) -> dict[str, str]:
    faults: dict[str, str] = {}
    if any(not _is_safe(origin) for origin in settings.public_base_url):
        faults["PUBLIC_BASE_URL"] = "should be https in production"
    if settings.clock is not None:
        faults["CLOCK"] = "is for development and test only; take it away"
    if settings.second_factor != "required":
        faults["SECOND_FACTOR"] = "should be required in production"
    if settings.oidc_issuer and not settings.oidc_issuer.startswith("https://"):
        faults["OIDC_ISSUER"] = "should be https in production"
    if settings.lender_config is None:
        faults["LENDER_CONFIG"] = "is missing"
    if "cn" in settings.policy_pack:
        # Rule CN-13: Twilio carries no finance content to mainland China.
        faults["POLICY_PACK"] = "cn needs a mainland carrier; Twilio carries no loan texts there"
    return faults


def _is_safe(origin: str) -> bool:
    parts = urlsplit(origin)
    return parts.scheme == "https" or parts.hostname in ("127.0.0.1", "localhost", "::1")
