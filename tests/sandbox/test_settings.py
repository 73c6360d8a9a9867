"""Settings are read by name and refused by name."""

import subprocess
import sys
from pathlib import Path

import pytest

from sandbox.borrowers import read_borrowers
from sandbox.settings import BadSetting, Settings, number_for, read_settings
from tests.sandbox.running import ROOT


def test_nothing_has_to_be_set() -> None:
    settings = read_settings({})
    assert settings == Settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8010)


def test_lists_are_split_and_the_first_origin_counts() -> None:
    settings = read_settings(
        {
            "PUBLIC_BASE_URL": "https://a.example/, https://b.example",
            "TWILIO_AUTH_TOKENS": "new, old",
            "TWILIO_SHARED_KEYS": "k1=s1,k2=s=2",
            "SANDBOX_WEBHOOK_OVERRIDES": "#rc=2",
        }
    )
    assert settings.inbound_url == "https://a.example/webhooks/twilio/inbound#rc=2"
    assert settings.fallback_url == "https://a.example/webhooks/twilio/fallback"
    assert settings.auth_tokens == ("new", "old")
    assert settings.shared_keys == {"k1": "s1", "k2": "s=2"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SANDBOX_PORT", "70000"),
        ("SANDBOX_PORT", "http"),
        ("PUBLIC_BASE_URL", "localhost:8000"),
        ("PUBLIC_BASE_URL", "https://a.example/?x=1"),
        ("TWILIO_ACCOUNT_SID", "AC1"),
        ("TWILIO_MESSAGING_SERVICE_SID", "SM" + "0" * 32),
        ("TWILIO_FROM_NUMBERS", "2025550199"),
        ("TWILIO_SHARED_KEYS", "secret"),
        ("SANDBOX_KEYWORDS", "both"),
        ("SANDBOX_ADVANCED_OPT_OUT", "yes"),
        ("SANDBOX_RECEIPT_DELAY", "-1"),
        ("SANDBOX_RECEIPT_DELAY", "nan"),
    ],
)
def test_a_bad_setting_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(BadSetting, match=name):
        read_settings({name: value})


def test_a_borrower_keeps_one_of_our_numbers() -> None:
    numbers = tuple(f"+120255501{n}" for n in range(10, 20))
    chosen = {borrower: number_for(borrower, numbers) for borrower in ("+12025550101", "+4420")}
    assert {number_for(borrower, numbers) for borrower in chosen} <= set(numbers)
    assert chosen == {borrower: number_for(borrower, numbers) for borrower in chosen}


def test_the_borrowers_of_a_file_are_shown_in_place_of_the_invented_ones(
    tmp_path: Path,
) -> None:
    path = tmp_path / "borrowers.json"
    path.write_text('[{"name": "Ana", "phone": "+12025550104", "note": "n", "lang": "es-MX"}]')
    [ana] = read_borrowers(path)
    assert ana == {"name": "Ana", "phone": "+12025550104", "note": "n", "lang": "es"}
    assert [borrower["name"] for borrower in read_borrowers(None)][-1] == "Unknown number"


def test_a_language_that_is_not_told_is_guessed_for_the_examples(tmp_path: Path) -> None:
    path = tmp_path / "borrowers.json"
    names = ("陈伟", "Ana, ¿cuánto?", "Marcus")
    rows = [f'{{"name": "{name}", "phone": "+12025550104"}}' for name in names]
    path.write_text(f"[{','.join(rows)}]")
    assert [borrower["lang"] for borrower in read_borrowers(path)] == ["zh", "es", "en"]


@pytest.mark.parametrize("content", ["{", "{}", '[{"name": "x"}]', '["x"]', None])
def test_a_bad_file_of_borrowers_is_refused_by_name(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "borrowers.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(BadSetting, match="SANDBOX_BORROWERS"):
        read_borrowers(path)


def test_a_sandbox_that_cannot_start_says_why_and_ends() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sandbox"],
        cwd=ROOT,
        env={"SANDBOX_KEYWORDS": "both"},
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == (
        "The sandbox cannot start: SANDBOX_KEYWORDS must be one of: app, carrier.\n"
    )
