"""What a web process loads before it answers, and what it leaves to the workers."""

import subprocess
import sys
from typing import Final

_STARTS: Final = """
import gc, sys
import app, webhooks.warming
from bot.loaded import pass_over_what_is_loaded
pass_over_what_is_loaded()
print(gc.get_freeze_count() > 10_000)
print(*sorted({"numpy", "rasa_sdk", "bot.library", "intents.model"} & set(sys.modules)))
"""


def test_a_web_process_loads_neither_the_model_nor_the_dialogue() -> None:
    """They take a second and more memory than all the rest, and a dyno has several web processes."""
    done = subprocess.run(
        [sys.executable, "-c", _STARTS], capture_output=True, text=True, check=True
    )
    frozen, loaded = done.stdout.splitlines()
    assert frozen == "True"
    assert loaded == ""
