"""The sandbox's Flask app."""

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from sandbox.api import api
from sandbox.carrier import Carrier
from sandbox.codes import ApiError
from sandbox.controls import controls
from sandbox.phone_page import phone_page
from sandbox.settings import Settings
from sandbox.wire_format import API_VERSION, error_answer, json_answer

REQUEST_LIMIT = 256 * 1024


def create_app(settings: Settings) -> Flask:
    """An app with a carrier of its own, at `app.extensions["carrier"]`."""
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = REQUEST_LIMIT
    app.extensions["carrier"] = Carrier(settings)
    app.register_blueprint(api)
    app.register_blueprint(controls)
    app.register_blueprint(phone_page)
    app.register_error_handler(HTTPException, in_json)
    return app


def in_json(error: HTTPException) -> Response:
    """Flask's own refusals in the form of the API they came from."""
    status = error.code or 500
    if request.path.startswith(f"/{API_VERSION}/"):
        return error_answer(ApiError({404: 20404, 405: 20004}.get(status, 20001), status))
    return json_answer({"error": error.description}, status)
