"""The forms of a page as a browser has them: fields, choices, buttons, where they are sent."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Final

_CHOSEN: Final = ("checkbox", "radio", "hidden", "submit", "button")
_MOST_CHOICES: Final = 6
_RIGHT: Final = {
    "date": "2026-11-25",
    "datetime-local": "2026-11-25T09:00",
    "number": "3",
    "numeric": "3",
    "decimal": "3",
    "email": "eve@lender.example",
}


@dataclass
class Form:
    """A form, without what is typed into it."""

    method: str
    action: str
    fixed: dict[str, str] = field(default_factory=dict)
    """Hidden fields."""
    typed: dict[str, int] = field(default_factory=dict)
    """Fields for words, with how many characters they take."""
    measured: dict[str, str] = field(default_factory=dict)
    """Those of them that are for days, numbers and addresses, with one that is right."""
    choices: dict[str, list[str]] = field(default_factory=dict)
    """What a field may hold: options, radio buttons, boxes, the button that was pressed."""

    def sent(self, words: str) -> Iterator[dict[str, str]]:
        """What is sent where each field holds ``words``, then once for each choice.

        From the second time on days and numbers are right, so that the rest is looked at, too.
        """
        typed = {name: words[:most] for name, most in self.typed.items()}
        usual = {name: values[0] for name, values in self.choices.items()}
        yield self.fixed | typed | usual
        typed |= self.measured
        yield self.fixed | typed | usual
        for name, values in self.choices.items():
            for value in values[1:_MOST_CHOICES]:
                yield self.fixed | typed | usual | {name: value}


class _Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.forms: list[Form] = []
        self.inside: Form | None = None
        self.selecting = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = Form(given.get("method", "get"), given.get("action") or self.page)
            self.forms.append(self.inside)
        elif self.inside is not None:
            self._take(self.inside, tag, given)

    def _take(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name, kind = given.get("name", ""), given.get("type", "text")
        if tag == "option" and self.selecting:
            form.choices.setdefault(self.selecting, []).append(given.get("value", ""))
        elif tag == "select":
            self.selecting = name
        elif tag == "button" and "formaction" in given:
            self.forms.append(Form("post", given["formaction"], *self._parts(form)))
        elif tag == "textarea" or (tag == "input" and name and kind not in _CHOSEN):
            form.typed[name] = int(given.get("maxlength", 1000))
            right = _RIGHT.get(kind) or _RIGHT.get(given.get("inputmode", ""))
            form.measured |= {name: given.get("value") or right} if right else {}
        elif name and kind == "hidden":
            form.fixed[name] = given.get("value", "")
        elif name and tag in ("input", "button"):
            form.choices.setdefault(name, []).append(given.get("value", "on"))

    @staticmethod
    def _parts(form: Form) -> tuple[Any, ...]:
        return form.fixed, form.typed, form.measured, form.choices

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = None
        elif tag == "select":
            self.selecting = ""


def forms_of(page: str, path: str) -> list[Form]:
    """Every form of the page that was read at ``path``."""
    reader = _Reader(path)
    reader.feed(page)
    return reader.forms
