"""Reads what a product answers to an inbound text, and finds the texts it wants sent.

Redirects count as failures: Twilio follows them as GET without the parameters, which no text
survives.
"""

from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from sandbox.connections import Reply
from sandbox.posting import Answer

TWIML_TYPES = ("text/xml", "application/xml", "text/html")
NOT_TWIML = 12100
BAD_CONTENT_TYPE = 12300


@dataclass(frozen=True)
class TwimlText:
    """A <Message>, or a text/plain answer, which Twilio texts back as it stands."""

    body: str
    to: str | None = None
    sender: str | None = None
    media_urls: tuple[str, ...] = ()
    callback: str | None = None


def read_answer(answer: Answer) -> tuple[Answer, list[TwimlText]]:
    """Judge an answer's content: the answer with its error code, and the texts in it."""
    if answer.error_code or answer.reply is None or not answer.reply.body.strip():
        return answer, []
    texts, error = _texts(answer.reply)
    return replace(answer, error_code=error, texts=len(texts)), texts


def _texts(reply: Reply) -> tuple[list[TwimlText], int | None]:
    kind = reply.content_type.partition(";")[0].strip().lower()
    if kind == "text/plain":
        return [TwimlText(reply.body.decode("utf-8", "replace"))], None
    if kind not in TWIML_TYPES:
        return [], BAD_CONTENT_TYPE
    try:
        root = _parse(reply.body)
    except (ET.ParseError, ValueError):
        return [], NOT_TWIML
    return [_text(element) for element in root.iter("Message")], None


def _parse(body: bytes) -> ET.Element:
    if b"<!ENTITY" in body:
        raise ValueError("TwiML has no entities of its own")
    # Without entities, cut at 64 KiB, and from our own product.
    root = ET.fromstring(body)  # noqa: S314
    if root.tag != "Response":
        raise ValueError("TwiML begins with <Response>")
    return root


def _text(element: ET.Element) -> TwimlText:
    body = element.find("Body")
    words = (body.text if body is not None else element.text) or ""
    return TwimlText(
        words.strip(),
        element.get("to"),
        element.get("from"),
        tuple((media.text or "").strip() for media in element.findall("Media")),
        element.get("action") or element.get("statusCallback"),
    )
