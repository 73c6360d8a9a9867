"""A receiving product and a sandbox for the whole run, both emptied before each test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.receiver import Receiver, serve
from tests.sandbox.running import RunningSandbox, start

StartSandbox = Callable[..., RunningSandbox]


@pytest.fixture(scope="session")
def shared_receiver() -> Iterator[Receiver]:
    receiver = Receiver()
    server = serve(receiver)
    yield receiver
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def shared_sandbox(
    shared_receiver: Receiver, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningSandbox]:
    running = start(shared_receiver, tmp_path_factory.mktemp("sandbox"))
    yield running
    assert running.stop() == 0


@pytest.fixture
def product(shared_receiver: Receiver) -> Receiver:
    """The product that webhooks go to."""
    shared_receiver.forget()
    return shared_receiver


@pytest.fixture
def sandbox(shared_sandbox: RunningSandbox, product: Receiver) -> RunningSandbox:
    """An empty sandbox that posts to `product`."""
    shared_sandbox.call("POST", "/sandbox/reset")
    product.forget()
    return shared_sandbox


@pytest.fixture
def client(sandbox: RunningSandbox) -> Any:
    """Twilio's own client, pointed at the sandbox."""
    return sandbox.client()


@pytest.fixture
def start_sandbox(product: Receiver, tmp_path: Path) -> Iterator[StartSandbox]:
    """Starts sandboxes with settings of their own, and stops them."""
    running: list[RunningSandbox] = []

    def begin(**settings: str) -> RunningSandbox:
        running.append(start(product, tmp_path, **settings))
        return running[-1]

    yield begin
    for each in running:
        if each.process.poll() is None:
            each.stop()
