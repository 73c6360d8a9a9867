"""Putting the console into the application: pages, doors, forgery checks, limits, headers."""

import time
from datetime import timedelta
from functools import lru_cache
from typing import Any, Final

from flask import Blueprint, Flask, Response, abort, current_app, g, redirect, request, url_for
from flask_limiter import Limiter
from flask_wtf.csrf import CSRFProtect, generate_csrf
from werkzeug.exceptions import Forbidden
from werkzeug.wrappers import Response as AnyResponse

from bot.clockwork import keep_time
from clock import real_now
from config import Settings
from console import asking, clock_alerts, figurewords, latertimes, logwords, sessions, times, words
from console.assets import fingerprint
from console.doors import PAGES, Door, opens
from console.errors import handle_errors, nowhere
from console.first_password import first_password
from console.lately import Lately
from console.limits import limiter
from console.live import DeskNews
from console.pages import BLUEPRINTS
from console.pages.live import seen_lists, seen_texts
from console.presence import Presence
from console.showing import FUNCTIONS
from console.viewed import Viewed
from console.way_back import keep_way
from desk.drafts import print_of

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing inline, nothing evaluated, nothing from elsewhere; ``data:`` is the QR code's."""
NEWS: Final = "live.news"
"""What open pages ask by themselves, every few seconds."""
_LARGEST_FORM: Final = 256 * 1024
_YEAR: Final = timedelta(days=365)


def open_console(app: Flask, settings: Settings) -> None:
    """Add the console to the application."""
    app.config |= {
        "SESSION_COOKIE_NAME": "loanline_forms",
        "SESSION_COOKIE_PATH": "/console",
        "SESSION_COOKIE_SECURE": _over_tls(settings),
        "SESSION_COOKIE_SAMESITE": "Lax",
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_CHECK_DEFAULT": False,
        "CONSOLE_TLS": _over_tls(settings),
    }
    if settings.oidc_issuer:
        from console.provider.client import Provider

        app.extensions["loanline.provider"] = Provider(settings)
    forgery = CSRFProtect(app)
    _set_limits(app, settings, limiter)
    console = Blueprint(
        "console",
        "console",
        url_prefix="/console",
        template_folder="templates",
        static_folder="static",
        static_url_path="/static",
    )
    for part in BLUEPRINTS:
        console.register_blueprint(part)
    console.add_url_rule("/<path:rest>", "nowhere", nowhere, methods=["GET", "POST"])
    handle_errors(console)
    console.before_request(lambda: _admit(forgery))
    console.after_request(_headers)
    console.context_processor(_for_pages)
    _remember(app, settings)
    app.register_blueprint(console)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals |= _names()


def _names() -> dict[str, Any]:
    """What every template may call."""
    return {
        **FUNCTIONS,
        **figurewords.FUNCTIONS,
        **clock_alerts.FUNCTIONS,
        **latertimes.FUNCTIONS,
        **logwords.FUNCTIONS,
        **times.FUNCTIONS,
        "_": words.say,
        "_p": words.say_of,
        "asset": asset,
        "csrf_token": generate_csrf,
        "made_at": time.time_ns,
        "may": asking.may,
        "print_of": print_of,
        "seen_lists": seen_lists,
        "seen_texts": seen_texts,
    }


def _remember(app: Flask, settings: Settings) -> None:
    """What a process knows from one request to the next."""
    app.extensions["loanline.lately"] = Lately()
    app.extensions["loanline.news"] = DeskNews()
    app.extensions["loanline.presence"] = Presence(settings)
    app.extensions["loanline.viewed"] = Viewed()


def _over_tls(settings: Settings) -> bool:
    return all(origin.startswith("https://") for origin in settings.public_base_url)


def _set_limits(app: Flask, settings: Settings, limiter: Limiter) -> None:
    """Counted in Redis, so that they hold across processes; without it in each process."""
    app.config |= {
        "RATELIMIT_STORAGE_URI": _storage(settings),
        "RATELIMIT_IN_MEMORY_FALLBACK_ENABLED": True,
        "RATELIMIT_KEY_PREFIX": "loanline:console",
        "RATELIMIT_HEADERS_ENABLED": False,
    }
    if settings.redis_url:
        app.config["RATELIMIT_STORAGE_OPTIONS"] = _redis_options(settings)
    limiter.init_app(app)


def _storage(settings: Settings) -> str:
    """The limiter's name for the same Redis."""
    url = settings.redis_url or "memory://"
    return url.replace("unix://", "redis+unix://", 1) if url.startswith("unix://") else url


def _redis_options(settings: Settings) -> dict[str, Any]:
    options: dict[str, Any] = {"socket_connect_timeout": 0.25, "socket_timeout": 0.25}
    if (settings.redis_url or "").startswith("rediss://") and not settings.redis_tls_verify:
        options["ssl_cert_reqs"] = None
    return options


# --- Before a page ------------------------------------------------------------------------------


def _admit(forgery: CSRFProtect) -> AnyResponse | None:
    """Who asks, whether the door opens to them, whether the form is one of ours."""
    endpoint = (request.endpoint or "").removeprefix("console.")
    if endpoint == "static":
        return None
    if request.content_length is not None and request.content_length > _LARGEST_FORM:
        abort(413)
    page = PAGES.get(endpoint)
    keep_time(asking.services())
    g.signed_in = _whose(endpoint)
    if page is None:
        abort(404)
    refusal = _at_the_door(page.door) or first_password(endpoint)
    if refusal is None and request.method not in ("GET", "HEAD", "OPTIONS"):
        forgery.protect()
    return refusal


def _whose(endpoint: str) -> sessions.SignedIn | None:
    token = request.cookies.get(sessions.COOKIE)
    if not token:
        return None
    if endpoint != NEWS:
        return _looked_up(token)
    lately: Lately = current_app.extensions["loanline.lately"]
    news: DeskNews = current_app.extensions["loanline.news"]
    found = lately.get(token, news.sessions_ended())
    if found is not None and found.session.ends_at <= real_now():
        return None
    if found is None and (found := _looked_up(token)) is not None:
        lately.put(token, found)
    return found


def _looked_up(token: str) -> sessions.SignedIn | None:
    services, now = asking.services(), real_now()
    with services.database.read() as session:
        found = sessions.find(session, services.lookup, token, now)
    if found is not None and not looks_for_news() and sessions.is_stale(found.session, now):
        with services.database.write() as session:
            sessions.touch(session, found.session.id, now)
    return found


def looks_for_news() -> bool:
    """A page that asks by itself keeps nobody signed in."""
    return request.headers.get("X-Loanline-Poll") == "1"


def _at_the_door(door: Door) -> AnyResponse | None:
    found: sessions.SignedIn | None = g.signed_in
    if door == Door.NOBODY:
        return None
    if found is None or not (found.whole or door == Door.HALF):
        return _to_sign_in()
    if not opens(door, found.staff.role):
        raise Forbidden
    return None


def _to_sign_in() -> AnyResponse:
    """To the sign-in page; a part of a page says it in a header, for htmx follows redirects."""
    target = url_for("console.sign_in.ask")
    is_part = asking.wants_part() or looks_for_news()
    keep_way(page=request.method == "GET" and not is_part)
    if is_part:
        return Response(status=401, headers={"HX-Redirect": target})
    return redirect(target, 303)


# --- After it -----------------------------------------------------------------------------------


def _headers(answer: Response) -> Response:
    answer.headers["Content-Security-Policy"] = POLICY
    answer.headers["Referrer-Policy"] = "same-origin"
    answer.headers["X-Frame-Options"] = "DENY"
    answer.headers["Cross-Origin-Opener-Policy"] = "same-origin"
    answer.headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    if current_app.config["CONSOLE_TLS"]:
        seconds = int(_YEAR.total_seconds())
        answer.headers["Strict-Transport-Security"] = f"max-age={seconds}"
    if request.endpoint == "console.static":
        answer.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return answer


def _for_pages() -> dict[str, Any]:
    """What every template knows of the request."""
    signed_in: sessions.SignedIn | None = g.get("signed_in")
    return {
        "language": words.language(),
        "me": signed_in.staff if signed_in and signed_in.whole else None,
    }


def asset(path: str) -> str:
    """The address of a file, with its hash: it may be kept for ever, and a new one is a new one."""
    return _asset(request.root_path, path)


@lru_cache(512)
def _asset(_root: str, path: str) -> str:
    """A page names dozens, all icons among them; to build each address anew would show.

    Where the pages lie is told by the request, so that only so many are remembered.
    """
    return url_for("console.static", filename=path, v=fingerprint(path))
