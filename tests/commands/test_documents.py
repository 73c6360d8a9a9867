"""The page of commands shows every command, and every line of it can be typed."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest
from flask import Flask

from cli import COMMANDS, add_commands
from tests.commands.conftest import ROOT

PAGES = ("docs/operations.md", "docs/go-live.md")
FLASK = re.compile(r"flask --app app ([^`\n']+)")


def group() -> click.Group:
    app = Flask("loanline")
    add_commands(app)
    return app.cli


def typed(page: str) -> list[str]:
    """What the page tells people to type; a shell's redirections and pipes left away."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / page).read_text(), re.DOTALL)
    lines = [line for block in blocks for line in FLASK.findall(block)]
    return [re.split(r" [<>|] | \|\| | && ", line)[0].strip() for line in lines]


def walk(given: click.Group, name: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by its whole name."""
    context = click.Context(given)
    for part in given.list_commands(context):
        command = given.get_command(context, part)
        whole = f"{name} {part}".strip()
        if isinstance(command, click.Group):
            yield from walk(command, whole)
        elif command is not None:
            yield whole, command


def find(line: str) -> tuple[str, click.Command, list[str]]:
    words = shlex.split(line)
    commands = dict(walk(group()))
    for length in (2, 1):
        name = " ".join(words[:length])
        if name in commands:
            return name, commands[name], words[length:]
    raise AssertionError(f"no such command: {line}")


@pytest.mark.parametrize("line", sorted({line for page in PAGES for line in typed(page)}))
def test_every_line_can_be_typed(line: str) -> None:
    name, command, words = find(line)
    with command.make_context(name, words):
        pass


def test_every_command_has_its_example() -> None:
    shown = {find(line)[0] for line in typed(PAGES[0])}
    ours = {name for name, _ in walk(group()) if name.split()[0] in COMMANDS}
    assert shown == ours
