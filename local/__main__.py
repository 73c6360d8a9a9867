"""Everything on this machine: Redis, the sandbox carrier, web, worker and scheduler.

    python -m local

It is what ``make run`` starts. State is kept under ``LOCAL_DIR``; settings from the environment
are honoured; with ``REDIS_URL`` or ``DATABASE_URL`` given, that one is used instead of our own.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import config
import local_defaults
from accounts.lender import load_lender
from config import BadSettings, Settings
from local import procfile
from local.log_in import remembered
from local.runner import Plan, Program, run

ROOT = Path(__file__).parent.parent


def sandbox_environ(settings: Settings, directory: Path) -> Mapping[str, str]:
    """What the stand-in carrier must agree on with the product; the environment's word wins."""
    agreed = {
        "PUBLIC_BASE_URL": ",".join(settings.public_base_url),
        "TWILIO_ACCOUNT_SID": settings.twilio_account_sid,
        "TWILIO_AUTH_TOKENS": ",".join(settings.twilio_auth_tokens),
        "TWILIO_API_KEY": settings.twilio_api_key,
        "TWILIO_API_SECRET": settings.twilio_api_secret,
        "TWILIO_FROM_NUMBERS": ",".join(settings.twilio_from_numbers),
        "TWILIO_MESSAGING_SERVICE_SID": settings.twilio_messaging_service_sid or "",
        "SANDBOX_PORT": str(sandbox_port()),
        "SANDBOX_BORROWERS": str(ROOT / "local" / "demo" / "borrowers.json"),
        "SANDBOX_STORE": str(directory / "sandbox.jsonl"),
    }
    if settings.lender_config:
        agreed["SANDBOX_LENDER"] = load_lender(settings.lender_config).name
    return {name: os.environ.get(name, text) for name, text in agreed.items()}


def sandbox_port() -> int:
    """Where the phone page listens; ``BadSettings`` where the setting is no port."""
    text = os.environ.get("SANDBOX_PORT") or "8010"
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise BadSettings({"SANDBOX_PORT": "should be a number from 1 to 65535"})
    return int(text)


def make_plan(settings: Settings, directory: Path) -> Plan:
    """The Procfile's processes with the sandbox beside them, after migrations and demo data."""
    commands = procfile.read()
    phone_page = f"http://127.0.0.1:{sandbox_port()}/"
    web = [*commands["web"], "--bind", f"127.0.0.1:{settings.port}"]
    python = sys.executable
    return Plan(
        directory=directory,
        ports={"PORT": settings.port, "SANDBOX_PORT": sandbox_port()},
        with_redis=not os.environ.get("REDIS_URL"),
        first=[
            Program("release", commands["release"]),
            Program("demo", [python, "-m", "local.first_data"]),
        ],
        carrier=[
            Program(
                "sandbox",
                [python, "-m", "sandbox"],
                sandbox_environ(settings, directory),
                answers_at=phone_page,
            )
        ],
        product=[
            Program("web", web, answers_at=f"http://127.0.0.1:{settings.port}/health/live"),
            Program("worker", commands["worker"], says="The worker is ready"),
            Program("scheduler", commands["scheduler"], says="The scheduler is ready"),
        ],
        greeting=lambda: greeting(settings, directory, phone_page),
    )


def greeting(settings: Settings, directory: Path, phone_page: str) -> str:
    """Where everything is, who to log in as, and what to try first."""
    known = remembered(directory)
    product = f"http://127.0.0.1:{settings.port}"
    staff, password = known.get("email", "you@example.com"), known.get("password", "your own")
    key = known.get("api_key", "made with: flask --app app keys add")
    return f"""
  Loanline is running. Stop it with Ctrl-C.

    Phone page   {phone_page}
    Console      {product}/console/    {staff}    password {password}
    API          {product}/api/v1/    key {key}
    Health       {product}/health/ready
    State, logs  {directory}

  First, on the phone page, as Dana Whitfield:   bal?
  She is asked for ZIP and birth year; answer:   20011 1988
  In the console, see what the bot hands over; on the phone page try:
              I paid 208.33 on Nov 5  ·  我想投诉  ·  quiero hablar con alguien  ·  stop texting me
"""


def load_settings() -> Settings:
    """The settings, unless they are a host's: this command invents keys and people."""
    settings = config.load()
    if settings.production:
        raise BadSettings({"LOANLINE_ENV": "should be development or test to run everything here"})
    return settings


def main() -> int:
    """Run everything until told to stop; the exit code."""
    directory = local_defaults.directory(os.environ)
    # Relative paths and the commands' imports mean the checkout, wherever this was typed.
    os.chdir(ROOT)
    os.environ["LOCAL_DIR"] = str(directory)
    try:
        return run(make_plan(load_settings(), directory))
    except BadSettings as fault:
        print(fault, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
