import pickle

import pytest

from carriers.base import (
    Busy,
    CarrierError,
    OutcomeUnknown,
    Refused,
)


@pytest.mark.parametrize(
    "error", [Refused("no", 21610), OutcomeUnknown("late"), Busy("busy", 20429, 3.0)]
)
def test_errors_survive_being_handed_to_another_process(error: CarrierError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))
