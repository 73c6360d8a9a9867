"""The dialogue's files and actions, read and checked once in a process."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from bot.actions import ACTIONS
from bot.dialogue.domain import Domain, read_domain
from bot.dialogue.executor import Actions
from bot.dialogue.rules import read_rules
from bot.dialogue.runner import EmbeddedRunner
from bot.wordings import DOMAIN

RULES: Final = Path(__file__).with_name("rules.yml")


@dataclass(frozen=True)
class Library:
    """Domain, runner, actions, and the hash of the files they were made from."""

    domain: Domain
    runner: EmbeddedRunner
    actions: Actions
    version: str


@cache
def library() -> Library:
    """The library of this process; ``BadFile`` where a file does not hold together."""
    domain = read_domain(DOMAIN)
    actions = Actions(domain, ACTIONS)
    runner = EmbeddedRunner(domain, read_rules(RULES, domain), actions)
    files = sha256(DOMAIN.read_bytes() + RULES.read_bytes())
    return Library(domain, runner, actions, files.hexdigest()[:16])
