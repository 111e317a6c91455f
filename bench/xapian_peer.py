"""Index the texts of an archive with Xapian and time queries over them: the peer of bench/search.ts.

    python3 xapian_peer.py ARCHIVE.DB INDEX ROUNDS < queries.json > milliseconds.json

The queries are a JSON object of names and queries; the answer has the p95 in milliseconds of the first 50 hits with snippets,
newest first and best first, under each name.
"""
import json
import math
import os
import sqlite3
import sys
import time

os.environ.setdefault('XAPIAN_FLUSH_THRESHOLD', '50000')
import xapian  # noqa: E402  (reads its threshold from the environment when it is loaded)


def build(archive, index):
    database = xapian.WritableDatabase(index, xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem('porter'))
    rows = sqlite3.connect(f'file:{archive}?mode=ro', uri=True).execute('SELECT headline, body FROM text ORDER BY id')
    for headline, body in rows:
        document = xapian.Document()
        generator.set_document(document)
        generator.index_text(headline)
        generator.increase_termpos()
        generator.index_text(body)
        document.set_data(body)
        database.add_document(document)
    database.commit()
    database.close()


def first_page(database, parser, stemmer, typed, order):
    query = parser.parse_query(
        typed,
        xapian.QueryParser.FLAG_BOOLEAN
        | xapian.QueryParser.FLAG_PHRASE
        | xapian.QueryParser.FLAG_LOVEHATE
        | xapian.QueryParser.FLAG_WILDCARD,
    )
    enquire = xapian.Enquire(database)
    enquire.set_query(query)
    if order == 'newest':
        enquire.set_weighting_scheme(xapian.BoolWeight())
        enquire.set_docid_order(xapian.Enquire.DESCENDING)
    matches = enquire.get_mset(0, 50)
    return [matches.snippet(match.document.get_data().decode(), 180, stemmer) for match in matches]


def p95(work, rounds):
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[math.ceil(0.95 * rounds) - 1]


def main():
    archive, index, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if not os.path.exists(index):
        build(archive, index)
    database = xapian.Database(index)
    stemmer = xapian.Stem('porter')
    parser = xapian.QueryParser()
    parser.set_database(database)
    parser.set_stemmer(stemmer)
    parser.set_default_op(xapian.Query.OP_AND)
    answers = {
        name: {
            order: p95(lambda: first_page(database, parser, stemmer, typed, order), rounds)
            for order in ('newest', 'best')
        }
        for name, typed in json.load(sys.stdin).items()
    }
    json.dump(answers, sys.stdout)


main()
