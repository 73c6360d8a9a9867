"""What the first webhook would otherwise wait for: connections, compiled rules and statements."""

import contextlib

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from bot.loaded import pass_over_what_is_loaded
from bot.services import Services
from intents.law import read_law
from models.inbound import InboundText


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
