"""`templates export`: the wording in use, as a domain file."""

from pathlib import Path

from sqlalchemy import update

from bot.yaml_files import read_yaml
from models.templates import TemplateVersion
from tests.commands.conftest import Terminal


def test_the_file_holds_the_wording_in_use(terminal: Terminal, tmp_path: Path) -> None:
    with terminal.database.write() as session:
        greeting = (TemplateVersion.key == "utter_greet", TemplateVersion.language == "en")
        session.execute(update(TemplateVersion).where(*greeting).values(text="{lender}: Good day."))
    out = tmp_path / "domain.yml"
    assert str(out) in terminal.says("templates", "export", "--out", str(out))
    english = read_yaml(out)["responses"]["utter_greet"][0]
    assert english["text"] == "{lender}: Good day."
    assert [path.name for path in tmp_path.glob("*.yml*")] == ["domain.yml"]


def test_without_a_file_it_is_printed(terminal: Terminal, tmp_path: Path) -> None:
    printed = tmp_path / "printed.yml"
    printed.write_text(terminal.type("templates", "export").stdout)
    assert "utter_opted_out" in read_yaml(printed)["responses"]


def test_a_folder_that_is_not_there_is_said_and_nothing_is_left(
    terminal: Terminal, tmp_path: Path
) -> None:
    out = tmp_path / "nowhere" / "domain.yml"
    assert "cannot be written" in terminal.refuses("templates", "export", "--out", str(out))
    assert not out.parent.exists()
