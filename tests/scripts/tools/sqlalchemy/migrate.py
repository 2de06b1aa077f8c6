"""Alembic against the server at port $1: autogenerate, upgrade, check, downgrade, offline SQL."""
import contextlib
import io
import os
import re
import sys
import tempfile

import sqlalchemy as sa
from alembic import autogenerate, command
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy.dialects import postgresql as pg

PORT = sys.argv[1]
URL = f"postgresql+psycopg2://postgres@127.0.0.1:{PORT}/"

ENV = """
from alembic import context
import sqlalchemy as sa
config = context.config
target = config.attributes["target"]
options = dict(target_metadata=target, compare_type=True, compare_server_default=True, include_schemas=True)
if context.is_offline_mode():
    context.configure(url=config.get_main_option("sqlalchemy.url"), literal_binds=True, **options)
    with context.begin_transaction():
        context.run_migrations()
else:
    with sa.create_engine(config.get_main_option("sqlalchemy.url")).connect() as connection:
        context.configure(connection=connection, transaction_per_migration=True, **options)
        with context.begin_transaction():
            context.run_migrations()
"""
SCRIPT = '''"""${message}"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
def upgrade():
    ${upgrades if upgrades else "pass"}
def downgrade():
    ${downgrades if downgrades else "pass"}
'''


def first():
    m = sa.MetaData()
    sa.Table("customer", m, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(50), nullable=False),
             sa.Column("kind", sa.Enum("a", "b", name="kind"), server_default="a"), sa.Column("rating", sa.Integer, server_default="5"),
             sa.Column("notes", sa.Text, comment="free"), sa.Index("ix_customer_name", "name"), sa.UniqueConstraint("name", name="uq_customer_name"),
             sa.CheckConstraint("rating > 0", name="ck_rating"))
    sa.Table("invoice", m, sa.Column("id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
             sa.Column("customer_id", sa.Integer, sa.ForeignKey("customer.id", name="fk_customer")), sa.Column("total", sa.Numeric(8, 2)),
             sa.Column("paid", sa.Boolean, server_default=sa.text("false")), sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now()),
             sa.Column("doc", pg.JSONB, server_default=sa.text("'{}'::jsonb")))
    return m


def second():
    m = sa.MetaData()
    sa.Table("customer", m, sa.Column("id", sa.BigInteger, primary_key=True), sa.Column("name", sa.String(90)),
             sa.Column("kind", sa.Enum("a", "b", name="kind"), server_default="b"), sa.Column("rating", sa.SmallInteger, nullable=False, server_default="7"),
             sa.Column("email", sa.String(100)), sa.Index("ix_customer_email", "email", unique=True), sa.Index("ix_customer_name", "name", "email"))
    sa.Table("invoice", m, sa.Column("id", sa.BigInteger, sa.Identity(always=True), primary_key=True),
             sa.Column("customer_id", sa.BigInteger, sa.ForeignKey("customer.id", name="fk_customer", ondelete="CASCADE")), sa.Column("total", sa.Numeric(12, 4), nullable=False),
             sa.Column("paid", sa.Boolean), sa.Column("at", sa.Date, server_default=sa.text("CURRENT_DATE")),
             sa.Column("tags", pg.ARRAY(sa.Text), server_default=sa.text("'{}'::text[]")))
    sa.Table("line", m, sa.Column("invoice_id", sa.BigInteger, sa.ForeignKey("invoice.id"), primary_key=True), sa.Column("no", sa.Integer, primary_key=True), comment="of an invoice")
    return m


def settled(text):
    return re.sub(r"/tmp/\w+/", "FOLDER/", re.sub(r"localhost:\d+|:\d{4,5}/", "SERVER", text)).strip()


def differences(metadata):
    with sa.create_engine(URL + "alembic").connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True, "target_metadata": metadata})
        for difference in autogenerate.compare_metadata(context, metadata):
            print("differs:", re.sub(r"at 0x\w+|<[^>]*SchemaType[^>]*>", "", str(difference)))


def main():
    with sa.create_engine(URL + "postgres", isolation_level="AUTOCOMMIT").connect() as admin:
        admin.execute(sa.text("DROP DATABASE IF EXISTS alembic"))
        admin.execute(sa.text("CREATE DATABASE alembic"))
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "versions"))
        for name, text in [("env.py", ENV), ("script.py.mako", SCRIPT)]:
            with open(os.path.join(folder, name), "w") as file:
                file.write(text)
        out = io.StringIO()
        config = Config(stdout=out, output_buffer=out)
        config.set_main_option("script_location", folder)
        config.set_main_option("sqlalchemy.url", URL + "alembic")

        def run(name, *arguments, **options):
            out.seek(0)
            out.truncate()
            print("$ alembic", name, *arguments)
            try:
                with contextlib.redirect_stdout(out):
                    result = getattr(command, name)(config, *arguments, **options)
            except Exception as e:
                print(type(e).__name__, settled(str(e)))
                return None
            print(settled(out.getvalue()))
            return result

        number = 0
        for metadata in (first(), second(), second()):
            number += 1
            config.attributes["target"] = metadata
            script = run("revision", f"step {number}", autogenerate=True, rev_id=f"00{number}")
            with open(script.path) as file:
                print(settled(file.read()))
            run("upgrade", "head")
            with sa.create_engine(URL + "alembic").begin() as connection:
                connection.execute(sa.text("INSERT INTO customer (name, rating) VALUES (:n, 3)"), {"n": f"n{number}"})
            differences(metadata)
        run("current", verbose=False)
        run("history")
        run("check") if hasattr(command, "check") else None
        run("downgrade", "-1")
        run("downgrade", "001")
        differences(first())
        run("upgrade", "+1")
        run("upgrade", "001:head", sql=True)
        run("stamp", "head")
        run("downgrade", "base")
        with sa.create_engine(URL + "alembic").connect() as connection:
            print(connection.execute(sa.text("SELECT relname, relkind FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1")).all())
            print(connection.execute(sa.text("SELECT typname FROM pg_type WHERE typtype = 'e'")).all())


main()
