"""What the first webhook would otherwise wait for: connections, compiled rules and statements."""

import contextlib
import gc
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot.loaded import pass_over_what_is_loaded
from bot.services import Services
from intents.law import read_law
from models.inbound import InboundText

_FULL_EVERY: Final = 100
"""Collections of the middle-aged for one of all; Python has ten."""


def warm_web(services: Services) -> None:
    """Open a connection each to database and Redis; neither has to be there yet.

    What only a worker needs, the model and the dialogue, is not loaded here.
    """
    read_law("please stop texting me, 不要再发了, ya no me escriban")
    services.wakes.look()
    if services.settings.rasa_action_token:
        # Reading the domain takes a second, and several first calls of Rasa's come at once.
        from bot.library import library

        library()
    with contextlib.suppress(SQLAlchemyError), services.database.read() as session:
        session.execute(select(InboundText.id).limit(1))
    pass_over_what_is_loaded()
    # Hardly anything that outlives a request is garbage, and a full collection holds up a page.
    gc.set_threshold(*gc.get_threshold()[:2], _FULL_EVERY)
