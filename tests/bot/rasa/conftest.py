"""A house whose dialogue a stand-in for a Rasa server leads, with our web process beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Thread

import pytest
from werkzeug.serving import make_server

from app import create_app
from config import Settings
from local.processes import free_port
from tests.bot.conftest import MakeHouse
from tests.bot.house import House, account
from tests.bot.rasa.leading import LeadingStub

TOKEN = "invented-token-for-action-calls"


@dataclass
class Led:
    """The house and who leads its dialogue."""

    house: House
    rasa: LeadingStub


def serve(settings: Settings, port: int) -> Iterator[None]:
    """Our web process on a port."""
    app = create_app(settings, with_console=False)
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield
    server.shutdown()
    thread.join()
    server.server_close()
    app.extensions["loanline"].close()


@pytest.fixture
def led(make_house: MakeHouse) -> Iterator[Led]:
    """Dana is on file; Rasa follows the plans of the test."""
    port = free_port()
    with LeadingStub(f"http://127.0.0.1:{port}/rasa/webhook", TOKEN) as rasa:
        house = make_house(rasa_url=rasa.url, rasa_action_token=TOKEN, rasa_timeout="15")
        house.imports(account())
        web = serve(house.services.settings, port)
        next(web)
        yield Led(house, rasa)
        next(web, None)
