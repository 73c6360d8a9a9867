"""Starts the sandbox: `python -m sandbox`."""

import logging
import os
import signal
import sys
from types import FrameType

from sandbox.app import create_app
from sandbox.server import ThreadedServer
from sandbox.settings import BadSetting, Settings, read_settings


def main() -> int:
    """Serve until SIGTERM or SIGINT, and end at once then."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        settings = read_settings(os.environ)
        server = _listening(settings)
    except (BadSetting, OSError) as error:
        print(f"The sandbox cannot start: {error}", file=sys.stderr)
        return 1
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    print(f"The sandbox carrier listens on {server.address}", flush=True)
    server.serve_forever()
    return 0


def _listening(settings: Settings) -> ThreadedServer:
    return ThreadedServer(settings.host, settings.port, create_app(settings))


def _stop(_number: int, _frame: FrameType | None) -> None:
    """End here and now: every line of the journal and the store is with the system already.

    An exception would not do, for the server's loop survives those raised while it takes on a
    connection.
    """
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
