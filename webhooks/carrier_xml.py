"""Answers to the carrier: always XML, whatever happened.

The carrier reads text/html as TwiML and texts plain text back to the borrower word for word, so
an ordinary error page would become an error at the carrier, or worse, a text.
"""

from typing import Final

from flask import Response

EMPTY: Final = '<?xml version="1.0" encoding="UTF-8"?><Response/>'


def twiml(status: int = 200) -> Response:
    """An empty TwiML answer; replies go by the API, never in the answer."""
    return Response(EMPTY, status=status, content_type="text/xml; charset=utf-8")
