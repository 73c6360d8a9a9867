"""Time is aware, in UTC, and comes from one place."""

import ast

import pytest

from tests.house.sources import Source, product

WALL_CLOCKS = (
    "datetime.now", "datetime.utcnow", "datetime.today", "datetime.fromtimestamp",
    "datetime.utcfromtimestamp", "date.today", "time.time", "time.time_ns", "time.localtime",
    "time.gmtime",
)  # fmt: skip
"""``datetime.fromtimestamp`` with a zone reads no clock, but ``real_now`` and arithmetic do."""

MAY_READ_A_CLOCK = ("clock.py",)
MAY_NAME_DATETIME = ("models/base.py",)


def clocks(source: Source) -> list[str]:
    """Calls that read the wall clock outside ``clock``."""
    if source.path in MAY_READ_A_CLOCK:
        return []
    aliases = _bare_names(source)
    return [
        f"{source.path}:{line}: {name}"
        for name, line in source.calls()
        if name in aliases
        or any(name == clock or name.endswith(f".{clock}") for clock in WALL_CLOCKS)
    ]


def _bare_names(source: Source) -> set[str]:
    """Names under which ``time.time`` and the like were imported."""
    wanted = {clock.rpartition(".")[2] for clock in WALL_CLOCKS if clock.startswith("time.")}
    return {
        alias.asname or alias.name
        for node in source.nodes
        if isinstance(node, ast.ImportFrom) and node.module == "time"
        for alias in node.names
        if alias.name in wanted
    }


def naive_columns(source: Source) -> list[str]:
    """SQL times that forget their zone on SQLite."""
    if source.path in MAY_NAME_DATETIME:
        return []
    return [
        f"{source.path}:{node.lineno}: DateTime"
        for node in source.nodes
        if (isinstance(node, ast.Name) and node.id in ("DateTime", "DATETIME", "TIMESTAMP"))
        or (isinstance(node, ast.Attribute) and node.attr in ("DateTime", "DATETIME", "TIMESTAMP"))
    ]


def test_only_the_clock_reads_the_time() -> None:
    assert [fault for source in product() for fault in clocks(source)] == []


def test_no_table_has_a_time_without_zone() -> None:
    assert [fault for source in product() for fault in naive_columns(source)] == []


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import datetime\ndatetime.now()",
        "import datetime\ndatetime.datetime.now(datetime.UTC)",
        "import datetime\ndatetime.datetime.utcnow()",
        "from datetime import date\ndate.today()",
        "import time\ntime.time()",
        "from time import time\ntime()",
        "from time import time as seconds\nseconds()",
    ],
)
def test_another_clock_is_found(text: str) -> None:
    assert len(clocks(Source("bot/turn.py", text))) == 1


def test_measuring_how_long_something_takes_is_let_pass() -> None:
    assert clocks(Source("bot/turn.py", "import time\ntime.monotonic()\ntime.perf_counter()")) == []


@pytest.mark.parametrize(
    "column", ["DateTime(timezone=True)", "sa.DateTime()", "postgresql.TIMESTAMP"]
)
def test_a_naive_column_is_found(column: str) -> None:
    assert len(naive_columns(Source("models/threads.py", f"mapped_column({column})"))) == 1
