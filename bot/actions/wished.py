"""What a text wishes of our texts and papers, gathered before any of it is done."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.words.texts.papers_by_mail import papers_wished_by


@dataclass
class Wishes:
    """What a text asks of our texts, and the replies that say so."""

    columns: dict[str, str | int | bool | None] = field(default_factory=dict)
    says: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    ends_marketing: bool = False
    for_staff: str = ""
    """The wish that a person must see to, in words for staff."""
    waits: bool = False
    """Whether what we start waits until a person has seen to it."""


def wish_for_papers(words: str, wishes: Wishes) -> None:
    """Papers by another way: a person sees to them, and texts go on as they did."""
    way = papers_wished_by(words)
    if way is None or "other_channel" in wishes.columns:
        return
    wishes.for_staff = f"Wants papers by {way}; texts go on."
    wishes.says.append((f"utter_papers_by_{way}", {}))


def wish_for_one_each(wishes: Wishes) -> None:
    """One reminder of each payment: at most one text a week at once, and a person sees to it."""
    wishes.columns["most_per_week"] = 1
    wishes.for_staff = "One reminder of each payment is enough."
    wishes.says.append(("utter_prefers_one_each", {}))
