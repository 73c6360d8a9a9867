"""Response templates: what ships in ``domain.yml``, which version is in use, what is exported.

A text pins the version it was made from. The lender's own approved version of a response goes
before the shipped one; a release adds a shipped version only where the wording changed.
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.dialogue.domain import check_variation
from bot.yaml_files import BadFile, line_of, read_yaml, to_yaml
from clock import real_now
from models.templates import (
    TemplateState,
    TemplateVersion,
    Wording,
    stamp_of_use,
    wordings_in_use,
)

DOMAIN: Final = Path(__file__).with_name("domain.yml")
CHANNEL: Final = "sms"
"""What the ``channel`` of a variation is called for texts, which is all that we send."""
LANGUAGES: Final = ("en", "zh", "zh-Hant", "es")
_FRESH: Final = timedelta(seconds=5)
"""How long a process may go on with a wording that was replaced meanwhile."""


@dataclass(frozen=True)
class Shipped:
    """One response in one language as the release carries it."""

    key: str
    language: str
    text: str
    tier: int
    kind: str
    budget: int


class NoWording(LookupError):
    """A response has no version in use: the release step was not run, or a key is misspelt."""


def shipped(path: Path = DOMAIN) -> Iterator[Shipped]:
    """Every response of a domain file; ``BadFile`` where one lacks language, tier or text."""
    responses = read_yaml(path)["responses"]
    for key, variations in responses.items():
        for variation in variations:
            check_variation(path, variation)
        for variation in _on_our_channel(variations):
            yield _shipped(path, key, variation, line_of(responses, key))


def _on_our_channel(variations: Sequence[Any]) -> list[Any]:
    """As Rasa chooses: in each language those for our channel, else those for every channel."""
    ours = [one for one in variations if one.get("channel") == CHANNEL]
    spoken = [one.get("condition") for one in ours]
    return [
        one
        for one in variations
        if one in ours or ("channel" not in one and one.get("condition") not in spoken)
    ]


def _shipped(path: Path, key: str, variation: Mapping[str, Any], line: int) -> Shipped:
    about = variation.get("metadata") or {}
    try:
        (condition,) = variation["condition"]
        return Shipped(
            key=key,
            language=condition["value"],
            text=str(variation["text"]),
            tier=int(about["tier"]),
            kind=str(about.get("kind", "reply")),
            budget=int(about.get("budget", 2)),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise BadFile(
            f"{path.name}, line {line}: {key} needs text, one language condition and a tier"
        ) from error


def ship(session: Session, now: datetime, path: Path = DOMAIN) -> int:
    """Add a shipped version of each response whose wording changed; how many were added."""
    newest = {
        (row.key, row.language): row
        for row in session.scalars(
            select(TemplateVersion)
            .where(TemplateVersion.state == TemplateState.SHIPPED)
            .order_by(TemplateVersion.version)
        )
    }
    added = [one for one in shipped(path) if not _same(newest.get((one.key, one.language)), one)]
    for one in added:
        session.add(_version(session, one, now))
    return len(added)


def _same(row: TemplateVersion | None, one: Shipped) -> bool:
    return row is not None and (row.text, row.tier, row.kind, row.budget) == (
        one.text,
        one.tier,
        one.kind,
        one.budget,
    )


def _version(session: Session, one: Shipped, now: datetime) -> TemplateVersion:
    highest = session.scalar(
        select(func.max(TemplateVersion.version)).where(
            TemplateVersion.key == one.key, TemplateVersion.language == one.language
        )
    )
    return TemplateVersion(
        key=one.key,
        language=one.language,
        version=(highest or 0) + 1,
        state=TemplateState.SHIPPED,
        text=one.text,
        tier=one.tier,
        kind=one.kind,
        budget=one.budget,
        created_at=now,
    )


def export(session: Session, path: Path = DOMAIN) -> str:
    """A domain file whose responses are the versions in use; the rest is as shipped."""
    domain = read_yaml(path)
    in_use = wordings_in_use(session)
    for key, variations in domain["responses"].items():
        for variation in _on_our_channel(variations):
            row = in_use.get((key, variation["condition"][0]["value"]))
            if row is not None:
                variation["text"] = row.text
                variation["metadata"]["version"] = row.version
    return to_yaml(domain)


class Wordings:
    """The versions in use, read again where others are."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asked_at: datetime | None = None
        self._stamp: Any = None
        self._in_use: Mapping[tuple[str, str], Wording] = {}

    def find(self, session: Session, key: str, language: str) -> Wording:
        """The version in use; another language's where there is none; ``NoWording`` at last."""
        in_use = self._current(session)
        for candidate in (language, language.partition("-")[0], "en"):
            if (key, candidate) in in_use:
                return in_use[key, candidate]
        raise NoWording(f"no wording of {key} is in use; run `flask --app app release`")

    def _current(self, session: Session) -> Mapping[tuple[str, str], Wording]:
        with self._lock:
            if self._asked_at is None or real_now() - self._asked_at > _FRESH:
                with session.no_autoflush:
                    self._read_where_changed(session)
                self._asked_at = real_now()
            return self._in_use

    def _read_where_changed(self, session: Session) -> None:
        """A busy process asks every few seconds; hundreds of rows come only where they changed."""
        stamp = stamp_of_use(session)
        if stamp != self._stamp:
            self._in_use = wordings_in_use(session)
            self._stamp = stamp
