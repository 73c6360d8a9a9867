"""The lender's identity provider, where staff may sign in by one."""

from collections.abc import Iterator

from bot.services import Services
from commands.checks.finding import Finding, fault, ok


def sign_in(services: Services) -> Iterator[Finding]:
    """Whether the provider answers as it should, and what to enter there."""
    settings = services.settings
    if settings.oidc_issuer is None:
        return
    from requests import RequestException

    from console.provider.client import Provider, back_address

    try:
        facts = Provider(settings).facts()
    except RequestException as error:
        yield fault(
            f"The identity provider {settings.oidc_issuer} does not answer "
            f"({type(error).__name__}).",
            "Check OIDC_ISSUER: its address followed by /.well-known/openid-configuration shows\n"
            "a document. Until then staff sign in with their passwords.",
        )
    except ValueError as error:
        yield fault(
            f"The identity provider {settings.oidc_issuer} cannot be used: {error}.",
            "OIDC_ISSUER should be the issuer that its discovery document names.",
        )
    else:
        yield ok(
            f"Staff may sign in by {facts.issuer}.",
            f"The redirect address to enter there: {back_address(settings)}",
        )
