"""What a release puts into the database."""

import re
from dataclasses import replace
from pathlib import Path

from sqlalchemy import delete, update

from commands.checks.contents import contents
from models.templates import TemplateVersion
from tests.commands.checks.conftest import Ask
from tests.commands.conftest import ROOT, Terminal


def test_a_released_database_is_well(terminal: Terminal, ask: Ask) -> None:
    responses, lender = ask(contents, terminal.services)
    assert re.match(r"ok: \d{3,4} responses are in use", responses)
    assert responses.endswith("responses are in use, 0 of them the lender's own wording.")
    assert lender == "ok: The lender is Harbor Lane Credit."


def test_an_empty_one_lacks_both(bare: Terminal, ask: Ask) -> None:
    responses, lender = ask(contents, bare.services)
    assert re.match(r"FAULT: \d{3,4} responses are not in the database", responses)
    assert lender == "FAULT: The lender's values are not in the database."


def test_a_response_that_was_never_shipped_is_a_fault(terminal: Terminal, ask: Ask) -> None:
    with terminal.database.write() as session:
        session.execute(delete(TemplateVersion).where(TemplateVersion.key == "utter_help"))
    assert "FAULT: 4 responses are not in the database." in ask(contents, terminal.services)


def test_an_older_wording_is_worth_a_release(terminal: Terminal, ask: Ask) -> None:
    with terminal.database.write() as session:
        where = (TemplateVersion.key == "utter_help", TemplateVersion.language == "es")
        session.execute(update(TemplateVersion).where(*where).values(text="{lender}: Antes."))
    said = ask(contents, terminal.services)
    assert said[0] == "warning: 1 responses have a newer wording in this version."


def test_where_the_file_and_the_values_differ_is_named(
    terminal: Terminal, ask: Ask, tmp_path: Path
) -> None:
    file = tmp_path / "lender.yaml"
    given = (ROOT / "local" / "demo" / "lender.yaml").read_text()
    file.write_text(given.replace("tries: 3", "tries: 4").replace("hand_over_hours: 8", ""))
    terminal.services.settings = replace(terminal.services.settings, lender_config=file)
    assert ask(contents, terminal.services)[-1] == (
        "warning: LENDER_CONFIG says otherwise than the values in use: identity.tries."
    )


def test_a_broken_file_is_a_warning_for_the_values_in_use_win(
    terminal: Terminal, ask: Ask, tmp_path: Path
) -> None:
    file = tmp_path / "lender.yaml"
    file.write_text("name: [")
    terminal.services.settings = replace(terminal.services.settings, lender_config=file)
    assert ask(contents, terminal.services)[-1].startswith("warning: The file at LENDER_CONFIG")
