"""Every text file is clean, and none tells on which machine or from where it was made."""

import re
import unicodedata

import pytest

from tests.house.sources import ROOT, files

# Spelled with brackets, so that this file does not hold what it looks for.
MACHINE_PATH = re.compile(r"/(wor[k]|roo[t]|far[m]|hom[e]|User[s])/[\w.]|[.]librar[y]/")
REGISTRY = re.compile(
    r"(pypi[.]or[g]|files[.]pythonhosted|registry[.]npm|deb[.]debia[n]|/simpl[e]/)"
)
VENDORED = ("console/static/vendor/", "LICENSE")
BINARY = (".npz", ".npy", ".png", ".ico", ".ttf", ".woff2", ".jpg", ".bin", ".gz", ".xz")


def faults(path: str, content: bytes) -> list[str]:
    """What is wrong with a text file."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"{path}: not UTF-8 at byte {error.start}"]
    found = []
    if text and not text.endswith("\n"):
        found.append(f"{path}: no newline at the end")
    if text.endswith("\n\n"):
        found.append(f"{path}: empty lines at the end")
    for number, line in enumerate(text.split("\n"), 1):
        found += [f"{path}:{number}: {fault}" for fault in _line_faults(line)]
    return found


def _line_faults(line: str) -> list[str]:
    matches = [pattern.search(line) for pattern in (MACHINE_PATH, REGISTRY)]
    found = [f"names {match.group()}" for match in matches if match]
    if line.endswith((" ", "\t")):
        found.append("white space at the end")
    if any(_is_odd(character) for character in line):
        found.append("a control character or a change of direction")
    return found


def _is_odd(character: str) -> bool:
    """Controls but tab, and formatting that hides text; joiners are part of emoji."""
    category = unicodedata.category(character)
    return (category == "Cc" and character != "\t") or (
        category == "Cf" and character not in "\u200d\u00ad\u200b"
    )


def test_every_text_file_is_clean() -> None:
    watched = [path for path in files() if not path.endswith(BINARY)]
    ours = [path for path in watched if not path.startswith(VENDORED)]
    assert len(ours) > 50
    assert [fault for path in ours for fault in faults(path, (ROOT / path).read_bytes())] == []


def test_nothing_large_is_in_the_repository() -> None:
    """Weights and pictures are the largest that belong here."""
    large = [path for path in files() if (ROOT / path).stat().st_size > 8 * 2**20]
    assert large == []


@pytest.mark.parametrize(
    "content",
    [
        b"no newline",
        b"a\n\n",
        b"a \n",
        b"a\r\n",
        b"\xff\n",
        "\ufeffa\n".encode(),
        "a\u202eb\n".encode(),
        b"a\x00b\n",
        b"see /" + b"work/main/x\n",
        b"--index-url https://pypi." + b"org/x\n",
    ],
)
def test_an_unclean_file_is_found(content: bytes) -> None:
    assert len(faults("docs/x.md", content)) == 1


def test_a_clean_file_is_let_pass() -> None:
    assert faults("docs/x.md", "退订 — ok 👩‍👩‍👧\n\tindented\n".encode()) == []
