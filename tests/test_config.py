"""Settings: checked as a whole, refused by name, secrets never repeated."""

import subprocess
import sys
from pathlib import Path

import pytest

import local_defaults
from config import BadSettings, load
from crypto import new_key
from tests.conftest import MakeSettings

ROOT = Path(__file__).parents[1]
KEY = "a2V5LW9mLXRoZS10ZXN0cy13aXRoLTMyLWJ5dGVzISE"
TOKEN = "invented-token-of-the-tests"


@pytest.fixture
def lender(tmp_path: Path) -> Path:
    path = tmp_path / "lender.yaml"
    path.write_text("name: any\n")
    return path


@pytest.fixture
def production(lender: Path) -> dict[str, str]:
    """Everything a production process needs."""
    return {
        "LOANLINE_ENV": "production",
        "DATABASE_URL": "postgres://u:p@db.example.com/loanline",
        "REDIS_URL": "rediss://:p@redis.example.com:6380",
        "PUBLIC_BASE_URL": "https://texts.example.com",
        "TWILIO_ACCOUNT_SID": "AC" + "1" * 32,
        "TWILIO_API_KEY": "SK" + "2" * 32,
        "TWILIO_API_SECRET": TOKEN,
        "TWILIO_AUTH_TOKENS": f"{TOKEN}-new,{TOKEN}-old",
        "TWILIO_FROM_NUMBERS": "+12025550100,+12025550101",
        "OPT_OUT_REPLY_BY": "carrier",
        "SECRET_KEY": TOKEN,
        "DATA_KEYS": KEY,
        "LOOKUP_KEY": KEY,
        "LENDER_CONFIG": str(lender),
    }


def faults(environ: dict[str, str]) -> dict[str, str]:
    with pytest.raises(BadSettings) as caught:
        load(environ)
    return caught.value.faults


def test_a_whole_set_is_taken(production: dict[str, str]) -> None:
    settings = load(production)
    assert settings.production
    assert settings.database_url == "postgresql+psycopg://u:p@db.example.com/loanline"
    assert settings.twilio_auth_tokens == (f"{TOKEN}-new", f"{TOKEN}-old")
    assert settings.twilio_from_numbers == ("+12025550100", "+12025550101")
    assert (settings.policy_pack, settings.web_concurrency) == (("us",), 2)
    assert settings.settle_after == (30.0, 120.0, 300.0)


def test_everything_that_is_missing_is_named_at_once(production: dict[str, str]) -> None:
    missing = ("TWILIO_API_SECRET", "DATA_KEYS", "OPT_OUT_REPLY_BY", "DATABASE_URL")
    for name in missing:
        del production[name]
    assert faults(production) == dict.fromkeys(missing, "is missing")


def test_the_message_lists_each_setting_on_a_line(production: dict[str, str]) -> None:
    del production["SECRET_KEY"]
    production["PORT"] = "eighty"
    with pytest.raises(BadSettings) as caught:
        load(production)
    lines = str(caught.value).splitlines()
    assert lines[1:] == ["  PORT should be a number from 1 to 65535", "  SECRET_KEY is missing"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("DATABASE_URL", "mysql://db"),
        ("REDIS_URL", "http://redis"),
        ("REDIS_TLS_VERIFY", "maybe"),
        ("PUBLIC_BASE_URL", "texts.example.com"),
        ("PUBLIC_BASE_URL", "https://texts.example.com/path"),
        ("PUBLIC_BASE_URL", "https://my_texts.example.com"),
        ("PUBLIC_BASE_URL", "http://texts.example.com"),
        ("TWILIO_ACCOUNT_SID", "AC123"),
        ("TWILIO_API_KEY", "AC" + "1" * 32),
        ("TWILIO_AUTH_TOKENS", "short"),
        ("TWILIO_AUTH_TOKENS", ","),
        ("TWILIO_SHARED_KEYS", "keyid"),
        ("TWILIO_FROM_NUMBERS", "2025550100"),
        ("TWILIO_MESSAGING_SERVICE_SID", "MG12"),
        ("OPT_OUT_REPLY_BY", "both"),
        ("DATA_KEYS", "c2hvcnQ"),
        ("LOOKUP_KEY", "!"),
        ("POLICY_PACK", "us,atlantis"),
        ("POLICY_PACK", "us,cn"),
        ("LENDER_CONFIG", "/nowhere/lender.yaml"),
        ("PORT", "0"),
        ("WEB_CONCURRENCY", "1.5"),
        ("CLOCK", "2026-11-21T15:00:00+00:00"),
        ("SETTLE_AFTER", "30,20"),
        ("SETTLE_AFTER", "soon"),
        ("LEASE_SECONDS", "0"),
        ("RASA_NLU_URL", "rasa:5005"),
        ("RASA_URL", "http://rasa.example#part"),
        ("RASA_TIMEOUT", "60"),
        ("RASA_NLU_TIMEOUT", "0"),
        ("CARRIER_TIMEOUT", "60"),
        ("ALERT_URLS", "slack"),
        ("ALERT_URLS", ";"),
        ("ALERT_URLS", "json://desk.example and then somebody"),
        ("ALERT_URLS", "json://desk.example/" + "x" * 2000),
        ("ALERT_URLS", "json://desk.example," * 21),
        ("ALERT_REPEAT_MINUTES", "0"),
        ("ALERT_REPEAT_MINUTES", "1441"),
        ("OIDC_SECOND_FACTOR", "both"),
        ("OIDC_NAME", "a name\nof two lines"),
    ],
)
def test_what_cannot_be_used_is_named(production: dict[str, str], name: str, text: str) -> None:
    found = faults(production | {name: text})
    assert found.keys() == {name}
    assert found[name].startswith(("should", "is", "holds", "cn needs"))


@pytest.mark.parametrize(
    "name",
    [
        "TWILIO_API_SECRET",
        "SECRET_KEY",
        "DATA_KEYS",
        "LOOKUP_KEY",
        "ALERT_URLS",
        "OIDC_CLIENT_SECRET",
    ],
)
def test_a_secret_is_not_repeated_in_an_error(production: dict[str, str], name: str) -> None:
    with pytest.raises(BadSettings) as caught:
        load(production | {name: "pass word 1"})
    assert "pass" not in str(caught.value)


def test_a_rasa_server_that_leads_the_dialogue_needs_a_token_to_call_back_with(
    production: dict[str, str],
) -> None:
    production["RASA_URL"] = "http://rasa.example:5005"
    assert faults(production).keys() == {"RASA_ACTION_TOKEN"}
    assert load(production | {"RASA_ACTION_TOKEN": TOKEN}).rasa_timeout == 5.0


def test_a_lease_must_outlast_the_waiting_for_rasa(production: dict[str, str]) -> None:
    production |= {"LEASE_SECONDS": "2"}
    assert load(production).rasa_seconds == 0
    assert faults(production | {"RASA_NLU_URL": "http://rasa"}).keys() == {"LEASE_SECONDS"}


PROVIDER = {
    "OIDC_ISSUER": "https://id.example.com/lender",
    "OIDC_CLIENT_ID": "loanline",
    "OIDC_CLIENT_SECRET": TOKEN,
}


def test_a_provider_is_set_whole_or_not_at_all(production: dict[str, str]) -> None:
    settings = load(production | PROVIDER)
    assert (settings.oidc_issuer, settings.oidc_second_factor) == (PROVIDER["OIDC_ISSUER"], "own")
    assert load(production).oidc_issuer is None
    for name in PROVIDER:
        found = faults(production | {key: PROVIDER[key] for key in PROVIDER if key != name})
        assert found.keys() == {name}
        assert found[name].startswith("is missing: OIDC_ISSUER, OIDC_CLIENT_ID and")


@pytest.mark.parametrize(
    "issuer",
    [
        "id.example.com",
        "http://id.example.com",
        "http://127.0.0.1:8080",
        "https://name@id.example.com",
        "https://id.example.com?tenant=7",
        "https://id.example.com#top",
        "https://",
    ],
)
def test_a_provider_is_reached_by_https_in_production(
    production: dict[str, str], issuer: str
) -> None:
    assert faults(production | PROVIDER | {"OIDC_ISSUER": issuer}).keys() == {"OIDC_ISSUER"}


def test_a_provider_on_this_machine_is_for_development(
    make_settings: MakeSettings,
) -> None:
    near = PROVIDER | {"OIDC_ISSUER": "http://127.0.0.1:8080"}
    assert make_settings(**near).oidc_issuer == "http://127.0.0.1:8080"


def test_addresses_of_rasa_are_not_shown_for_they_may_hold_secrets(
    production: dict[str, str],
) -> None:
    address = f"http://desk:{TOKEN}@rasa.example?token={TOKEN}"
    settings = load(
        production
        | dict.fromkeys(("RASA_URL", "RASA_NLU_URL"), address)
        | {"RASA_ACTION_TOKEN": TOKEN}
    )
    assert "rasa.example" not in repr(settings)


def test_secrets_are_not_shown_with_the_settings(production: dict[str, str]) -> None:
    shown = repr(load(production | PROVIDER))
    assert TOKEN not in shown
    assert "u:p@" not in shown
    assert "texts.example.com" in shown


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("json://a.example", (("json://a.example",),)),
        ("json://a.example, slack://b/c\n46elks://d", (("json://a.example", "slack://b/c", "46elks://d"),)),
        ("json://a.example ;\n slack://b/c;", (("json://a.example",), ("slack://b/c",))),
        (
            "mailto://u:p@example.com?to=a@example.com,b@example.com;json://c.example/x;y",
            (("mailto://u:p@example.com?to=a@example.com,b@example.com",), ("json://c.example/x;y",)),
        ),
    ],
)  # fmt: skip
def test_addresses_of_alerts_are_parted_by_rank(
    production: dict[str, str], text: str, ranks: tuple[tuple[str, ...], ...]
) -> None:
    assert load(production | {"ALERT_URLS": text}).alert_urls == ranks


def test_a_bad_address_of_alerts_is_named_by_its_place(production: dict[str, str]) -> None:
    found = faults(production | {"ALERT_URLS": "json://a.example; json://b.example/x y"})
    assert found["ALERT_URLS"].endswith("not understood: rank 2, position 1")


def test_alerts_go_nowhere_unless_it_is_said_where(production: dict[str, str]) -> None:
    settings = load(production)
    assert (settings.alert_urls, settings.alert_repeat_minutes) == ((), 15)
    assert "b.example" not in repr(load(production | {"ALERT_URLS": "json://b.example"}))


def test_one_sender_or_a_service_must_be_set(production: dict[str, str]) -> None:
    del production["TWILIO_FROM_NUMBERS"]
    assert faults(production).keys() == {"TWILIO_FROM_NUMBERS"}
    service = "MG" + "3" * 32
    settings = load(production | {"TWILIO_MESSAGING_SERVICE_SID": service})
    assert settings.twilio_messaging_service_sid == service


def test_production_never_takes_a_local_default(production: dict[str, str]) -> None:
    del production["TWILIO_AUTH_TOKENS"]
    assert faults(production) == {"TWILIO_AUTH_TOKENS": "is missing"}


@pytest.mark.parametrize("environ", [{"DYNO": "web.1"}, {"LOANLINE_ENV": "staging"}])
def test_a_hosted_process_must_say_what_it_is(environ: dict[str, str]) -> None:
    assert faults(environ).keys() == {"LOANLINE_ENV"}


def test_loopback_may_be_plain_http_even_in_production(production: dict[str, str]) -> None:
    settings = load(production | {"PUBLIC_BASE_URL": "http://127.0.0.1:8000"})
    assert settings.public_base_url == ("http://127.0.0.1:8000",)


@pytest.mark.parametrize(
    ("text", "right"),
    [("2026-11-21T15:00:00-05:00", True), ("2026-11-21T15:00:00", False), ("noon", False)],
)
def test_the_clock_needs_a_zone(tmp_path: Path, text: str, right: bool) -> None:
    environ = {"LOCAL_DIR": str(tmp_path), "CLOCK": text}
    if right:
        assert load(environ).clock is not None
    else:
        assert "with zone" in faults(environ)["CLOCK"]


# --- On a laptop --------------------------------------------------------------------------------


def test_on_a_laptop_nothing_need_be_set(tmp_path: Path) -> None:
    settings = load({"LOCAL_DIR": str(tmp_path)})
    assert settings.loanline_env == "development"
    assert settings.on_sqlite
    assert settings.redis_url is None
    assert settings.twilio_api_base_url == "http://127.0.0.1:8010"


def test_keys_are_made_once_and_for_nobody_else_to_read(tmp_path: Path) -> None:
    first, second = (load({"LOCAL_DIR": str(tmp_path)}) for _ in range(2))
    assert (first.data_keys, first.lookup_key) == (second.data_keys, second.lookup_key)
    assert (tmp_path / "settings.env").stat().st_mode & 0o777 == 0o600


_SHOW = "import config; print(config.load().lookup_key.hex())"


def test_processes_that_start_at_once_agree_on_their_keys(tmp_path: Path) -> None:
    command, environ = [sys.executable, "-c", _SHOW], {"LOCAL_DIR": str(tmp_path / "new")}
    started = [
        subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    keys = {process.communicate()[0] for process in started}
    assert [process.returncode for process in started] == [0] * 4
    assert len(keys) == 1


def test_what_is_set_goes_before_what_a_laptop_has(tmp_path: Path) -> None:
    key = new_key()
    settings = load({"LOCAL_DIR": str(tmp_path), "LOOKUP_KEY": key, "PORT": "9000"})
    assert settings.public_base_url == ("http://127.0.0.1:9000",)
    assert settings.lookup_key != load({"LOCAL_DIR": str(tmp_path)}).lookup_key


def test_a_running_local_redis_is_found_by_its_socket(tmp_path: Path) -> None:
    (tmp_path / "redis.sock").touch()
    assert load({"LOCAL_DIR": str(tmp_path)}).redis_url == f"unix://{tmp_path}/redis.sock"


def test_local_state_is_named_by_an_absolute_path(tmp_path: Path) -> None:
    assert local_defaults.directory({"LOCAL_DIR": "state"}).is_absolute()
    assert local_defaults.directory({}).name == ".local"
