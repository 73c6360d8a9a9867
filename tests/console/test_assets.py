"""The files that pages fetch: ours, and one of others', as it was published."""

import base64
import hashlib
from pathlib import Path

import console
from console.assets import STATIC, fingerprint

HTMX = "Qp9rdC8H7EqOoX+nR0P3RPG2Noji+qdwJlGpfzwQJsfOpp3sGwIdSP9xO3+UlEhn"


def test_htmx_is_as_it_was_published() -> None:
    content = (STATIC / "vendor" / "htmx.min.js").read_bytes()
    assert base64.b64encode(hashlib.sha384(content).digest()).decode() == HTMX


def test_an_address_changes_with_its_file() -> None:
    assert len({fingerprint(name) for name in ("live.js", "keys.js", "base.css")}) == 3


def test_no_template_holds_code_or_style_of_its_own() -> None:
    for path in (Path(console.__file__).parent / "templates").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "style=" not in text, path
        assert "onclick" not in text, path
        assert "<style" not in text, path
        assert "|safe" not in text.replace(" ", ""), path
