"""The pages of the console, one part of it a file."""

from typing import Final

from flask import Blueprint

from console.pages import (
    acts,
    authenticator,
    beside,
    cases,
    inbox,
    live,
    macros,
    me,
    merging,
    proof,
    provider,
    records,
    reports,
    responses,
    samples,
    search,
    settings,
    sign_in,
    threads,
    training,
    undoing,
    why,
    wishes,
    writing,
)

BLUEPRINTS: Final[tuple[Blueprint, ...]] = (
    sign_in.sign_in,
    provider.provider_pages,
    inbox.inbox,
    threads.threads,
    acts.acts,
    undoing.undoing,
    beside.beside,
    wishes.wishes,
    writing.writing,
    merging.merging,
    why.why,
    live.live,
    me.me_pages,
    authenticator.authenticator,
    cases.cases,
    proof.proof,
    search.search,
    macros.macros,
    responses.responses_pages,
    settings.settings,
    reports.reports,
    samples.samples,
    records.records,
    training.training,
)
