"""The first page of the settings: what there is, and the lender's facts to be read."""

from flask import Blueprint, render_template
from sqlalchemy import func, select

from console.asking import services
from console.doors import Door, page
from desk.lender_facts import facts_in_use
from models.desk import Label, Macro, Team
from models.staff import Staff

settings = Blueprint("settings", __name__)
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@page(settings, "/settings", Door.PROOF)
def index() -> str:
    """The parts of the settings, and what replies say of the lender."""
    standing = (
        select(func.count()).select_from(Staff).where(Staff.left_at.is_(None)),
        select(func.count()).select_from(Team),
        select(func.count()).select_from(Label).where(Label.retired_at.is_(None)),
        select(func.count()).select_from(Macro).where(Macro.retired_at.is_(None)),
    )
    with services().database.read() as session:
        people, teams, labels, macros = [session.scalar(rows) for rows in standing]
        facts = facts_in_use(session)
        lender = services().voice.lender(session)
    counts = {"people": people, "teams": teams, "labels": labels, "macros": macros}
    return render_template(
        "console/settings.html",
        counts=counts,
        facts=facts,
        lender=lender,
        week=tuple(zip(WEEK, DAYS, strict=True)),
    )
