"""The edge to Apprise: what it understands, what it must not say, and who may load it."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from alerts.channels import Channels, Place, open_channels
from alerts.words import TEST
from config import BadSettings
from tests.alerts.receiver import Receiver
from tests.conftest import MakeSettings, environment
from tests.house.sources import ROOT, product
from tests.house.test_floors import imported

pytestmark = pytest.mark.filterwarnings("ignore:'imghdr':DeprecationWarning")

SECRET = "invented-secret-words"


@pytest.mark.parametrize(
    "url",
    [
        "mailto://user:pass@example.com?to=desk@example.com,night@example.com",
        "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
        "wecombot://botkey",
        "json://127.0.0.1:8000/alerts",
        "jsons://example.com/alerts",
    ],
)
def test_the_usual_addresses_are_understood(make_settings: MakeSettings, url: str) -> None:
    assert open_channels(make_settings(alert_urls=url)).count() == 1


@pytest.mark.parametrize(
    ("urls", "place"),
    [
        (f"nosuch://{SECRET}", "rank 1, position 1"),
        (f"json://127.0.0.1/a, slack://{SECRET}", "rank 1, position 2"),
        (f"json://127.0.0.1/a ; json://127.0.0.1/b slack://{SECRET}", "rank 2, position 2"),
    ],
)
def test_one_that_is_not_understood_is_named_by_its_place_and_not_repeated(
    make_settings: MakeSettings, urls: str, place: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(BadSettings) as caught:
        open_channels(make_settings(alert_urls=urls))
    assert caught.value.faults.keys() == {"ALERT_URLS"}
    assert str(caught.value).endswith(f"not understood: {place}")
    assert SECRET not in str(caught.value) + caplog.text


def test_the_scheduler_refuses_to_start_with_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "scheduler.py"],
        cwd=ROOT,
        env=environment(tmp_path) | {"ALERT_URLS": f"json://127.0.0.1/a;nosuch://{SECRET}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "ALERT_URLS should hold Apprise URLs only" in done.stderr
    assert "rank 2, position 1" in done.stderr
    assert SECRET not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_each_address_is_told_and_each_failure_is_named(receiver: Receiver) -> None:
    receiver.refuses.add("/b")
    ranks = [[receiver.url("/a"), receiver.url("/b"), "json://127.0.0.1:9/"], [receiver.url("/c")]]
    told = Channels(ranks).tell({0: TEST})
    assert [(one.place, one.error) for one in told] == [
        (Place(1, 1), None),
        (Place(1, 2), "NotTaken"),
        (Place(1, 3), "NotTaken"),
    ]
    assert receiver.paths() == ["/a"]


def test_what_apprise_has_to_say_of_a_failure_is_not_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    Channels([[f"json://user:{SECRET}@127.0.0.1:9/{SECRET}"]]).tell({0: TEST})
    assert SECRET not in caplog.text
    assert [record for record in caplog.records if record.name.startswith("apprise")] == []


def test_only_the_edge_imports_apprise() -> None:
    """By Apprise one could text a borrower past the gate: it can reach carriers, too."""
    importers = {
        source.path
        for source in product()
        for module, _ in imported(source)
        if module.split(".")[0] == "apprise"
    }
    assert importers == {"alerts/channels.py"}


_LOADED = """
import sys
from app import create_app
client = create_app().test_client()
client.get("/health/live")
client.post("/webhooks/twilio/inbound")
loaded = [name for name in sys.modules if name.split(".")[0] == "apprise"]
print(sorted([*loaded, *sys.modules.keys() & {"alerts.channels", "alerts.telling"}]))
"""


def test_the_web_process_does_not_load_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED],
        cwd=ROOT,
        env=environment(tmp_path) | {"ALERT_URLS": "json://127.0.0.1:9/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr


def test_without_addresses_nothing_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys, config; from alerts.channels import open_channels\n"
        "print(len(open_channels(config.load())), 'apprise' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["0", "False"], done.stderr
