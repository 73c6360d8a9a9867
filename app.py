"""The web process: the Flask app factory."""

from flask import Flask, Response

import logs
from bot.services import open_services
from carriers.signature import SignatureGate
from cli import add_commands, load_settings
from config import Settings
from console.opening import open_console
from webhooks.errors import handle_errors
from webhooks.health import health
from webhooks.lender import lender_api
from webhooks.twilio import twilio


def create_app(settings: Settings | None = None, *, with_console: bool = True) -> Flask:
    """The application with these settings, or with those of the environment.

    ``with_console`` may be left out where nobody opens a page: its hundred addresses take longer
    to make than all the rest.

    Raises ``config.BadSettings`` naming whatever is missing or malformed. Connects to nothing,
    so that it can be made before a server forks.
    """
    logs.set_up()
    settings = settings or load_settings()
    app = Flask("loanline", static_folder=None)
    app.config["SECRET_KEY"] = settings.secret_key
    services = open_services(settings)
    app.extensions["loanline"] = services
    app.extensions["loanline.signatures"] = SignatureGate(
        settings.twilio_auth_tokens, settings.twilio_shared_keys, settings.public_base_url
    )
    for blueprint in (twilio, lender_api, health):
        app.register_blueprint(blueprint)
    if with_console:
        open_console(app, settings)
    if settings.rasa_action_token:
        from webhooks.rasa import rasa

        app.register_blueprint(rasa)
    app.after_request(_headers)
    handle_errors(app)
    add_commands(app)
    return app


def _headers(answer: Response) -> Response:
    answer.headers.setdefault("X-Content-Type-Options", "nosniff")
    answer.headers.setdefault("Cache-Control", "no-store")
    answer.headers.setdefault("Referrer-Policy", "no-referrer")
    answer.headers.setdefault("Content-Security-Policy", "default-src 'none'")
    return answer
