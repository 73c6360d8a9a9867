"""``templates``: the wording in use, for a Rasa server or for review."""

import os
from pathlib import Path

import click

from bot.wordings import export
from commands.context import services_here
from commands.plain import PlainGroup


@click.group(cls=PlainGroup)
def templates() -> None:
    """Look at the responses in use."""


@templates.command("export")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Else it is printed.")
def export_domain(out: Path | None) -> None:
    """A domain file in Rasa's format whose responses are the versions in use."""
    with services_here().database.read() as session:
        text = export(session)
    if out is None:
        click.echo(text, nl=False)
        return
    # Written whole under another name first, so that a full disk leaves no half a file.
    draft = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(out)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise click.ClickException(f"{out} cannot be written: {error.strerror}.") from None
    click.echo(f"The responses in use are in {out}.")
