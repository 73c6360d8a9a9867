"""Each module can be the first that is loaded: whichever command or tool begins with it."""

import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
LOAD_EACH_ALONE: Final = """
import importlib, re, sys
re._MAXCACHE = 1_000_000  # Patterns take most of the time, and are the same each time.
for name in sys.argv[1:]:
    for loaded in [each for each in sys.modules if each.split(".")[0] == "bot"]:
        del sys.modules[loaded]
    try:
        importlib.import_module(name)
    except ImportError as error:
        print(name, error)
"""


def test_every_module_of_the_bot_can_be_loaded_first() -> None:
    paths = [path.relative_to(ROOT).with_suffix("") for path in (ROOT / "bot").rglob("*.py")]
    names = sorted(".".join(path.parts).removesuffix(".__init__") for path in paths)
    found = subprocess.run(
        [sys.executable, "-c", LOAD_EACH_ALONE, *names],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    assert found.stdout == ""
