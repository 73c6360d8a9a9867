"""Redis: whether it answers, and whether it would throw wakes away."""

from collections.abc import Iterator

import redis

from bot.services import Services
from bot.wake import connect
from commands.checks.finding import Finding, fault, ok, warning

_PATIENCE_SECONDS = 3.0


def broker(services: Services) -> Iterator[Finding]:
    """Losing Redis costs seconds, never a text; still it should be there and well."""
    if services.settings.redis_url is None:
        yield warning(
            "REDIS_URL is not set: texts are found by the sweep, a second later.",
            "Fine for a trial. In use, set it: only then tries to sign in are counted together.",
        )
        return
    client = connect(services.settings, _PATIENCE_SECONDS)
    try:
        facts = client.info()
    except (redis.RedisError, OSError) as error:
        yield _away(error)
        return
    finally:
        client.close()
    name = "Valkey" if "valkey_version" in facts else "Redis"
    version = facts.get("valkey_version") or facts.get("redis_version")
    yield ok(f"{name} {version} answers.")
    policy = facts.get("maxmemory_policy", "noeviction")
    if policy != "noeviction":
        yield warning(
            f"Its maxmemory-policy is {policy}: when full it would drop wakes.",
            "Set it to noeviction; a wake that cannot be stored is made up for by the sweep.",
        )


def _away(error: Exception) -> Finding:
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return fault(
            "Redis shows a certificate that nobody vouches for.",
            "If the host says that its certificates are self-signed, set REDIS_TLS_VERIFY=none.",
        )
    if isinstance(error, redis.AuthenticationError):
        return fault("Redis refuses the password.", "Mend REDIS_URL.")
    return fault(
        f"Redis does not answer ({type(error).__name__}).",
        "Check REDIS_URL. Until then texts are found by the sweep, a second later.",
    )
