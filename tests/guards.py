"""What no test may do, and how it is noticed: reach out of this machine, log personal data."""

import logging
import re
import socket
from typing import Any, Final


class NearSocket(socket.socket):
    """A socket that refuses to connect to any other machine."""

    def connect(self, address: Any, /) -> None:
        """Connect on this machine; ``AssertionError`` for any other."""
        self._require_near(address)
        super().connect(address)

    def connect_ex(self, address: Any, /) -> int:
        """As ``connect``, with an error number instead of an exception."""
        self._require_near(address)
        return super().connect_ex(address)

    def _require_near(self, address: Any) -> None:
        if self.family not in (socket.AF_INET, socket.AF_INET6):
            return
        host = str(address[0])
        near = host in ("localhost", "::1", "") or host.startswith("127.")
        assert near, f"a test tried to reach {host}; use the loopback"


# A number in international form, or an amount with its currency.
_PERSONAL: Final = re.compile(
    r"(?<![\w+])\+[1-9]\d{6,14}(?!\d)|[$€£¥]\s?\d|(?<![\w.-])\d[\d,.]*\s?(USD|EUR|GBP|CNY|MXN|元|美元)"
)
_NOT_OURS: Final = ("werkzeug", "sandbox", "tests")
"""Loggers that no deployed process has."""

_STANDARD: Final = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime"}


def personal_data_in(record: logging.LogRecord) -> str | None:
    """What a record holds that must not be logged, in its message or an extra field (ID-08)."""
    if record.name.split(".")[0] in _NOT_OURS:
        return None
    extra = [str(value) for name, value in record.__dict__.items() if name not in _STANDARD]
    found = _PERSONAL.search("\n".join([record.getMessage(), *extra]))
    return found.group() if found else None
