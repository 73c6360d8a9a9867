"""The project's files as the house rules see them: what is where, and what it says."""

import ast
import functools
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]

FLOORS: Final = {
    "clock": 0, "config": 0, "crypto": 0, "local_defaults": 0, "logs": 0,
    "setting_shapes": 0,
    "carriers": 1, "intents": 1, "models": 1, "policy": 1,
    "accounts": 2, "cases": 2,
    "bot": 3,
    "alerts": 4, "desk": 4, "notices": 4,
    "console": 5, "webhooks": 5,
    "commands": 6,
    "app": 7, "cli": 7, "scheduler": 7, "worker": 7,
}  # fmt: skip
"""Every folder and module of the product by its floor."""

PLANNED: Final = frozenset({"notices"})
"""Folders whose floor is settled and that are not built yet; strike them here when they are."""

OF_MODULES: Final = (0, 7)
"""Floors that hold single files, which may stand on each other: the ground, and the wiring."""

BESIDE: Final = {
    "local": range(7),
    "migrations": range(2),
    "bench": range(8),
    "gunicorn.conf": range(6),
    "sandbox": range(0),
    "tests": range(8),
}
"""What stands beside the floors, and which floors it may look into."""

UNREAD: Final = ("migrations/versions/", "tests/node/node_modules/")


@dataclass(frozen=True)
class Source:
    """A Python file: its path from the root and its text."""

    path: str
    text: str

    @functools.cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @functools.cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree; most rules look at them all."""
        return tuple(ast.walk(self.tree))

    @property
    def home(self) -> str:
        """The folder at the root that holds the file, or the module that it is."""
        return self.path.split("/")[0].removesuffix(".py")

    @property
    def in_product(self) -> bool:
        return self.home in FLOORS

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in self.nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node

    def calls(self) -> Iterator[tuple[str, int]]:
        """Every call as ``a.b.c`` with its line; what is no plain name is left out."""
        for node in self.nodes:
            if isinstance(node, ast.Call) and (name := dotted(node.func)):
                yield name, node.lineno


def dotted(node: ast.expr) -> str:
    """``a.b.c`` of an expression; ``*`` stands for whatever is no plain name."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "*"


@functools.cache
def files() -> tuple[str, ...]:
    """What is in the repository or would be added to it, from the root."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    paths = {path for path in listed.stdout.split("\0") if path and (ROOT / path).is_file()}
    return tuple(sorted(path for path in paths if not path.startswith(UNREAD)))


@functools.cache
def sources() -> tuple[Source, ...]:
    """Every Python file that people write."""
    return tuple(
        Source(path, (ROOT / path).read_text(encoding="utf-8"))
        for path in files()
        if path.endswith(".py")
    )


def product() -> list[Source]:
    """The files of the floors."""
    return [source for source in sources() if source.in_product]
