"""The commands: ``flask --app app COMMAND``. Each group has its file in ``commands/``.

A command's module is imported when the command is asked for: the web process makes the same
application and must not load the classifier and the dialogue for commands it never runs.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Final

import click
from flask import Flask
from flask.cli import AppGroup

from config import BadSettings, Settings, load

COMMANDS: Final[Mapping[str, str]] = {
    "accounts": "commands.accounts",
    "alerts": "commands.alerts",
    "cases": "commands.cases",
    "clock": "commands.clock",
    "consent": "commands.consent",
    "doctor": "commands.doctor",
    "keys": "commands.keys",
    "outgoing": "commands.outgoing",
    "release": "commands.release",
    "replay": "commands.replay",
    "retention": "commands.retention",
    "say": "commands.say",
    "staff": "commands.staff",
    "templates": "commands.templates",
    "threads": "commands.threads",
}
"""The module of each command; the command has its own name in it, dashes as underscores."""


class LazyCommands(AppGroup):
    """A group that imports its commands one by one, when they are wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every name, in alphabetical order."""
        return sorted({*COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        found = getattr(import_module(COMMANDS[cmd_name]), cmd_name.replace("-", "_"))
        assert isinstance(found, click.Command)
        return found


def add_commands(app: Flask) -> None:
    """Give the application its commands."""
    app.cli = LazyCommands(app.name)


def load_settings() -> Settings:
    """The settings of the environment.

    ``BadSettings`` where they are wrong; typed at a terminal, the list of what is wrong and an
    end with code 1 instead, for no command can do anything then.
    """
    try:
        return load()
    except BadSettings as fault:
        if click.get_current_context(silent=True) is None:
            raise
        click.echo(str(fault), err=True)
        # Not an error of click's: Flask prints a traceback of those where it lists the commands.
        raise SystemExit(1) from None
