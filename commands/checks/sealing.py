"""The keys of the data: whether they are the ones that the database was filled with."""

from collections.abc import Iterator

from sqlalchemy import select

from bot.services import Services
from commands.checks.finding import Finding, fault, ok, warning
from crypto import UnreadableCipher
from models.numbers import Number
from models.sealed import seals


def sealing(services: Services) -> Iterator[Finding]:
    """DATA_KEYS open every sealed number, and LOOKUP_KEY recognises one of them."""
    with services.database.read() as session:
        found = list(seals(session, services.vault))
        example = session.scalars(select(Number).limit(1)).first()
    lost = sum(seal.count for seal in found if not seal.readable)
    older = sum(seal.count for seal in found if seal.readable and not seal.current)
    if lost:
        yield fault(
            f"{lost} stored numbers were sealed with a key that DATA_KEYS lacks.",
            "Add that key to DATA_KEYS, after the newest: those borrowers cannot be texted.",
        )
    if older:
        yield warning(
            f"{older} stored numbers are sealed with an older key of DATA_KEYS.",
            "Run `flask --app app keys rotate-data`, then take the older key away.",
        )
    if not lost and not older:
        yield ok("Every stored number is sealed with the first of DATA_KEYS.")
        if len(services.settings.data_keys) > 1:
            yield warning(
                "DATA_KEYS holds older keys that nothing needs.", "Take all but the first away."
            )
    if example is not None:
        yield from _lookup(services, example)


def _lookup(services: Services, example: Number) -> Iterator[Finding]:
    try:
        e164 = services.vault.open(example.cipher)
    except UnreadableCipher:
        return
    if services.lookup.number_id(e164) == example.id:
        yield ok("LOOKUP_KEY is the one that the database was filled with.")
    else:
        yield fault(
            "LOOKUP_KEY is not the one that the database was filled with.",
            "Put the old one back: with another nobody is recognised and opt-outs are not seen.",
        )
