"""Reading and writing the YAML of Rasa's formats, as Rasa reads it: YAML 1.2, nothing executed."""

from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


class BadFile(ValueError):
    """A file of ours that cannot be used; the text names the file and the place."""


def read_yaml(path: Path) -> Any:
    """The content of a YAML file with line marks (``.lc``); ``BadFile`` where it is not YAML."""
    try:
        return YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except YAMLError as error:
        raise BadFile(f"{path.name} is not YAML: {error}") from error


def line_of(node: Any, key: str) -> int:
    """The line, from 1, at which ``key`` stands in a mapping that ``read_yaml`` returned."""
    try:
        return int(node.lc.key(key)[0]) + 1
    except (AttributeError, KeyError, TypeError):
        return 0


def line_of_item(items: Any, place: int) -> int:
    """The line, from 1, of an item of a list that ``read_yaml`` returned."""
    try:
        return int(items.lc.item(place)[0]) + 1
    except (AttributeError, KeyError, TypeError):
        return 0


def to_yaml(content: Any) -> str:
    """``content`` as YAML text, in block style, long lines unbroken."""
    yaml = YAML()
    yaml.width = 4096
    yaml.default_flow_style = False
    out = StringIO()
    yaml.dump(content, out)
    return out.getvalue()
