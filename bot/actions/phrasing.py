"""Putting lists into words."""

from collections.abc import Sequence

from bot.phrases import phrase


def listed(items: Sequence[str], language: str, joint: str = "list.and") -> str:
    """``a, b and c`` in the language's own way."""
    comma, last = phrase("list.comma", language), phrase(joint, language)
    return last.join(part for part in (comma.join(items[:-1]), *items[-1:]) if part)


def numbered(items: Sequence[str], language: str) -> str:
    """Choices as a reply lists them: ``1 = this, 2 = that``."""
    joint = "，" if language.startswith("zh") else ", "
    return joint.join(f"{place} = {item}" for place, item in enumerate(items, start=1))
