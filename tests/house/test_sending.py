"""Only the outbox can reach a carrier, so no text leaves without passing the gate."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import Source, dotted, product
from tests.house.test_floors import imported

SENDS = ("bot/outbox/",)
"""Where a carrier's ``send`` is called."""

OPENS = ("bot/services.py", "worker.py", "scheduler.py")
"""What may open a carrier: it is handed to the outbox, and read from when catching up."""

OTHER_SENDS = {"bot/dialogue/executor.py": {"coroutine"}}
"""Other things with a method of that name, by file: nothing to do with texts."""

WIRES = (
    "twilio",
    "requests",
    "urllib3",
    "http.client",
    "urllib.request",
    "socket",
    "aiohttp",
    "apprise",
    "authlib",
)
"""By these a text could be sent behind the carrier's back."""

HARMLESS = {"twilio.request_validator"}

OTHER_WIRES = {
    "alerts/channels.py": {"apprise"},
    "bot/rasa/wire.py": {"urllib3", "urllib3.connectionpool", "urllib3.exceptions"},
    "commands/checks/probe.py": {"http.client"},
    "commands/checks/sign_in.py": {"requests"},
    "console/provider/client.py": {
        "authlib.integrations.base_client",
        "authlib.integrations.flask_client",
        "requests",
    },
    "console/provider/wire.py": {"authlib.integrations.requests_client", "requests"},
}
"""Wires to somewhere else: a Rasa server, the lender's identity provider, and our own public
address, which ``doctor`` asks."""


def reaches(source: Source) -> list[str]:
    """How a file could send a text, unless it is one of those that may."""
    if source.home == "carriers":
        return []
    return [*_sends(source), *_opens(source), *_wires(source)]


def _sends(source: Source) -> Iterator[str]:
    if source.path.startswith(SENDS):
        return
    allowed = OTHER_SENDS.get(source.path, set())
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr == "send":
            if dotted(node.value) not in allowed:
                yield f"{source.path}:{node.lineno}: {dotted(node)}"
        elif isinstance(node, ast.Call) and _asks_for_send(node):
            yield f"{source.path}:{node.lineno}: send by its name"


def _asks_for_send(call: ast.Call) -> bool:
    by_name = dotted(call.func).split(".")[-1] in ("getattr", "methodcaller")
    words = [word.value for word in call.args if isinstance(word, ast.Constant)]
    return by_name and "send" in words


def _opens(source: Source) -> Iterator[str]:
    if source.path.startswith((*SENDS, *OPENS)):
        return
    for node in source.nodes:
        name = getattr(node, "id", None) or getattr(node, "attr", None)
        names = [name] if isinstance(node, ast.Name | ast.Attribute) else []
        if isinstance(node, ast.ImportFrom):
            names = [alias.name for alias in node.names]
        if "open_carrier" in names or "TwilioCarrier" in names:
            yield f"{source.path}:{getattr(node, 'lineno', 0)}: opens a carrier"


def _wires(source: Source) -> Iterator[str]:
    for module, line in imported(source):
        if module in HARMLESS | OTHER_WIRES.get(source.path, set()):
            continue
        if module.startswith("carriers.twilio") or _is_wire(module):
            yield f"{source.path}:{line}: imports {module}"


def _is_wire(module: str) -> bool:
    return any(module == wire or module.startswith(f"{wire}.") for wire in WIRES)


def test_only_the_outbox_reaches_a_carrier() -> None:
    assert [fault for source in product() for fault in reaches(source)] == []


def test_the_outbox_does_send() -> None:
    outbox = [source for source in product() if source.path.startswith(SENDS)]
    assert any(name.endswith("carrier.send") for source in outbox for name, _ in source.calls())


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("notices/reminders.py", "def f(services): services.carrier.send(text)"),
        ("notices/reminders.py", "def f(services): later(services.carrier.send)"),
        ("console/reply.py", "def f(carrier): getattr(carrier, 'send')(text)"),
        ("console/reply.py", "from carriers import open_carrier"),
        ("console/reply.py", "import carriers\ncarriers.open_carrier(settings)"),
        ("webhooks/status.py", "def f():\n    from carriers.twilio import TwilioCarrier"),
        ("bot/turn.py", "import twilio.rest"),
        ("bot/turn.py", "import requests"),
        ("cli.py", "import importlib\nimportlib.import_module('carriers.twilio_http')"),
    ],
)
def test_a_way_round_the_outbox_is_found(path: str, text: str) -> None:
    assert reaches(Source(path, text)) != []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("bot/outbox/dispatch.py", "def f(services): services.carrier.send(text)"),
        ("bot/services.py", "from carriers import open_carrier"),
        ("webhooks/inbound.py", "from twilio.request_validator import RequestValidator"),
        ("bot/catching_up.py", "def f(services): services.carrier.texts(limit=50)"),
    ],
)
def test_the_right_ways_are_let_pass(path: str, text: str) -> None:
    assert reaches(Source(path, text)) == []
