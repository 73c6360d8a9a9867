"""The measurement of the console opens every page, on a small set of texts."""

import pytest

from app import create_app
from bench import console, search
from bench.busy_desk import fill_desk
from bench.pages import SKIPPED
from console.doors import PAGES
from crypto import Vault
from tests.conftest import MakeSettings


@pytest.mark.slow
@pytest.mark.postgres
def test_every_page_of_the_console_is_timed(
    postgres_url: str, make_settings: MakeSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "SAMPLES", 2_000)
    monkeypatch.setattr(console, "ROUNDS", 1)
    settings = make_settings(database_url=postgres_url)
    search.fill(postgres_url, 4_000)
    fill_desk(postgres_url, Vault(settings.data_keys), 4_000)
    app = create_app(settings)
    lines = list(console.measure(app, app.extensions["loanline"]))
    app.extensions["loanline"].close()
    timed = {line.what.partition(":")[0].partition(" ")[0] for line in lines}
    read = {page.endpoint for page in PAGES.values() if "GET" in page.methods}
    assert timed == read - SKIPPED | {"writing.measure", "console"}
    pages = [line for line in lines if line.aim]
    assert {line.aim for line in pages} == {"p95 at most 100"}
    assert all(float(line.measured.split(" / ")[1]) > 0 for line in pages)
