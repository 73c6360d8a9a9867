"""Hours that borrowers wish for, as a form has them."""

import pytest

from desk.rights import NotNow
from desk.wished_hours import WishedHours


@pytest.mark.parametrize(
    ("earliest", "latest", "kept"),
    [
        ("18:00", "", WishedHours("18:00", None, working_days_only=True)),
        ("", "09:30", WishedHours(None, "09:30", working_days_only=True)),
        ("09:00", "17:00", WishedHours("09:00", "17:00", working_days_only=True)),
        ("", "", WishedHours()),
    ],
)
def test_a_side_may_be_left_open(earliest: str, latest: str, kept: WishedHours) -> None:
    assert WishedHours.typed(earliest, latest, working_days_only=True) == kept


@pytest.mark.parametrize("time", ["6pm", "24:00", "18.00", "8:00", "18:00:00", "１８:00"])
def test_another_word_is_no_time(time: str) -> None:
    with pytest.raises(NotNow, match="as 18:00"):
        WishedHours.typed(time, "", working_days_only=False)


@pytest.mark.parametrize("latest", ["18:00", "09:00"])
def test_hours_in_which_nothing_could_go_are_refused(latest: str) -> None:
    with pytest.raises(NotNow, match="should come first"):
        WishedHours.typed("18:00", latest, working_days_only=False)
