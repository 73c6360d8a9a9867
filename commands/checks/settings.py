"""The settings: each was checked at start; here is what they mean together."""

from collections.abc import Iterator
from datetime import timedelta

import clock
from bot.services import Services
from carriers.phone import is_toll_free
from commands.checks.alerts import told_whom
from commands.checks.finding import Finding, ok, warning
from config import Settings


def settings(services: Services) -> Iterator[Finding]:
    """What this deployment is, its senders, who confirms opt-outs, who is told of alerts."""
    yield ok(f"The settings are complete; this is {services.settings.loanline_env}.")
    yield from _senders(services.settings)
    yield _opt_outs(services.settings)
    yield told_whom(services.settings)
    if len(services.settings.twilio_auth_tokens) > 1:
        yield warning(
            "TWILIO_AUTH_TOKENS holds more than one token.",
            "Take the old one away when the carrier signs with the new one.",
        )
    if clock.offset():
        moved = timedelta(seconds=round(clock.offset().total_seconds()))
        side = "ahead of" if moved > timedelta() else "behind"
        yield warning(
            f"Business time is {abs(moved)} {side} real time.",
            "Meant for tests; `flask --app app clock show` tells more.",
        )


def _senders(settings: Settings) -> Iterator[Finding]:
    service, numbers = settings.twilio_messaging_service_sid, settings.twilio_from_numbers
    if service and numbers:
        yield ok(f"Texts leave by messaging service {service} from {len(numbers)} known numbers.")
    elif service:
        yield warning(
            f"Texts leave by messaging service {service}; TWILIO_FROM_NUMBERS is not set.",
            "List the service's numbers there: an answer then leaves from the number that was\n"
            "texted, and the bot never talks to one of its own numbers.",
        )
    else:
        yield ok(f"Texts leave from {len(numbers)} numbers, without a messaging service.")
    if any(is_toll_free(number) for number in numbers):
        yield ok(
            "A sender is toll-free.",
            "There the network itself takes STOP, START and UNSTOP, and answers them.",
        )


def _opt_outs(settings: Settings) -> Finding:
    if settings.opt_out_reply_by == "carrier":
        return ok(
            "OPT_OUT_REPLY_BY is carrier: Loanline does not answer STOP, START and HELP words.",
            "Twilio must: default opt-out handling or Advanced Opt-Out has to be on. Text STOP\n"
            "from a phone and see that exactly one confirmation comes.",
        )
    return ok(
        "OPT_OUT_REPLY_BY is app: Loanline confirms every opt-out itself.",
        "Twilio must not: its support has to have switched its keyword answers off. Text STOP\n"
        "from a phone and see that exactly one confirmation comes.",
    )
