"""Files that leave the console: always as attachments, kept by no cache on the way."""

from typing import Final

from flask import Response

_KINDS: Final = {
    "csv": "text/csv; charset=utf-8",
    "pdf": "application/pdf",
    "zip": "application/zip",
}


def download(content: bytes, name: str) -> Response:
    """A file under a fixed name, which holds nothing personal."""
    answer = Response(content, content_type=_KINDS[name.rpartition(".")[2]])
    answer.headers["Content-Disposition"] = f'attachment; filename="loanline-{name}"'
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
