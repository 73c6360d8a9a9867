"""Commands whose foreseeable failures are sentences that say what to do, not tracebacks."""

from typing import Any, Final

import click
from sqlalchemy.exc import DBAPIError, OperationalError

from accounts.faults import BadDocument
from accounts.lender import NoLender
from bot.wordings import NoWording
from crypto import UnreadableCipher

RELEASE_FIRST: Final = "Run `flask --app app release` first."
_MISSING: Final = ("42P01", "42703", "no such table", "no such column")
_BUSY: Final = ("55P03", "40P01", "40001", "database is locked")
_AWAY: Final = ("08", "57P", "53300", "28", "3D000")
"""Connections that fail, servers that stop, too many of us, a wrong user or database name."""
_BAD_FILE: Final = ("unable to open", "disk", "readonly", "not a database", "malformed")


class PlainCommand(click.Command):
    """A command that ends with a sentence where the database or the settings stand in its way."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run it; foreseen failures become ``ClickException``, others stay what they are."""
        try:
            return super().invoke(ctx)
        except (BadDocument, NoLender, NoWording) as error:
            raise click.ClickException(str(error)) from None
        except UnreadableCipher:
            raise click.ClickException(
                "A stored number was sealed with a key that DATA_KEYS lacks: add that key again."
            ) from None
        except DBAPIError as error:
            sentence = explain(error)
            if sentence is None:
                raise
            raise click.ClickException(sentence) from None


class PlainGroup(click.Group):
    """A group of such commands."""

    command_class = PlainCommand


def explain(error: DBAPIError) -> str | None:
    """What to do about a failure of the database; ``None`` for one that should not happen.

    The driver's own words are not repeated: they quote values.
    """
    state = getattr(error.orig, "sqlstate", None)
    clue = state or str(error.orig)
    if any(sign in clue for sign in _MISSING):
        return f"The database has not the tables of this version. {RELEASE_FIRST}"
    if any(sign in clue for sign in _BUSY):
        return "Somebody else writes the same rows at this moment: try again."
    if state.startswith(_AWAY) if state else _never_opened(error, clue):
        return "The database cannot be used: check DATABASE_URL, and that its server runs."
    return None


def _never_opened(error: DBAPIError, words: str) -> bool:
    """PostgreSQL's errors all have a state, but for a connection that never came about."""
    if type(error.orig).__module__.startswith("sqlite3"):
        return any(sign in words for sign in _BAD_FILE)
    return isinstance(error, OperationalError)
