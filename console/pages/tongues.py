"""The languages of texts, each as its readers call it."""

from collections.abc import Mapping
from typing import Final

TONGUES: Final[Mapping[str, str]] = {
    "en": "English",
    "zh": "简体中文",
    "zh-Hant": "繁體中文",
    "es": "Español",
}
