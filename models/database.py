"""The connection to the database: PostgreSQL in production, SQLite embedded.

``Database.write`` is one transaction that commits at its end or not at all. On SQLite a write
transaction begins IMMEDIATE, since upgrading a read is refused while another writes, and waits
its turn at a lock of the process, since SQLite's own waiting is unfair.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from config import Settings

T = TypeVar("T")

_BUSY_MILLISECONDS = 20_000
_OPTIONS: Final = {
    "timezone": "UTC",
    "lock_timeout": "10000",
    # To start a helper process or a compiler takes longer than the statements of a page, and the
    # cores that they take are missing where the carrier posts its texts.
    "max_parallel_workers_per_gather": "0",
    "jit": "off",
}


class Database:
    """One pool of connections and the two ways to use it."""

    def __init__(self, settings: Settings) -> None:
        self.on_sqlite = settings.on_sqlite
        self.engine = _sqlite(settings) if self.on_sqlite else _postgres(settings)
        self._writes = sessionmaker(self.engine, expire_on_commit=False)
        self._singles = self._without_transactions()
        self._reads = sessionmaker(self._singles, expire_on_commit=False, autoflush=False)
        self._turn: AbstractContextManager[Any] = (
            threading.RLock() if self.on_sqlite else nullcontext()
        )

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction that commits when the block ends and rolls back when it raises."""
        with self._turn, self._writes.begin() as session:
            yield session

    def _without_transactions(self) -> Engine:
        """The same pool, each statement by itself: no BEGIN and COMMIT going to and fro.

        On PostgreSQL two statements of one read may see different commits, as they would in a
        READ COMMITTED transaction.
        """
        if self.on_sqlite:
            return self.engine.execution_options(loanline_reads=True)
        return self.engine.execution_options(isolation_level="AUTOCOMMIT")

    @contextmanager
    def at_once(self) -> Iterator[Connection]:
        """For single statements: on PostgreSQL each commits by itself, on SQLite all together."""
        if self.on_sqlite:
            with self._turn, self.engine.begin() as connection:
                yield connection
        else:
            with self._singles.connect() as connection:
                yield connection

    @contextmanager
    def each_at_once(self) -> Iterator[Session]:
        """A session for single statements, as ``at_once``: what fails later undoes nothing."""
        if self.on_sqlite:
            with self.write() as session:
                yield session
        else:
            with self._reads() as session:
                yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only reads."""
        with self._reads() as session:
            yield session

    def close(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()


def once_more(act: Callable[[], T]) -> T:
    """What ``act`` gives; it is done again where its pooled connection turns out to be dead.

    After a restart of the server every process still holds connections to the one before. The
    first use of one finds out, and the pool then lets go of them all. The break can come behind a
    commit, so ``act`` must be of a kind that changes nothing the second time.
    """
    try:
        return act()
    except DBAPIError as error:
        if not error.connection_invalidated:
            raise
        return act()


def _postgres(settings: Settings) -> Engine:
    return create_engine(
        settings.database_url,
        pool_size=settings.db_pool_size,
        max_overflow=0,
        pool_pre_ping=False,
        pool_recycle=300,
        connect_args={
            "connect_timeout": 5,
            "application_name": "loanline",
            "options": " ".join(f"-c {name}={value}" for name, value in _OPTIONS.items()),
        },
    )


def _sqlite(settings: Settings) -> Engine:
    engine = create_engine(
        settings.database_url, pool_size=settings.db_pool_size + settings.worker_threads
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        f"busy_timeout={_BUSY_MILLISECONDS}",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    reads = connection.get_execution_options().get("loanline_reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
