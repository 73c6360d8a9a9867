"""Logging that cannot carry personal data.

Messages are constant sentences; facts go into ``extra`` under the names listed here. A field that
is not listed is dropped, and what looks like a phone number or an amount is masked wherever it
appears, exceptions included: the type of an exception is logged, its text is not.
"""

import json
import logging
import re
import sys
import traceback
from collections.abc import Mapping
from typing import Any, Final

FIELDS: Final = frozenset(
    {
        "thread_id", "inbound_id", "message_id", "case_ref", "turn_id", "provider", "sid",
        "code", "status", "reason", "rule", "intent", "decision", "attempt", "count", "queue",
        "milliseconds", "process", "duty", "key_index", "path", "method", "response", "switch",
        "error", "where", "state", "route", "scope", "setting",
    }
)  # fmt: skip

_MASKS: Final = (
    (re.compile(r"\+?\d[\d\s().-]{6,}\d"), "[number]"),
    (re.compile(r"[$€£¥]\s?\d[\d,.]*"), "[amount]"),
)


def mask(text: str) -> str:
    """``text`` with anything shaped like a phone number or an amount taken out."""
    for pattern, stand_in in _MASKS:
        text = pattern.sub(stand_in, text)
    return text


_IDENTIFIER: Final = re.compile(r"[A-Z]{2}[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _shape(value: object) -> object:
    """Numbers, ids and carrier sids pass as they are; any other text is masked."""
    if isinstance(value, bool | int | float) or value is None:
        return value
    text = str(value)
    return text if _IDENTIFIER.fullmatch(text) else mask(text)


class MaskedFormatter(logging.Formatter):
    """One JSON object a line: time, level, logger, message, listed fields, where it failed."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": mask(record.getMessage()),
        }
        line |= {name: _shape(record.__dict__[name]) for name in FIELDS & record.__dict__.keys()}
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["where"] = _where(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def _where(exc_info: tuple[Any, Any, Any]) -> list[str]:
    """The innermost frames as file:line:function; no values, which could be personal."""
    frames = traceback.extract_tb(exc_info[2])[-6:]
    return [f"{frame.filename.rsplit('/', 2)[-1]}:{frame.lineno}:{frame.name}" for frame in frames]


def set_up(level: str = "INFO") -> None:
    """Send every logger of this process through the masked formatter to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(MaskedFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in (
        "twilio.http_client",
        "urllib3",
        "sqlalchemy.engine",
        "rasa_sdk",
        "dramatiq",
        "alembic",
        "authlib",
    ):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def fields(**facts: object) -> Mapping[str, object]:
    """``extra`` for a log call; an unlisted name is a programming error."""
    unknown = facts.keys() - FIELDS
    if unknown:
        raise KeyError(f"log fields not listed in logs.FIELDS: {sorted(unknown)}")
    return facts
