#!/usr/bin/env python3
"""Records what PostgreSQL makes of each statement of bind/*.sql: the answers that BinderScriptTest expects.

Usage: record_bind.py HOST PORT DATABASE FILE.sql …   (trust authentication, user postgres)

The database's public schema is dropped and made from schema.sql. Each statement is only parsed and
described. Beside FILE.sql comes FILE.expected with a line for each statement:
  ok <TAB> name:type,… <TAB> parameter types
  error <TAB> SQLSTATE <TAB> message <TAB> position (from 0, −1 if none) <TAB> detail <TAB> hint
"""
import os
import socket
import struct
import sys


class Connection:
    def __init__(self, host, port, database):
        self.socket = socket.create_connection((host, port))
        body = struct.pack("!i", 196608)
        for key, value in (("user", "postgres"), ("database", database)):
            body += key.encode() + b"\0" + value.encode() + b"\0"
        body += b"\0"
        self.socket.sendall(struct.pack("!i", len(body) + 4) + body)
        self.until_ready()

    def read(self, count):
        data = b""
        while len(data) < count:
            part = self.socket.recv(count - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    def until_ready(self):
        messages = []
        while True:
            kind = self.read(1)
            length = struct.unpack("!i", self.read(4))[0]
            messages.append((kind, self.read(length - 4)))
            if kind == b"Z":
                return messages

    def send(self, kind, body):
        self.socket.sendall(kind + struct.pack("!i", len(body) + 4) + body)

    def query(self, sql):
        self.send(b"Q", sql.encode() + b"\0")
        rows = []
        for kind, body in self.until_ready():
            if kind == b"E":
                raise RuntimeError(fields(body))
            if kind == b"D":
                count, at, row = struct.unpack("!h", body[:2])[0], 2, []
                for _ in range(count):
                    size = struct.unpack("!i", body[at:at + 4])[0]
                    at += 4
                    row.append(None if size < 0 else body[at:at + size].decode())
                    at += max(size, 0)
                rows.append(row)
        return rows

    def describe(self, sql):
        self.send(b"P", b"\0" + sql.encode() + b"\0" + struct.pack("!h", 0))
        self.send(b"D", b"S\0")
        self.send(b"S", b"")
        return self.until_ready()


def fields(body):
    result = {}
    for part in body.split(b"\0"):
        if part:
            result[chr(part[0])] = part[1:].decode()
    return result


def text(sql, answer, catalog):
    parameters, columns = [], []
    for kind, body in answer:
        if kind == b"E":
            found = fields(body)
            position = int(found.get("P", 0)) - 1
            parts = [found["C"], found["M"], str(position), found.get("D", ""), found.get("H", "")]
            return "\t".join(["error"] + [p.replace("\n", " ") for p in parts]).rstrip("\t")
        if kind == b"t":
            count = struct.unpack("!h", body[:2])[0]
            parameters = [struct.unpack("!i", body[2 + 4 * i:6 + 4 * i])[0] for i in range(count)]
        if kind == b"T":
            count, at = struct.unpack("!h", body[:2])[0], 2
            for _ in range(count):
                end = body.index(b"\0", at)
                name = body[at:end].decode()
                oid, _, modifier = struct.unpack("!ihi", body[end + 7:end + 17])
                columns.append((name, oid, modifier))
                at = end + 19
    shown = ",".join(name + ":" + formatted(catalog, oid, mod) for name, oid, mod in columns)
    return "\t".join(["ok", shown, ",".join(formatted(catalog, p, -1) for p in parameters)]).rstrip("\t")


def formatted(connection, oid, modifier):
    return connection.query(f"select format_type({oid}, {modifier})")[0][0]


def main():
    host, port, database, *files = sys.argv[1:]
    subject, catalog = (Connection(host, int(port), database) for _ in range(2))
    folder = os.path.dirname(os.path.abspath(files[0]))
    catalog.query("drop schema if exists public cascade; drop schema if exists other cascade; create schema public")
    with open(os.path.join(folder, "schema.sql")) as schema:
        catalog.query(schema.read())
    for file in files:
        with open(file) as script:
            lines = script.read().splitlines()
        with open(file[:-4] + ".expected", "w") as expected:
            for line in lines:
                if line and not line.startswith("--"):
                    expected.write(text(line, subject.describe(line), catalog) + "\n")


main()
