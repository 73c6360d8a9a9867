"""How long a search takes on many texts: a PostgreSQL of its own, filled with invented words.

There is a note of staff for each hundred texts.

python -m bench.search [TEXTS]

``make bench`` asks the same of the large set of ``bench.large``. The texts lie evenly
in one year before the search; how often a word occurs falls with its rank, as in any language.
"""

import argparse
import dataclasses
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any, Final

import psycopg

import config
import crypto
from bench.load import percentile
from bench.table import Line, show
from bot.services import Services, open_services
from desk.searching.finding import search
from desk.searching.indexing import index_texts
from desk.searching.tokens import text_words
from local.postgres import LocalPostgres
from models.migrate import upgrade
from models.staff import Staff
from models.words import name_words

NOW: Final = datetime(2026, 11, 21, 15, tzinfo=UTC)
AIM: Final = 300
SAMPLES: Final = 20_000
"""Different texts; the rows repeat them with other times."""
ROUNDS: Final = 20
RARE: Final = "zyzzyva"
_ENGLISH: Final = {1: "payment", 3: "please", 20: "card", 200: "refund", 2000: "notary"}
"""Words that are asked for, by their rank."""
_CHINESE: Final = {1: "还款", 20: "逾期", 200: "退款", 2000: "公证"}
_FIRST: Final = ("Dana", "José", "Priya", "Tom", "Ellen", "María", "Samuel", "Ruth", "Wei", "Ana")
_LAST: Final = ["陈", "林", "王", "李", "张", "刘", "黄", "吴", "周", "徐"]
READER: Final = Staff(id=1, role="supervisor")
"""Whoever asks."""
QUESTIONS: Final = {
    "a word in most texts": "payment",
    "a common word": "card",
    "a less common word": "refund",
    "a seldom word": "notary",
    "a word in three texts": RARE,
    "a word in no text": "nonexistent",
    "two words, both common": "payment card",
    "two words, one less common": "card refund",
    "two words, both less common": "refund notary",
    "Chinese, two characters, common": "还款",
    "Chinese, two characters, seldom": "公证",
    "Chinese, one character": "款",
    "Chinese, two words": "逾期 退款",
    "Chinese, Traditional": "還款",
    "the beginning of a name": "wh",
    "a name": "dana wh",
    "a Chinese name": "陈伟",
    "a reference": "B123",
    "the last four digits": "0123",
    "a month ten months ago": "refund to:2026-01",
    "a word in threads of a language": "refund lang:es",
    "a word in threads of no such language": "refund lang:zh-Hant",
    "threads of a language": "lang:zh",
    "a folder's threads of a language": "in:escalated lang:zh",
}


# --- Invented words ---------------------------------------------------------------------------


class Vocabulary:
    """Words of which the n-th occurs n times more seldom than the first."""

    def __init__(self, words: Sequence[str], dice: random.Random) -> None:
        self._words = words
        self._weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
        self._dice = dice

    def some(self, count: int) -> list[str]:
        """Words drawn at random."""
        return self._dice.choices(self._words, cum_weights=self._weights, k=count)


def english(dice: random.Random) -> Vocabulary:
    """Twenty thousand words."""
    letters = "etaoinshrdlu"
    words = ["".join(dice.choices(letters, k=dice.randint(2, 9))) for _ in range(20_000)]
    for rank, word in _ENGLISH.items():
        words[rank - 1] = word
    return Vocabulary(words, dice)


def chinese(dice: random.Random) -> Vocabulary:
    """Five thousand words of two characters each."""
    characters = [chr(0x4E00 + at * 7) for at in range(1500)]
    words = ["".join(dice.choices(characters, k=2)) for _ in range(5_000)]
    for rank, word in _CHINESE.items():
        words[rank - 1] = word
    return Vocabulary(words, dice)


def samples() -> Iterator[tuple[int, str, list[str]]]:
    """Number, text and words; three in ten are Chinese."""
    dice = random.Random(7)
    western, eastern = english(dice), chinese(dice)
    for number in range(SAMPLES):
        if number % 10 < 3:
            body = "，".join("".join(eastern.some(4)) for _ in range(2))
        else:
            body = " ".join(western.some(11))
        yield number, body, text_words(body)


def people(count: int) -> Iterator[tuple[str, str, list[str]]]:
    """Id, name and words of borrowers; one in four has a Chinese name."""
    dice = random.Random(8)
    for number in range(count):
        if number % 4:
            last = "".join(dice.choices("aeinorst", k=4)).title()
            name = f"{dice.choice(_FIRST)} {dice.choice(('Wh', 'Ok', 'Br', ''))}{last}"
        else:
            name = dice.choice(_LAST) + "".join(dice.choices("伟芳淑芬娜强敏静丽磊", k=2))
        yield f"B{number}", name, name_words(name)


# --- A full database --------------------------------------------------------------------------

_NUMBERS: Final = """
INSERT INTO numbers (id, cipher, last4, created_at, service, collections, marketing,
                     ledger_length, ledger_head)
SELECT md5('n' || n)::uuid, '', lpad((n % 10000)::text, 4, '0'), '{now}', 'unknown', 'unknown',
       'unknown', 0, '' FROM generate_series(0, {threads} - 1) n;
INSERT INTO threads (id, mode, created_at, last_inbound_at, person_asked_for, notice_given,
                     priority, identity_tries, tracker, language)
SELECT md5('n' || n)::uuid, 'bot', '{now}', '{now}', false, false, 0, 0, '{{}}',
       CASE WHEN n / 7 % 10 = 0 THEN 'es' WHEN n / 7 % 5 = 1 THEN 'zh' ELSE 'en' END
FROM generate_series(0, {threads} - 1) n;
INSERT INTO borrower_numbers (borrower_id, number_id, since)
SELECT b.id, md5('n' || b.id % {threads})::uuid, '{now}' FROM borrowers b;
"""
_TEXTS: Final = """
CREATE TEMP TABLE made AS
SELECT n, n % {samples} AS sample, md5('n' || n % {threads})::uuid AS thread_id,
       '{now}'::timestamptz - ({texts} - n) * (interval '1 year' / {texts}) AS at
FROM generate_series(1, {texts}) n;
INSERT INTO inbound_texts (id, provider, provider_sid, thread_id, number_cipher, number_last4,
                           recipient, body, received_at, recovered, law_step, state, attempts)
SELECT n, 'twilio', 'SM' || n, thread_id, '', '0000', '', body, at, false, 'none', 'done', 0
FROM made JOIN samples ON samples.number = sample WHERE n % 2 = 1;
INSERT INTO outbound_texts (id, thread_id, kind, purpose, language, tier, body, segments, state,
                            created_at, expires_at, due_at, attempt, probes, retries)
SELECT md5('o' || n)::uuid, thread_id, 'reply', 'service', 'en', 0, body, 1, 'accepted', at, at,
       at, 1, 0, 0
FROM made JOIN samples ON samples.number = sample WHERE n % 2 = 0;
INSERT INTO search_entries (inbound_id, message_id, thread_id, at, words)
SELECT CASE WHEN n % 2 = 1 THEN n END, CASE WHEN n % 2 = 0 THEN md5('o' || n)::uuid END,
       thread_id, at, ARRAY(SELECT to_char(at, 'YYMMDD:') || word FROM unnest(
           CASE WHEN n % ({texts} / 3) = 1 THEN words || '{rare}'::text ELSE words END) word)
FROM made JOIN samples ON samples.number = sample ORDER BY n;
INSERT INTO staff (id, email, name, role, password_hash, created_at, failed_sign_ins, answers_in,
                   skills, single_keys)
VALUES (1, 'ana@lender.example', 'Ana Ruiz', 'agent', '', '{now}', 0, '[]', '[]', true);
INSERT INTO notes (thread_id, staff_id, at, body, words)
SELECT thread_id, 1, at, body, ARRAY(SELECT to_char(at, 'YYMMDD:') || word FROM unnest(words) word)
FROM made JOIN samples ON samples.number = sample WHERE n % 101 = 0;
SELECT setval(pg_get_serial_sequence('inbound_texts', 'id'), {texts} + 1);
SELECT setval(pg_get_serial_sequence('staff', 'id'), 1);
"""
_INDEXES: Final = ("ix_search_entries_words", "ix_borrowers_name_words")


def fill(url: str, texts: int) -> None:
    """All rows, then the inverted indexes, which are quicker made at the end."""
    values = {"now": NOW.isoformat(), "texts": texts, "threads": max(texts // 50, 1)}
    values |= {"samples": SAMPLES, "rare": RARE}
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("SET maintenance_work_mem = '1GB'")
        connection.execute("SET work_mem = '256MB'")
        connection.execute("SET timezone = 'UTC'")
        indexes = _drop_indexes(connection)
        _copy(connection, texts)
        for statement in (_NUMBERS + _TEXTS).format(**values).split(";\n"):
            if statement.strip():
                connection.execute(statement.encode())
        for statement in indexes:
            connection.execute(statement.encode())
        connection.execute("VACUUM ANALYZE")


def _drop_indexes(connection: psycopg.Connection[Any]) -> list[str]:
    """The statements that make them anew."""
    rows = connection.execute(
        "SELECT indexname, indexdef FROM pg_indexes WHERE indexname = ANY(%s)", [list(_INDEXES)]
    ).fetchall()
    for name, _ in rows:
        connection.execute(f"DROP INDEX {name}".encode())
    return [definition for _, definition in rows]


def _copy(connection: psycopg.Connection[Any], texts: int) -> None:
    connection.execute("CREATE TEMP TABLE samples (number int, body text, words text[])")
    with connection.cursor().copy("COPY samples FROM STDIN") as copy:
        for row in samples():
            copy.write_row(row)
    columns = "external_id, name, name_words, language, document_hash, created_at, updated_at"
    with connection.cursor().copy(f"COPY borrowers ({columns}) FROM STDIN".encode()) as copy:
        for person in people(max(texts // 10, 1)):
            copy.write_row((*person, "en", b"", NOW, NOW))


# --- Measuring --------------------------------------------------------------------------------


def measure(services: Services) -> Iterator[Line]:
    """Each question several times: the whole search, as the page makes it."""
    for what, query in QUESTIONS.items():
        spent, found = [], 0
        for _ in range(ROUNDS):
            began = time.perf_counter()
            with services.database.read() as session:
                result = search(session, services.lookup, query, NOW, reader=READER, notes=True)
            spent.append((time.perf_counter() - began) * 1000)
            found = sum(result.counts.values())
        first, ordered = spent[0], sorted(spent)
        middle, late = percentile(ordered, 50), percentile(ordered, 95)
        measured = f"{middle:.0f} / {late:.0f}"
        aim = f"{found} found, first {first:.0f}"
        yield Line(f"{what}: p50 / p95, ms", measured, aim, late < AIM)


def measure_indexing(services: Services, url: str, count: int = 10_000) -> Line:
    """How many new texts come into the full index in a second."""
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        last = connection.execute("SELECT max(id) FROM inbound_texts").fetchone()
        assert last is not None
        connection.execute(
            "INSERT INTO inbound_texts (provider, provider_sid, thread_id, number_cipher,"
            " number_last4, recipient, body, received_at, recovered, law_step, state, attempts)"
            " SELECT 'twilio', 'again' || id, thread_id, '', '0000', '', body, received_at,"
            " false, 'none', 'done', 0 FROM inbound_texts WHERE id > %s",
            [last[0] - 2 * count],
        )
    memory: dict[str, Any] = {"inbound": {"mark": [NOW.isoformat(), str(last[0])]}}
    memory["outbound"] = {"mark": [NOW.isoformat(), "f" * 32]}
    began = time.perf_counter()
    for _ in range(2):
        memory = index_texts(services, memory, NOW)
    return Line("new texts indexed per second", f"{count / (time.perf_counter() - began):.0f}")


def sizes(url: str) -> Iterator[Line]:
    """What the index takes on disk."""
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        for what, name in (("entries", "search_entries"), ("inverted index", _INDEXES[0])):
            size = "SELECT pg_relation_size(%s::regclass) / 1000000"
            found = connection.execute(size, [name]).fetchone()
            assert found is not None
            yield Line(f"size of the {what}, MB", str(found[0]))


def settings_of(url: str, folder: str) -> config.Settings:
    """Of a process on this database."""
    environ = {"LOANLINE_ENV": "test", "LOCAL_DIR": folder, "DATABASE_URL": url}
    return dataclasses.replace(config.load(environ), lookup_key=crypto.decode_key(crypto.new_key()))


def main() -> None:
    """Fill a database and measure."""
    parser = argparse.ArgumentParser(prog="python -m bench.search")
    parser.add_argument("texts", nargs="?", type=int, default=10_000_000)
    count = parser.parse_args().texts
    with tempfile.TemporaryDirectory() as folder, LocalPostgres() as postgres:
        settings = settings_of(postgres.url(), folder)
        upgrade(settings)
        began = time.perf_counter()
        fill(postgres.url(), count)
        show([Line(f"{count} texts made, s", f"{time.perf_counter() - began:.0f}")])
        show(sizes(postgres.url()))
        services = open_services(settings)
        show(measure(services))
        show([measure_indexing(services, postgres.url())])
        services.close()


if __name__ == "__main__":
    main()
