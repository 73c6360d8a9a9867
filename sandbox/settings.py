"""The sandbox's settings, read once from the environment and checked by name."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

E164 = re.compile(r"\+[1-9]\d{6,14}")
DEFAULT_ACCOUNT_SID = "AC" + "0" * 31 + "1"
DEFAULT_TOKEN = "sandbox-auth-token"  # noqa: S105 - invented, for a laptop
DEFAULT_NUMBER = "+12025550199"


class BadSetting(ValueError):
    """A setting cannot be used; the text names it and says what to write instead."""


@dataclass(frozen=True)
class Settings:
    """What one sandbox is: where it listens, whose carrier it plays, and how it behaves."""

    host: str = "127.0.0.1"
    port: int = 8010
    product_origin: str = "http://127.0.0.1:8000"
    account_sid: str = DEFAULT_ACCOUNT_SID
    auth_tokens: tuple[str, ...] = (DEFAULT_TOKEN,)
    api_key: str = ""
    api_secret: str = ""
    numbers: tuple[str, ...] = (DEFAULT_NUMBER,)
    service_sid: str = ""
    shared_keys: Mapping[str, str] = field(default_factory=dict)
    carrier_keywords: bool = False
    advanced_opt_out: bool = False
    receipt_delay: float = 0.3
    webhook_overrides: str = ""
    lender: str = "Harbor Lane Credit (demo)"
    borrowers_file: Path | None = None
    journal_file: Path | None = None
    store_file: Path | None = None

    @property
    def inbound_url(self) -> str:
        """Where borrowers' texts are posted. A fragment carries Twilio's connection overrides."""
        fragment = f"#{self.webhook_overrides}" if self.webhook_overrides else ""
        return f"{self.product_origin}/webhooks/twilio/inbound{fragment}"

    def scope(self, number: str) -> str:
        """What an opt-out covers: the whole messaging service, or else the one number."""
        return self.service_sid or number

    @property
    def fallback_url(self) -> str:
        """Where a text goes once when the first address has failed."""
        return f"{self.product_origin}/webhooks/twilio/fallback"


def number_for(borrower: str, numbers: tuple[str, ...]) -> str:
    """The lender's number that a borrower always texts with, as a service's sticky sender does."""
    return numbers[zlib.crc32(borrower.encode()) % len(numbers)]


def read_settings(env: Mapping[str, str]) -> Settings:
    """Read and check all settings. Raises BadSetting."""
    return Settings(
        host=env.get("SANDBOX_HOST", "127.0.0.1"),
        port=int(_number(env, "SANDBOX_PORT", 8010, highest=65535)),
        product_origin=_origin(env),
        account_sid=_matching(env, "TWILIO_ACCOUNT_SID", r"AC[0-9a-fA-F]{32}", DEFAULT_ACCOUNT_SID),
        auth_tokens=_words(env, "TWILIO_AUTH_TOKENS") or (DEFAULT_TOKEN,),
        api_key=env.get("TWILIO_API_KEY", ""),
        api_secret=env.get("TWILIO_API_SECRET", ""),
        numbers=_numbers(env),
        service_sid=_matching(env, "TWILIO_MESSAGING_SERVICE_SID", r"MG[0-9a-fA-F]{32}", ""),
        shared_keys=_shared_keys(env),
        carrier_keywords=_choice(env, "SANDBOX_KEYWORDS", ("app", "carrier")) == "carrier",
        advanced_opt_out=_choice(env, "SANDBOX_ADVANCED_OPT_OUT", ("0", "1")) == "1",
        receipt_delay=_number(env, "SANDBOX_RECEIPT_DELAY", 0.3, highest=3600),
        webhook_overrides=env.get("SANDBOX_WEBHOOK_OVERRIDES", "").lstrip("#"),
        lender=env.get("SANDBOX_LENDER", Settings.lender),
        borrowers_file=_path(env, "SANDBOX_BORROWERS"),
        journal_file=_path(env, "SANDBOX_JOURNAL"),
        store_file=_path(env, "SANDBOX_STORE"),
    )


def _words(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in env.get(name, "").split(",") if word.strip())


def _path(env: Mapping[str, str], name: str) -> Path | None:
    return Path(env[name]) if env.get(name) else None


def _number(env: Mapping[str, str], name: str, default: float, *, highest: float) -> float:
    try:
        value = float(env.get(name) or default)
    except ValueError:
        value = -1
    if not 0 <= value <= highest:
        raise BadSetting(f"{name} must be a number from 0 to {highest:g}.")
    return value


def _choice(env: Mapping[str, str], name: str, allowed: tuple[str, ...]) -> str:
    value = env.get(name) or allowed[0]
    if value not in allowed:
        raise BadSetting(f"{name} must be one of: {', '.join(allowed)}.")
    return value


def _matching(env: Mapping[str, str], name: str, pattern: str, default: str) -> str:
    value = env.get(name) or default
    if value and not re.fullmatch(pattern, value):
        raise BadSetting(f"{name} must look like {pattern}.")
    return value


def _origin(env: Mapping[str, str]) -> str:
    origin = (_words(env, "PUBLIC_BASE_URL") or (Settings.product_origin,))[0].rstrip("/")
    parts = urlsplit(origin)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise BadSetting("PUBLIC_BASE_URL must be an origin such as http://127.0.0.1:8000.")
    return origin


def _numbers(env: Mapping[str, str]) -> tuple[str, ...]:
    numbers = _words(env, "TWILIO_FROM_NUMBERS") or (DEFAULT_NUMBER,)
    if not all(E164.fullmatch(number) for number in numbers):
        raise BadSetting("TWILIO_FROM_NUMBERS must be numbers such as +12025550100, by commas.")
    return numbers


def _shared_keys(env: Mapping[str, str]) -> dict[str, str]:
    pairs = [word.partition("=") for word in _words(env, "TWILIO_SHARED_KEYS")]
    if not all(key and secret for key, _, secret in pairs):
        raise BadSetting("TWILIO_SHARED_KEYS must be keyid=secret pairs, by commas.")
    return {key: secret for key, _, secret in pairs}
