"""A column among what a question finds, each of which is looked up by itself.

Where a thousand are sought among a million PostgreSQL likes to walk through the million.
"""

from typing import Any

from sqlalchemy import Boolean
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class each_of(FunctionElement[bool]):  # noqa: N801 — It is an SQL function.
    """``each_of(column, question)``: whether the column is one of those that it finds."""

    type = Boolean()
    inherit_cache = True


@compiles(each_of, "sqlite")
def _in_sqlite(element: each_of, compiler: SQLCompiler, **kw: Any) -> str:
    column, question = [compiler.process(one, **kw) for one in element.clauses]
    return f"{column} IN {question}"


@compiles(each_of, "postgresql")
def _in_postgresql(element: each_of, compiler: SQLCompiler, **kw: Any) -> str:
    column, question = [compiler.process(one, **kw) for one in element.clauses]
    return f"{column} = ANY (ARRAY{question})"
