"""The commands: ``flask --app app COMMAND``. Each group has its file in ``commands/``."""

from flask import Flask

from commands.accounts import accounts
from commands.release import release
from commands.say import say


def add_commands(app: Flask) -> None:
    """Register every command with the application."""
    for command in (accounts, release, say):
        app.cli.add_command(command)
