"""What a web process does before anybody opens a page."""

import gc
import runpy
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from flask import Flask

import config
from app import create_app
from console.warming import warm_console
from tests.commands.conftest import Terminal

_PAGES = "console/"


@pytest.fixture
def fresh(terminal: Terminal) -> Flask:
    """A process that has opened no page yet."""
    return create_app(terminal.services.settings)


def _compiled(app: Flask) -> set[str]:
    assert app.jinja_env.cache is not None
    return {name for _, name in app.jinja_env.cache}


def test_no_page_waits_for_its_template(fresh: Flask) -> None:
    every = {name for name in fresh.jinja_env.list_templates() if name.startswith(_PAGES)}
    assert "console/inbox.html" in every
    assert every - _compiled(fresh) == every
    warm_console(fresh)
    assert every - _compiled(fresh) == set()


@pytest.fixture
def _collected_as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.mark.usefixtures("_collected_as_before")
def test_the_web_server_does_so_in_each_of_its_processes(
    fresh: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(config, "load_or_exit", lambda: fresh.extensions["loanline"].settings)
    hooks = runpy.run_path("gunicorn.conf.py")
    hooks["post_worker_init"](SimpleNamespace(app=SimpleNamespace(wsgi=lambda: fresh)))
    assert "console/inbox.html" in _compiled(fresh)
