"""Teams and labels."""

from flask import render_template, url_for
from sqlalchemy import func, select
from werkzeug.wrappers import Response as AnyResponse

from console.asking import field, flag, me, now, services
from console.doors import Door, page
from console.pages.settings.start import settings
from console.pages.trying import attempt
from console.words import say
from desk import teams_and_labels as desk
from models.desk import Label, Team
from models.staff import Staff


@page(settings, "/settings/desk", Door.PROOF)
def desk_words() -> str:
    """Teams with their people, labels with those that are no longer offered."""
    sizes = select(Staff.team_id, func.count()).where(Staff.left_at.is_(None))
    with services().database.read() as session:
        teams = session.scalars(select(Team).order_by(Team.name)).all()
        counted = session.execute(sizes.group_by(Staff.team_id)).all()
        labels = session.scalars(
            select(Label).order_by(Label.retired_at.is_not(None), Label.name)
        ).all()
    size = {row[0]: row[1] for row in counted}
    return render_template("console/desk_words.html", teams=teams, size=size, labels=labels)


@page(settings, "/settings/teams", Door.LEAD, "POST")
def add_team() -> AnyResponse:
    """A new team."""
    name = field("name", desk.LONGEST_TEAM)
    return attempt(
        lambda session: desk.add_team(session, me(), name, now()), say("Saved."), _address()
    )


@page(settings, "/settings/teams/<int:team_id>", Door.LEAD, "POST")
def change_team(team_id: int) -> AnyResponse:
    """Another name, or the end of it."""
    name, remove = field("name", desk.LONGEST_TEAM), flag("remove")
    if remove:
        return attempt(
            lambda session: desk.remove_team(session, me(), team_id, now()),
            say("The team is no more; its threads are for everybody."),
            _address(),
        )
    return attempt(
        lambda session: desk.rename_team(session, me(), team_id, name, now()),
        say("Saved."),
        _address(),
    )


@page(settings, "/settings/labels", Door.LEAD, "POST")
def add_label() -> AnyResponse:
    """A new label."""
    name = field("name", desk.LONGEST_LABEL)
    return attempt(
        lambda session: desk.add_label(session, me(), name, now()), say("Saved."), _address()
    )


@page(settings, "/settings/labels/<int:label_id>", Door.LEAD, "POST")
def change_label(label_id: int) -> AnyResponse:
    """Another name, out of use, or back."""
    name, retire, back = field("name", desk.LONGEST_LABEL), flag("retire"), flag("back")
    if retire or back:
        return attempt(
            lambda session: desk.retire_label(session, me(), label_id, now(), back=back),
            say("Saved."),
            _address(),
        )
    return attempt(
        lambda session: desk.rename_label(session, me(), label_id, name, now()),
        say("Saved."),
        _address(),
    )


def _address() -> str:
    return url_for("console.settings.desk_words")
