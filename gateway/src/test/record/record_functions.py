#!/usr/bin/env python3
"""Records what PostgreSQL computes: the answers that RecordedFunctionsTest expects.

Usage: record_functions.py HOST PORT DATABASE DIRECTORY   (trust authentication, user postgres)

DIRECTORY is src/test/resources/recorded. expressions.txt becomes expressions.tsv, a line each:
  expression <TAB> result, or !SQLSTATE message
aggregates.txt (aggregate call over v(x, y) | rows of VALUES) becomes aggregates.tsv, likewise.
TimeZone is Europe/Berlin.
"""
import subprocess
import sys

host, port, database, directory = sys.argv[1:]


def ask(query):
    run = subprocess.run(
        ["psql", "-X", "-h", host, "-p", port, "-U", "postgres", "-d", database, "-At",
         "-v", "VERBOSITY=verbose", "-c", "SET TimeZone = 'Europe/Berlin'", "-c", query],
        capture_output=True, text=True)
    if run.returncode == 0:
        lines = run.stdout.split("\n")[1:-1]
        return "\n".join(lines)
    for line in run.stderr.split("\n"):
        if line.startswith("ERROR:"):
            state, message = line[6:].strip().split(": ", 1)
            return "!" + state + " " + message
    raise SystemExit(run.stderr)


def record(name, query):
    with open(f"{directory}/{name}.txt") as source, open(f"{directory}/{name}.tsv", "w") as target:
        for line in source:
            line = line.rstrip("\n")
            target.write(line + "\t" + ask(query(line)) + "\n")


record("expressions", lambda e: f"SELECT coalesce(({e})::text, 'NULL')")
record(
    "aggregates",
    lambda e: "SELECT coalesce((%s)::text, 'NULL') FROM (VALUES %s) v(x, y)" % tuple(e.split(" | ")))
