"""Whether the process lives, whether it can work, and what waits."""

from flask import Blueprint, Response, current_app, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from werkzeug.exceptions import Forbidden

from bot.services import Services
from crypto import same
from models.inbound import InboundState, InboundText
from models.outbound import OutboundState, OutboundText
from models.staff import ApiKey, StaffTask
from models.threads import Thread, ThreadMode

health = Blueprint("health", __name__)


@health.get("/health/live")
def live() -> Response:
    """The process answers."""
    return jsonify(status="ok")


@health.get("/health/ready")
def ready() -> tuple[Response, int]:
    """The database answers; without it no text can be recorded. Redis may be away."""
    services: Services = current_app.extensions["loanline"]
    try:
        with services.database.read() as session:
            session.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return jsonify(status="no database"), 503
    return jsonify(status="ok"), 200


@health.get("/metrics")
def metrics() -> Response:
    """Counts of what waits, for Prometheus; labels are states, never people."""
    services: Services = current_app.extensions["loanline"]
    with services.database.read() as session:
        _require_key(services, session)
        registry = _measure(session)
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _require_key(services: Services, session: Session) -> None:
    """In production the counts are for holders of a key with the scope ``metrics:read``."""
    if not services.settings.production:
        return
    secret = request.headers.get("Authorization", "").removeprefix("Bearer ")
    hashed = services.lookup.secret_hash(secret)
    key = session.scalar(select(ApiKey).where(ApiKey.hash == hashed, ApiKey.revoked_at.is_(None)))
    if key is None or not same(key.hash, hashed) or "metrics:read" not in key.scopes:
        raise Forbidden


def _measure(session: Session) -> CollectorRegistry:
    registry = CollectorRegistry()
    texts_in = Gauge("loanline_inbound_texts", "Texts by state", ["state"], registry=registry)
    waiting = (InboundState.UNREAD, InboundState.PARKED)
    for state in waiting:
        counted = select(func.count()).select_from(InboundText).where(InboundText.state == state)
        texts_in.labels(state).set(session.scalar(counted) or 0)
    texts_out = Gauge("loanline_outbound_texts", "Texts by state", ["state"], registry=registry)
    moving = (OutboundState.QUEUED, OutboundState.SENDING, OutboundState.UNCERTAIN)
    for going in (*moving, OutboundState.UNKNOWN):
        sent = select(func.count()).select_from(OutboundText).where(OutboundText.state == going)
        texts_out.labels(going).set(session.scalar(sent) or 0)
    threads = Gauge("loanline_threads_waiting", "Threads in the staff queue", registry=registry)
    queued = select(func.count()).select_from(Thread).where(Thread.mode != ThreadMode.BOT)
    threads.set(session.scalar(queued) or 0)
    tasks = Gauge("loanline_staff_tasks_open", "Open staff tasks", registry=registry)
    undone = select(func.count()).select_from(StaffTask).where(StaffTask.done_at.is_(None))
    tasks.set(session.scalar(undone) or 0)
    return registry
