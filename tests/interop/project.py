"""A Rasa project made of our own files as they are, and what Rasa's commands say of them."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from intents.rasa_beside import RasaFailed

ROOT: Final = Path(__file__).parents[2]
DOMAIN: Final = ROOT / "bot" / "domain.yml"
RULES: Final = ROOT / "bot" / "rules.yml"
TEXTS: Final = ROOT / "intents" / "data"
NAME: Final = "loanline"
QUIET: Final = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONWARNINGS": "ignore",
}

# The smallest pipeline that reads Chinese too; it shows that our texts train.
CONFIG: Final[Mapping[str, Any]] = {
    "recipe": "default.v1",
    "assistant_id": NAME,
    "language": "en",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {
            "name": "CountVectorsFeaturizer",
            "analyzer": "char_wb",
            "min_ngram": 1,
            "max_ngram": 3,
            "min_df": 5,
        },
        {"name": "LogisticRegressionClassifier", "max_iter": 10},
    ],
    # By default Rasa takes a text back where no rule says what follows, as after a followup, and
    # with it what forms have learnt from it.
    "policies": [{"name": "RulePolicy", "core_fallback_action_name": "action_listen"}],
}


@dataclass(frozen=True)
class Project:
    """A folder with the files, and the command ``rasa``."""

    folder: Path
    rasa: Path

    @property
    def model(self) -> Path:
        return self.folder / "models" / f"{NAME}-{fingerprint()}.tar.gz"

    def run(self, *words: str) -> str:
        """What one of Rasa's commands prints; ``RasaFailed`` with its end where it fails."""
        done = subprocess.run(
            [str(self.rasa), *words],
            cwd=self.folder,
            env={**os.environ, **QUIET},
            capture_output=True,
            text=True,
            check=False,
        )
        output = done.stdout + done.stderr
        if done.returncode:
            raise RasaFailed(f"rasa {words[0]} ended with {done.returncode}:\n{output[-2000:]}")
        return output


def write_project(folder: Path, rasa: Path) -> Project:
    """Our domain, rules and training texts, copied; Rasa's configuration beside them."""
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    shutil.copy(DOMAIN, folder / DOMAIN.name)
    for path in (RULES, *sorted(TEXTS.glob("nlu*.yml"))):
        shutil.copy(path, data / path.name)
    _write(folder / "config.yml", CONFIG)
    _write(folder / "credentials.yml", {"rest": None})
    return Project(folder, rasa)


def write_endpoints(project: Project, web: str, token: str) -> None:
    """Actions and reading are ours; the domain is not sent with every call."""
    endpoints = {
        "action_endpoint": {
            "url": f"{web}/rasa/webhook",
            "headers": {"Authorization": f"Bearer {token}"},
            "enable_selective_domain": True,
        },
        "nlu": {"url": f"{web}/rasa", "token": token},
    }
    _write(project.folder / "endpoints.yml", endpoints)


def validate(project: Project) -> None:
    """``rasa data validate``; ``RasaFailed`` where our files do not hold together for Rasa."""
    project.run("data", "validate", "--domain", "domain.yml", "--data", "data")


def fingerprint() -> str:
    """Of everything that a model is made from."""
    files = (DOMAIN, RULES, *sorted(TEXTS.glob("nlu*.yml")))
    parts = [json.dumps(CONFIG).encode(), *(path.read_bytes() for path in files)]
    return sha256(b"".join(parts)).hexdigest()[:16]


def train(project: Project) -> None:
    """``rasa train`` on domain, rules and texts."""
    files = ("--domain", "domain.yml", "--data", "data", "--config", "config.yml")
    project.run(
        "train",
        *files,
        "--out",
        "models",
        "--fixed-model-name",
        project.model.name.removesuffix(".tar.gz"),
    )


def _write(path: Path, content: Mapping[str, Any]) -> None:
    # JSON is YAML too.
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
