"""What the settings mean together."""

from datetime import timedelta

import clock
from bot.services import Services, open_services
from commands.checks.settings import settings
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import MakeSettings

SERVICE = "MG" + "a" * 32


def found(ask: Ask, make_settings: MakeSettings, **overrides: str) -> list[str]:
    services: Services = open_services(make_settings(**overrides))
    try:
        return ask(settings, services)
    finally:
        services.close()


def test_plain_settings_are_well(ask: Ask, make_settings: MakeSettings) -> None:
    assert found(ask, make_settings) == [
        "ok: The settings are complete; this is test.",
        "ok: Texts leave from 1 numbers, without a messaging service.",
        "ok: OPT_OUT_REPLY_BY is app: Loanline confirms every opt-out itself.",
        "warning: ALERT_URLS is not set: nobody is told when something needs staff at once.",
    ]


def test_whoever_confirms_opt_outs_is_named(ask: Ask, make_settings: MakeSettings) -> None:
    said = found(ask, make_settings, opt_out_reply_by="carrier")
    assert any("OPT_OUT_REPLY_BY is carrier" in line for line in said)


def test_a_service_with_its_numbers_is_well(ask: Ask, make_settings: MakeSettings) -> None:
    said = found(ask, make_settings, twilio_messaging_service_sid=SERVICE)
    assert f"ok: Texts leave by messaging service {SERVICE} from 1 known numbers." in said


def test_a_toll_free_sender_is_pointed_out(ask: Ask, make_settings: MakeSettings) -> None:
    said = found(ask, make_settings, twilio_from_numbers="+18005550199")
    assert "ok: A sender is toll-free." in said


def test_a_second_auth_token_is_a_reminder(ask: Ask, make_settings: MakeSettings) -> None:
    said = found(ask, make_settings, twilio_auth_tokens=f"{'n' * 32},{'o' * 32}")
    assert "warning: TWILIO_AUTH_TOKENS holds more than one token." in said


def test_a_moved_clock_is_a_reminder(ask: Ask, make_settings: MakeSettings) -> None:
    clock.set_offset(-timedelta(hours=3))
    assert "warning: Business time is 3:00:00 behind real time." in found(ask, make_settings)
