"""Writes revisions from the difference between the models and the revisions that exist.

python -m migrations first            writes revision 0001 anew; only until it is released
python -m migrations revise MESSAGE   writes the next one, to be read and corrected by hand
"""

import subprocess
import sys
from pathlib import Path
from typing import Any, Final, Literal

from alembic import command
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.autogenerate.api import AutogenContext
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations.ops import MigrationScript
from alembic.script import ScriptDirectory
from sqlalchemy import ARRAY, Engine, create_engine, text
from sqlalchemy.types import TypeDecorator

from models import Base
from models.base import BigId, Json, UtcDateTime

HERE: Final = Path(__file__).parent
_JSON: Final = "postgresql.JSONB(none_as_null=True)"
PLAIN: Final = (
    (BigId, 'sa.BigInteger().with_variant(sa.Integer(), "sqlite")'),
    (Json, f'sa.JSON(none_as_null=True).with_variant({_JSON}, "postgresql")'),
)
"""Types with a variant, and how a revision spells them without the models."""
WORDS: Final = 'postgresql.ARRAY(sa.Text()).with_variant(sa.Text(), "sqlite")'


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """A revision must not change when the models do, so it names plain types only."""
    if kind != "type":
        return False
    for type_, spelling in PLAIN:
        if item is type_:
            return spelling
    if isinstance(item, ARRAY):  # Each column has a copy of its own.
        return WORDS
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def spell_conditions() -> None:
    """Conditions of partial indexes as SQL: SQLite's compiler takes no plain text."""
    for index in (index for table in Base.metadata.tables.values() for index in table.indexes):
        for dialect in ("postgresql", "sqlite"):
            condition = index.dialect_options[dialect]["where"]
            if isinstance(condition, str):
                index.dialect_options[dialect]["where"] = text(condition)


def write_first() -> None:
    """All tables as one revision, in place of the present one, with the append-only triggers."""
    spell_conditions()
    context = MigrationContext.configure(create_engine("sqlite://").connect())
    script = produce_migrations(context, Base.metadata)
    frame = (HERE / "first.py.txt").read_text()
    assert script.upgrade_ops is not None
    assert script.downgrade_ops is not None
    for name, operations in (("UPGRADE", script.upgrade_ops), ("DOWNGRADE", script.downgrade_ops)):
        code = render_python_code(operations, render_item=render_item, migration_context=context)
        frame = frame.replace(f"    # {name}", _body(code))
    path = HERE / "versions" / "0001_first_tables.py"
    path.write_text(frame)
    _format(path)


def _format(path: Path) -> None:
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(path)], check=True)  # noqa: S603


def _body(code: str) -> str:
    """The rendered statements without Alembic's own remarks."""
    lines = [line.rstrip() for line in code.splitlines()]
    return "\n".join(line for line in lines if not line.strip().startswith("# ###"))


def _migrated() -> Engine:
    """An empty database in memory that has every revision."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        configuration = _configuration()
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "head")
    return engine


def _configuration() -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(HERE).replace("%", "%%"))
    return configuration


def revise(message: str) -> Path:
    """The next revision, from what the models have that the revisions have not; its path."""
    spell_conditions()
    context = MigrationContext.configure(_migrated().connect())
    script: MigrationScript = produce_migrations(context, Base.metadata)
    scripts = ScriptDirectory(str(HERE))
    number = f"{int(scripts.get_current_head() or 0) + 1:04}"
    made = scripts.generate_revision(
        number,
        message,
        head="head",
        imports="",
        upgrades=_statements(script.upgrade_ops, context),
        downgrades=_statements(script.downgrade_ops, context),
    )
    assert made is not None
    _format(Path(made.path))
    return Path(made.path)


def _statements(operations: Any, context: MigrationContext) -> str:
    code = render_python_code(
        operations, render_as_batch=True, render_item=render_item, migration_context=context
    )
    return _body(code).strip()


def main(arguments: list[str]) -> None:
    """Write the revision that the arguments ask for."""
    match arguments:
        case ["first"]:
            write_first()
        case ["revise", message]:
            print(revise(message))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
