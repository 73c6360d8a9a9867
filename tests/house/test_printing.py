"""Only commands print; everything else logs, through the mask."""

import ast

import pytest

from tests.house.sources import Source, product, sources

COMMANDS = ("cli.py",)


def is_command(source: Source) -> bool:
    """Whether the file is run by a person: its output is what they asked for."""
    if source.path in COMMANDS or source.path.endswith("__main__.py"):
        return True
    return any(
        isinstance(node, ast.If) and "__main__" in ast.dump(node.test) for node in source.tree.body
    )


def prints(source: Source) -> list[str]:
    """Where a file that is no command writes to the terminal."""
    if is_command(source):
        return []
    return [
        f"{source.path}:{line}: {name}"
        for name, line in source.calls()
        if name in ("print", "pprint") or name.startswith(("sys.stdout.", "sys.stderr."))
    ]


def logs_to_the_root(source: Source) -> list[str]:
    """Calls such as ``logging.info``, which nobody can tell the origin of."""
    levels = ("debug", "info", "warning", "error", "exception", "critical", "log")
    return [
        f"{source.path}:{line}: {name}"
        for name, line in source.calls()
        if name in {f"logging.{level}" for level in levels}
    ]


def test_no_part_of_the_product_prints() -> None:
    assert [fault for source in product() for fault in prints(source)] == []


def test_every_line_of_the_log_says_which_module_wrote_it() -> None:
    assert [fault for source in sources() for fault in logs_to_the_root(source)] == []


@pytest.mark.parametrize("call", ["print(body)", "sys.stderr.write(body)"])
def test_printing_is_found(call: str) -> None:
    assert len(prints(Source("bot/turn.py", call))) == 1


def test_a_command_may_print() -> None:
    text = "def main(): print(1)\nif __name__ == '__main__':\n    main()"
    assert prints(Source("intents/evaluate.py", text)) == []


def test_a_nameless_logger_is_found() -> None:
    assert len(logs_to_the_root(Source("bot/turn.py", "import logging\nlogging.info('x')"))) == 1
