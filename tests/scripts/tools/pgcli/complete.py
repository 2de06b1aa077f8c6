"""pgcli against the server at port $1: what its completion asks the catalog, its commands, and a session
in a terminal. Prints what they give."""
import os
import pty
import re
import select
import subprocess
import sys
import time

PORT = sys.argv[1]
os.environ.update(PGHOST="127.0.0.1", PGUSER="postgres", PGPORT=PORT, PAGER="cat", LESS="", TERM="dumb", HOME="/tmp/pgcli-" + PORT)
os.makedirs(os.environ["HOME"], exist_ok=True)

from pgcli.completion_refresher import CompletionRefresher  # noqa: E402
from pgcli.pgexecute import PGExecute  # noqa: E402
from pgspecial.main import PGSpecial  # noqa: E402

SCHEMA = """
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN positive AS int CHECK (value > 0);
CREATE TABLE author (id serial PRIMARY KEY, name varchar(40) NOT NULL UNIQUE, mood mood DEFAULT 'ok');
CREATE TABLE book (id bigint PRIMARY KEY, author_id int REFERENCES author ON DELETE CASCADE, "Title" text DEFAULT 'none', price numeric(8,2) CHECK (price > 0));
CREATE INDEX book_title ON book (lower("Title"));
CREATE VIEW cheap AS SELECT id, "Title" FROM book WHERE price < 5;
CREATE MATERIALIZED VIEW counts AS SELECT author_id, count(*) AS n FROM book GROUP BY 1;
CREATE SCHEMA other;
CREATE TABLE other.thing (a int, b text);
CREATE FUNCTION add_one(n int, m int DEFAULT 2) RETURNS int LANGUAGE sql AS 'SELECT n + m';
CREATE FUNCTION rows_of(OUT a int, OUT b text) RETURNS SETOF record LANGUAGE sql AS 'SELECT 1, ''x''';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched BEFORE UPDATE ON book FOR EACH ROW EXECUTE FUNCTION touch();
COMMENT ON TABLE author IS 'who writes';
INSERT INTO author (name) VALUES ('Ann'), ('Bob');
"""
COMMANDS = [
    r"\d", r"\d author", r"\d+ author", r"\d book", r"\d+ book", r"\d cheap", r"\d+ cheap", r"\dt", r"\dt+ book", r"\dt other.*", r"\dv", r"\dm", r"\ds",
    r"\di", r"\df", r"\df+ add_one", r"\dT", r"\dT+ mood", r"\dn", r"\dD", r"\dE", r"\dp", r"\dx", r"\db", r"\ddp", r"\sf add_one", r"\h SELECT",
    r"\dF english", "SELECT * FROM author", "SELECT nothing", "SELECT 1/0; SELECT 2"]


def settled(value):
    text = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\S*", "TIME", str(value))
    return re.sub(r"\b\d+ (bytes|kB)", "SIZE", text)


def main():
    admin = PGExecute(database="postgres", user="postgres", host="127.0.0.1", port=PORT)
    for statement in ("DROP DATABASE IF EXISTS pgcli", "CREATE DATABASE pgcli"):
        list(admin.run(statement))
    special = PGSpecial()
    executor = PGExecute(database="pgcli", user="postgres", host="127.0.0.1", port=PORT)
    for _ in executor.run(SCHEMA):
        pass
    print("path", executor.search_path())
    print("schemata", sorted(executor.schemata()))
    # The one relation of pg_catalog that Manylite lacks.
    print("tables", sorted(t for t in executor.tables() if t[1] != "pg_statistic_ext_data"))
    print("views", sorted(v for v in executor.views() if v[0] not in ("pg_catalog", "information_schema")))
    columns = sorted(executor.table_columns(), key=str)
    print("columns", [c for c in columns if c[0] in ("public", "other")])
    print("catalog", len([c for c in columns if c[0] == "pg_catalog" and c[1] != "pg_statistic_ext_data"]))
    print("view columns", sorted((c for c in executor.view_columns() if c[0] == "public"), key=str))
    print("keys", sorted(executor.foreignkeys(), key=str))
    functions = list(executor.functions())
    print("functions", sorted(str(f) for f in functions if f.schema_name == "public"))
    print("all functions", len({(f.func_name, tuple(f.arg_types or ())) for f in functions if f.schema_name == "pg_catalog"}))
    print("datatypes", sorted(executor.datatypes()))
    print("casing", sorted(executor.casing())[:5])
    print("databases", "pgcli" in executor.databases(), "pgcli" in [d[0] for d in executor.full_databases()])
    print("view", executor.view_definition("cheap"))
    print("function", executor.function_definition("add_one"))
    refreshed = []
    refresher = CompletionRefresher()
    refresher.refresh(executor, special, lambda completer: refreshed.append(completer), settings={})
    for _ in range(300):
        if refreshed:
            break
        time.sleep(0.1)
    from prompt_toolkit.document import Document
    for text in ["SELECT * FROM ", "SELECT a. FROM author a", "SELECT * FROM author JOIN book ON ", "SELECT ad", "INSERT INTO book (", "\\d "]:
        place = text.index("a.") + 2 if "a. " in text else len(text)
        print("complete", text, sorted({c.text for c in refreshed[0].get_completions(Document(text, place), None)})[:25])
    for command in COMMANDS:
        print("$", command)
        try:
            for title, rows, headers, status, *_ in executor.run(command, pgspecial=special):
                found = [tuple(map(settled, row)) for row in rows] if rows else []
                print(settled(title), headers, found if command.startswith(r"\d ") else sorted(found), settled(status))
        except Exception as e:
            print(type(e).__name__, settled(e))
    terminal()


def terminal():
    """Types into pgcli and prints the tables that it shows."""
    main_end, other_end = pty.openpty()
    process = subprocess.Popen(["/usr/bin/pgcli", "-h", "127.0.0.1", "-p", PORT, "-U", "postgres", "-d", "pgcli", "--less-chatty", "--row-limit", "0"],
                               stdin=other_end, stdout=other_end, stderr=other_end, close_fds=True)
    os.close(other_end)
    shown = b""

    def read(seconds):
        nonlocal shown
        end = time.time() + seconds
        while time.time() < end:
            if select.select([main_end], [], [], 0.1)[0]:
                try:
                    shown += os.read(main_end, 65536)
                except OSError:
                    return
    read(5)
    for line in ["select * from author order by id;", "\\dt", "begin;", "select nothing;", "rollback;", "\\q"]:
        os.write(main_end, line.encode() + b"\r")
        read(1.5)
    process.wait(10)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode(errors="replace"))
    for line in re.split(r"[\r\n]+", text):
        if re.match(r"^\s*[|+]|^(SELECT|BEGIN|ROLLBACK|column)", line):
            print("terminal", line.rstrip())


main()
