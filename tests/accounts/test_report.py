"""What an import says of itself."""

from collections import Counter

from accounts.report import Conflict, ConflictKind, ImportReport


def test_a_report_counts_names_and_leaves_out_what_did_not_happen() -> None:
    report = ImportReport(
        created=2,
        updated=1,
        unchanged=7,
        counts=Counter({"loans closed": 3, "applications closed": 0}),
        conflicts=[Conflict("B01", ConflictKind.RELEASED_NUMBER, "phone")],
    )
    assert not report.nothing_changed
    assert report.lines() == [
        "2 accounts are new, 1 changed, 7 unchanged.",
        "loans closed: 3",
        "Not taken over from account B01: phone (released_number)",
    ]


def test_conflicts_are_named_even_where_nothing_changed() -> None:
    report = ImportReport(
        unchanged=1, conflicts=[Conflict("B01", ConflictKind.OPTED_OUT, "consent.service")]
    )
    assert report.nothing_changed
    assert report.lines() == [
        "Nothing changed: all 1 accounts are known as they are.",
        "Not taken over from account B01: consent.service (opted_out)",
    ]
