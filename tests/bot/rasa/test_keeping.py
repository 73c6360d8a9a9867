"""Whatever an action leaves survives the way through its sealed row."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from bot import effects
from bot.effects import Effect
from bot.rasa.keeping import Kept, Opening, open_call, open_opening, seal_call, seal_opening
from bot.replies import Figure, Say
from cases.holds import HoldScope
from crypto import Vault
from models.cases import CaseKind

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
SAMPLES: tuple[Effect, ...] = (
    effects.AddToCase(None, "note", reference="C-234567", category="fees"),
    effects.CallForPerson(),
    effects.CountTry(),
    effects.DetachNumber(),
    effects.EndMarketing(),
    effects.EndProof(),
    effects.Escalate("distress"),
    effects.HideText("code_word"),
    effects.Hold(HoldScope.ALL, "wish", NOON),
    effects.HoldForReview(),
    effects.LockIdentity(NOON),
    effects.MakeLink("secret", 1, None, NOON),
    effects.NoticeGiven(),
    effects.OpenCase(
        CaseKind.COMPLAINT, "C-234567", NOON, paid_on=date(2026, 11, 5), amount=20833,
        currency="USD", details={"words": "你好"},
    ),
    effects.OpenTask("interpreter", "French"),
    effects.OptOut(),
    effects.Prefer({"language": "es", "per_week": 1, "only_reminders": True, "from_hour": None}),
    effects.Prove(7),
    effects.RateCase(3, 5),
    effects.WithdrawCase(3),
    effects.RecordPromise(date(2026, 11, 27), NOON, None, None, borrower_id=1),
    effects.SetCodeWord("heron"),
    effects.Silence(NOON),
    effects.WithdrawPromise(5),
)  # fmt: skip


def test_there_is_a_sample_of_every_effect() -> None:
    assert {type(one) for one in SAMPLES} == set(get_args(Effect))


def kept(*left: Effect) -> Kept:
    return Kept(
        action="action_x",
        reply={"events": [], "responses": []},
        says=[Say("utter_x", {"amount": "$1.00"})],
        effects=list(left),
        figures=[Figure("amount", "$1.00", "loan/1", NOON.isoformat(), 1)],
        answers={"people": []},
        language="zh-Hant",
        slots={"promise_day": "2026-11-27"},
        form="promise_form",
    )


@pytest.mark.parametrize("effect", SAMPLES, ids=lambda one: type(one).__name__)
def test_an_effect_comes_back_as_it_was(effect: Effect, vault: Vault) -> None:
    assert open_call(seal_call(kept(effect), vault), vault) == kept(effect)


def test_nothing_of_it_can_be_read_in_the_row(vault: Vault) -> None:
    sealed = seal_call(kept(*SAMPLES), vault)
    assert not [word for word in (b"heron", b"secret", b"promise", b"1.00") if word in sealed]


def test_an_opening_comes_back_as_it_was(vault: Vault) -> None:
    opening = Opening({"intent": "greet"}, NOON.isoformat(), "hello", "greet", "hello")
    assert open_opening(seal_opening(opening, vault), vault) == opening
