"""Loading what the first text would otherwise wait for."""

import logging

from sqlalchemy import text

import intents
from accounts.lender import NoLender
from bot.library import library
from bot.loaded import pass_over_what_is_loaded
from bot.services import Services
from bot.wordings import NoWording
from carriers.phone import region, time_zones
from policy.pack import read_pack

log = logging.getLogger(__name__)

_ANY_NUMBER = "+12025550100"


def warm(services: Services) -> None:
    """Load model, dialogue, rule packs, numbering plans, carrier client; open a connection."""
    intents.warm()
    library()
    for name in services.settings.policy_pack:
        read_pack(name)
    region(_ANY_NUMBER)
    time_zones(_ANY_NUMBER)
    services.carrier.warm()
    try:
        with services.database.read() as session:
            session.execute(text("SELECT 1"))
            services.voice.lender(session)
            services.voice.wordings.find(session, "utter_help", "en")
    except (NoLender, NoWording):
        log.warning("The release step has not been run on this database")
    pass_over_what_is_loaded()
