"""What a host starts exists: every process of the Procfile, every setting of the button."""

import ast
import json
import re
from typing import Any

import config
from local.procfile import PROCFILE, read
from tests.house.sources import ROOT, sources


def button() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "app.json").read_text())
    return found


def test_every_file_that_the_procfile_names_exists() -> None:
    named = re.findall(r"[\w/.]+\.py\b", PROCFILE.read_text())
    assert len(named) >= 3
    assert [path for path in named if not (ROOT / path).is_file()] == []


def test_the_web_process_finds_the_app() -> None:
    assert "app:create_app()" in read()["web"]
    trees = [source.tree for source in sources() if source.path == "app.py"]
    names = {node.name for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert "create_app" in names


def test_the_web_process_writes_no_query_strings_and_opens_no_control_socket() -> None:
    web = read()["web"]
    log_format = web[web.index("--access-logformat") + 1]
    # %(r)s, %(q)s and %(f)s would show the query and the referring page.
    assert set(re.findall(r"%\((\w)\)s", log_format)) <= {"m", "U", "s", "M", "D", "L"}
    assert "--no-control-socket" in web
    assert "--preload" in web


def test_the_button_starts_every_process_but_the_release() -> None:
    assert set(button()["formation"]) | {"release"} == set(read())


FROM_THE_HOST = {"DATABASE_URL", "REDIS_URL", "PORT"}
DEVELOPMENT_ONLY = {"CLOCK", "SECOND_FACTOR"}


def test_the_button_asks_for_every_setting_and_for_nothing_else() -> None:
    known = set(config.SPECS) | {"LOANLINE_ENV"}
    assert set(button()["env"]) == known - FROM_THE_HOST - DEVELOPMENT_ONLY


def test_what_the_button_fills_in_is_accepted() -> None:
    for name, setting in button()["env"].items():
        assert setting["description"].endswith("."), name
        if "value" in setting and name in config.SPECS:
            config.SPECS[name].parse(setting["value"])


def test_what_is_required_is_not_called_optional() -> None:
    required = {name for name, spec in config.SPECS.items() if spec.required} - FROM_THE_HOST
    asked = button()["env"]
    assert [name for name in required if asked[name].get("required") is False] == []
