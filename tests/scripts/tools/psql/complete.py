"""What psql offers behind each line of the file $1, when Tab is pressed twice, with the server at port $2."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time

BEGINNINGS, PORT = sys.argv[1:3]
DATABASE = "completion"
SCHEMA = """
CREATE SCHEMA sales;
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE comp AS (a int, b text);
CREATE DOMAIN posint AS int CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE customer (id serial PRIMARY KEY, name text, m mood, bal numeric CHECK (bal >= 0));
CREATE TABLE sales.orders (id int PRIMARY KEY, customer_id int REFERENCES customer DEFERRABLE);
CREATE UNIQUE INDEX customer_lower ON customer (lower(name));
CREATE VIEW v AS SELECT 1 AS one;
CREATE MATERIALIZED VIEW mv AS SELECT 1 AS one;
CREATE SEQUENCE sq;
CREATE TABLE part (a int) PARTITION BY RANGE (a);
CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (1) TO (10);
CREATE TABLE par (a int);
CREATE TABLE chi () INHERITS (par);
CREATE FUNCTION f(a int, b int DEFAULT 3) RETURNS int LANGUAGE sql AS 'SELECT a * b';
CREATE PROCEDURE pr(x int) LANGUAGE sql AS '';
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER tr BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION tf();
CREATE RULE ru AS ON DELETE TO par DO INSTEAD NOTHING;
"""
ENVIRONMENT = dict(os.environ, TERM="dumb", PAGER="cat", PSQL_HISTORY="/dev/null")
KEEP = "set bell-style none\nset enable-bracketed-paste off\nset completion-query-items 5000\nset page-completions off\n"
PSQL = ["psql", "-X", "-h", "127.0.0.1", "-p", PORT, "-U", "postgres"]


def read(terminal, wait):
    """What comes until it is quiet for so long."""
    output = b""
    while select.select([terminal], [], [], wait)[0]:
        try:
            output += os.read(terminal, 65536)
        except OSError:
            break
    return output.decode("utf8", "replace")


def offered(terminal, beginning):
    os.write(terminal, beginning.encode() + b"\t\t")
    time.sleep(0.2)
    words = re.sub("\x08+ ?|\a", "", read(terminal, 0.25)).split()
    # Clears the line.
    os.write(terminal, b"\x15")
    read(terminal, 0.05)
    return " ".join(words)


def main():
    for command in ("DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE):
        subprocess.run(PSQL + ["-q", "-c", command], check=True)
    subprocess.run(PSQL + ["-q", "-d", DATABASE], input=SCHEMA, text=True, check=True)
    inputrc = "/tmp/completion-%s.inputrc" % PORT
    with open(inputrc, "w") as file:
        file.write(KEEP)
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe("psql", PSQL + ["-d", DATABASE], dict(ENVIRONMENT, INPUTRC=inputrc))
    # Wide and high enough for every list.
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 2000, 200, 0, 0))
    read(terminal, 1)
    with open(BEGINNINGS) as lines:
        for line in lines:
            beginning = line.rstrip("\n")
            if beginning and not beginning.startswith("#"):
                print(beginning + "=>", offered(terminal, beginning))
    os.kill(process, signal.SIGTERM)
    os.remove(inputrc)


main()
