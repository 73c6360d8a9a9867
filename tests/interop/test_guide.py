"""What the guide to a Rasa server of one's own says of the traps that Rasa itself keeps quiet of."""

import re
from io import StringIO
from typing import Final

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import ScalarString

from tests.interop.project import ROOT

GUIDE: Final = (ROOT / "docs" / "rasa.md").read_text(encoding="utf-8")


def endpoints() -> str:
    """The guide's ``endpoints.yml``."""
    found = re.search(r"```yaml\n(\s+action_endpoint:.*?)```", GUIDE, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_every_secret_of_the_endpoints_stands_unquoted() -> None:
    """Rasa fills in ``${NAME}`` in a plain scalar only; a quoted one is sent as it stands."""
    yaml = YAML()
    yaml.preserve_quotes = True
    found = yaml.load(StringIO(endpoints()))
    secrets = [found["action_endpoint"]["headers"]["Authorization"], found["nlu"]["token"]]
    assert all("${RASA_ACTION_TOKEN}" in secret for secret in secrets)
    assert not any(isinstance(secret, ScalarString) for secret in secrets)


@pytest.mark.parametrize(
    "words",
    [
        "Keep tracker and lock store in a database if a\n   restart should not forget",
        "on a private network**: Rasa's\n   REST channel asks nobody who they are",
    ],
)
def test_what_a_restart_forgets_and_who_may_reach_it_are_said(words: str) -> None:
    assert words in GUIDE
