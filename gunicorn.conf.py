"""The web server's settings that depend on ours, and what a forked worker must not share."""

from typing import Any

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

import config as loanline_config
from console.warming import warm_console
from webhooks.warming import warm_web

_settings = loanline_config.load_or_exit()

bind = f"0.0.0.0:{_settings.port}"
workers = _settings.web_concurrency


def post_fork(_server: Arbiter, worker: Worker) -> None:
    """Forget the parent's database connections without closing them: the parent still has them."""
    app: Any = worker.app.wsgi()
    app.extensions["loanline"].database.engine.dispose(close=False)


def post_worker_init(worker: Worker) -> None:
    """Be ready before the first webhook comes."""
    app: Any = worker.app.wsgi()
    warm_console(app)
    # What is loaded by now, the garbage collector leaves alone.
    warm_web(app.extensions["loanline"])
