"""The sandbox's Flask app."""

from flask import Flask

from sandbox.api import api
from sandbox.carrier import Carrier
from sandbox.controls import controls
from sandbox.phone_page import phone_page
from sandbox.settings import Settings

REQUEST_LIMIT = 256 * 1024


def create_app(settings: Settings) -> Flask:
    """An app with a carrier of its own, at `app.extensions["carrier"]`."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = REQUEST_LIMIT
    app.extensions["carrier"] = Carrier(settings)
    app.register_blueprint(api)
    app.register_blueprint(controls)
    app.register_blueprint(phone_page)
    return app
