"""The encoder's files are believed only when they are whole, and a message says what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from intents.encoder import BadEncoder, files
from intents.encoder.muse import Muse

REMEDY = "pip install --force-reinstall -r requirements.txt"
NAMES = (files.WEIGHTS, files.PIECES)


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of our own with the encoder's files, which is read instead of the wheel's."""
    for name in NAMES:
        shutil.copyfile(files.folder() / name, tmp_path / name)
    monkeypatch.setattr("intents.encoder.files.folder", lambda: tmp_path)
    return tmp_path


def damage(path: Path) -> None:
    """Change one bit in the middle of a file."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        [byte] = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))


def test_a_whole_copy_is_loaded(copied: Path) -> None:
    assert Muse.load().encode("hello").shape == (512,)


@pytest.mark.parametrize("name", NAMES)
def test_one_changed_byte_is_found(copied: Path, name: str) -> None:
    damage(copied / name)
    with pytest.raises(BadEncoder, match=f"{name} is damaged or of another version") as raised:
        Muse.load()
    assert REMEDY in str(raised.value)


@pytest.mark.parametrize("name", NAMES)
def test_an_absent_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(BadEncoder, match=f"{name} cannot be read") as raised:
        Muse.load()
    assert REMEDY in str(raised.value)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_cut_short_is_found(copied: Path, name: str) -> None:
    os.truncate(copied / name, 1_000)
    with pytest.raises(BadEncoder, match="damaged"):
        Muse.load()


def test_weights_that_are_no_archive_are_refused(tmp_path: Path) -> None:
    (tmp_path / files.WEIGHTS).write_bytes(b"no archive at all")
    with (
        pytest.raises(BadEncoder, match="cannot be read"),
        files.arrays(tmp_path / files.WEIGHTS),
    ):
        pytest.fail("the weights were read")


@pytest.mark.parametrize(
    ("place", "name"),
    [("PACKAGE", "fast-encoder-that-nobody-made"), ("MODULE", "module_that_nobody_made")],
)
def test_a_wheel_that_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, place: str, name: str
) -> None:
    monkeypatch.setattr(files, place, name)
    with pytest.raises(BadEncoder, match="is not installed") as raised:
        Muse.load()
    assert REMEDY in str(raised.value)


def test_a_process_that_starts_with_a_damaged_encoder_ends_and_says_why(tmp_path: Path) -> None:
    """The module is found in a folder of our own, as if this wheel had been damaged on disk."""
    shutil.copytree(files.folder().parent, tmp_path / files.MODULE)
    damage(tmp_path / files.MODULE / "resources" / files.WEIGHTS)
    done = subprocess.run(
        [sys.executable, "-c", "import intents; intents.warm()"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(Path.cwd())])},
        capture_output=True,
        text=True,
        check=False,
    )
    last = done.stderr.strip().splitlines()[-1]
    assert done.returncode == 1
    assert last.startswith("intents.encoder.BadEncoder: ")
    assert "weights.npz is damaged or of another version. Install it again" in last
