"""What the documents tell people to type is there to be typed."""

import re

from tests.house.sources import ROOT, files

PROMISED = {"run", "test", "check", "bench", "faults"}


def targets() -> set[str]:
    """The commands of the Makefile."""
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def typed(text: str) -> set[str]:
    """Targets of ``make`` in code of a document, spans and blocks alike."""
    code = re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL)
    return {name for part in code for name in re.findall(r"\bmake ([a-z][a-z-]*)", part)}


def links(text: str) -> set[str]:
    """Files of the repository that a document points to."""
    return {
        target for target in re.findall(r"\]\(([^)#\s]+)", text) if not re.match(r"[a-z]+:", target)
    }


def documents() -> list[str]:
    return [path for path in files() if path.endswith(".md")]


def test_the_makefile_has_what_people_rely_on() -> None:
    assert targets() >= PROMISED


def test_the_readme_says_how_to_start_and_how_to_test() -> None:
    assert typed((ROOT / "README.md").read_text()) >= {"run", "test"}


def test_every_command_in_a_document_exists() -> None:
    unknown = {path: typed((ROOT / path).read_text()) - targets() for path in documents()}
    assert {path: names for path, names in unknown.items() if names} == {}


def test_every_file_that_a_document_points_to_exists() -> None:
    missing = [
        f"{path}: {link}"
        for path in documents()
        for link in sorted(links((ROOT / path).read_text()))
        if not ((ROOT / path).parent / link).exists()
    ]
    assert missing == []


def test_commands_and_links_are_found() -> None:
    assert typed("Type `make run` or\n```\nmake lock\n```\nto make it so.") == {"run", "lock"}
    assert links("[a](docs/a.md#part) [b](https://example.com)") == {"docs/a.md"}
