"""SQLAlchemy against the server at port $1: create_all, every method of Inspector, reflection, ORM."""
import datetime as dt
import decimal
import enum
import sys
import uuid

import sqlalchemy as sa
from sqlalchemy import event, orm
from sqlalchemy.dialects import postgresql as pg

PORT = sys.argv[1]


def engine(database, **options):
    return sa.create_engine(f"postgresql+psycopg2://postgres@127.0.0.1:{PORT}/{database}", **options)


Base = orm.declarative_base(metadata=sa.MetaData(naming_convention={
    "ix": "ix_%(column_0_label)s", "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s"}))


class Mood(enum.Enum):
    sad = 1
    ok = 2
    happy = 3


links = sa.Table(
    "article_tag", Base.metadata,
    sa.Column("article_id", sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("tag_id", sa.ForeignKey("tag.id", onupdate="CASCADE"), primary_key=True))


class Author(Base):
    __tablename__ = "author"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(80), nullable=False, unique=True, comment="as it is printed")
    mood = sa.Column(sa.Enum(Mood, name="mood"), server_default="ok")
    born = sa.Column(sa.Date)
    boss_id = sa.Column(sa.ForeignKey("author.id", ondelete="SET NULL"), index=True)
    boss = orm.relationship("Author", remote_side=[id], backref="staff")
    articles = orm.relationship("Article", back_populates="author", cascade="all, delete-orphan", order_by="Article.id")
    __table_args__ = (sa.CheckConstraint("length(name) > 1", name="long_name"), {"comment": "who writes"})


class Article(Base):
    __tablename__ = "article"
    id = sa.Column(sa.BigInteger, sa.Identity(start=10, increment=5), primary_key=True)
    author_id = sa.Column(sa.ForeignKey("author.id", deferrable=True, initially="DEFERRED"), nullable=False)
    title = sa.Column(sa.String(200), nullable=False)
    body = sa.Column(sa.Text)
    words = sa.Column(sa.Integer, sa.Computed("length(body)", persisted=True))
    tags = sa.Column(pg.ARRAY(sa.String), server_default="{}")
    meta = sa.Column(pg.JSONB, server_default="{}")
    price = sa.Column(sa.Numeric(10, 2))
    created = sa.Column(sa.DateTime(timezone=True), server_default=sa.func.now())
    author = orm.relationship("Author", back_populates="articles")
    labels = orm.relationship("Tag", secondary=links, backref="articles", order_by="Tag.id")
    __table_args__ = (
        sa.UniqueConstraint("author_id", "title", name="uq_author_title"),
        sa.Index("ix_article_lower", sa.text("lower(title)")),
        sa.Index("ix_article_meta", "meta", postgresql_using="gin"),
        sa.Index("ix_article_dear", "price", postgresql_where=sa.text("price > 100")),
        sa.Index("ix_article_pattern", "title", postgresql_ops={"title": "varchar_pattern_ops"}),
        sa.Index("ix_article_desc", sa.desc("created"), "id"))


class Tag(Base):
    __tablename__ = "tag"
    id = sa.Column(sa.Integer, sa.Sequence("tag_numbers", start=100), primary_key=True)
    name = sa.Column(sa.String(20), nullable=False)


class Every(Base):
    __tablename__ = "every"
    __table_args__ = {"schema": "other"}
    id = sa.Column(pg.UUID(as_uuid=True), primary_key=True, default=uuid.uuid4)
    small = sa.Column(sa.SmallInteger)
    flag = sa.Column(sa.Boolean, nullable=False, server_default=sa.false())
    real = sa.Column(sa.REAL)
    double = sa.Column(pg.DOUBLE_PRECISION)
    number = sa.Column(sa.Numeric)
    fixed = sa.Column(sa.CHAR(5))
    raw = sa.Column(sa.LargeBinary)
    day = sa.Column(sa.Date)
    at = sa.Column(sa.Time)
    at_zone = sa.Column(pg.TIME(timezone=True))
    moment = sa.Column(sa.DateTime)
    precise = sa.Column(pg.TIMESTAMP(precision=3))
    span = sa.Column(sa.Interval)
    months = sa.Column(pg.INTERVAL(fields="YEAR TO MONTH"))
    document = sa.Column(sa.JSON)
    numbers = sa.Column(pg.ARRAY(sa.Integer, dimensions=2))
    net = sa.Column(pg.INET)
    block = sa.Column(pg.CIDR)
    mac = sa.Column(pg.MACADDR)
    bits = sa.Column(pg.BIT(3))
    varbits = sa.Column(pg.BIT(8, varying=True))
    spread = sa.Column(pg.INT4RANGE)
    period = sa.Column(pg.TSTZRANGE)
    days = sa.Column(pg.DATERANGE)
    words = sa.Column(pg.TSVECTOR)
    money = sa.Column(pg.MONEY)
    oid = sa.Column(pg.OID)


def show(name, value):
    print(name, "=", plain(value))


def plain(value):
    """Without addresses of objects, and dictionaries by key."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k!r}: {plain(v)}" for k, v in sorted(value.items(), key=str)) + "}"
    if isinstance(value, dt.datetime) and value.year > 2024:
        return "NOW"
    if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
        return "[" + ", ".join(map(plain, value)) + "]"
    return repr(value)


def attempt(name, action):
    try:
        show(name, action())
    except sa.exc.DBAPIError as e:
        d = e.orig.diag
        print(name, "ERROR", d.sqlstate, d.message_primary, d.message_detail, d.constraint_name, d.table_name, d.column_name)


def inspect(bind):
    inspector = sa.inspect(bind)
    show("schemas", inspector.get_schema_names())
    show("default schema", inspector.default_schema_name)
    show("sequences", sorted(inspector.get_sequence_names()))
    show("views", sorted(inspector.get_view_names()))
    for schema in [None, "other"]:
        show("enums", inspector.get_enums(schema=schema))
        show("tables", sorted(inspector.get_table_names(schema=schema)))
        show("foreign tables", inspector.get_foreign_table_names(schema=schema))
        for table in sorted(inspector.get_table_names(schema=schema) + inspector.get_view_names(schema=schema)):
            print("--", table)
            for column in inspector.get_columns(table, schema=schema):
                show("column", {**column, "type": repr(column["type"])})
            show("primary key", inspector.get_pk_constraint(table, schema=schema))
            show("foreign keys", sorted(inspector.get_foreign_keys(table, schema=schema), key=str))
            show("unique", sorted(inspector.get_unique_constraints(table, schema=schema), key=str))
            show("checks", sorted(inspector.get_check_constraints(table, schema=schema), key=str))
            show("indexes", sorted(inspector.get_indexes(table, schema=schema), key=str))
            show("comment", inspector.get_table_comment(table, schema=schema))
    show("definition", inspector.get_view_definition("writers"))
    show("sorted", [(table, sorted(keys, key=str)) for table, keys in inspector.get_sorted_table_and_fkc_names()])
    show("has", [inspector.has_table("author"), inspector.has_table("nobody"), inspector.has_table("every", schema="other")])


def reflect(bind):
    metadata = sa.MetaData()
    metadata.reflect(bind, views=True)
    metadata.reflect(bind, schema="other")
    for table in sorted(metadata.tables.values(), key=lambda t: t.fullname):
        try:
            print(str(sa.schema.CreateTable(table).compile(dialect=pg.dialect())).strip())
        except sa.exc.CompileError as e:
            print("not compiled", e)
        for index in sorted(table.indexes, key=lambda i: i.name):
            print(sa.schema.CreateIndex(index).compile(dialect=pg.dialect()))
    return metadata


def use(bind):
    with orm.Session(bind) as session:
        ann = Author(name="Ann", mood=Mood.happy, born=dt.date(1960, 2, 29))
        bob = Author(name="Bob", boss=ann)
        tags = [Tag(name=n) for n in ("red", "green", "blue")]
        ann.articles = [Article(title="One", body="first words", tags=["a", 'b"c'], meta={"k": [1, {"x": None}]}, price=decimal.Decimal("12.30"), labels=tags[:2])]
        bob.articles = [Article(title=f"T{i}", body="x" * i, price=i * 60, labels=tags[i % 3:]) for i in range(4)]
        session.add_all([ann, bob])
        session.commit()
        show("ids", [(a.id, a.title, a.words, a.tags, a.meta, a.price) for a in session.query(Article).order_by(Article.id)])
        show("server default", bob.mood)
        show("relations", [(a.name, [x.title for x in a.articles], a.boss and a.boss.name) for a in session.query(Author).order_by(Author.id).options(orm.selectinload(Author.articles), orm.joinedload(Author.boss))])
        show("many", [(t.id, t.name, len(t.articles)) for t in session.query(Tag).order_by(Tag.id).options(orm.subqueryload(Tag.articles))])
        show("join", session.execute(sa.select(Author.name, sa.func.count(Article.id), sa.func.sum(Article.price)).join(Article).group_by(Author.name).having(sa.func.count() > 0).order_by(Author.name)).all())
        show("json", session.execute(sa.select(Article.meta["k"][0].astext.cast(sa.Integer), Article.meta["k"].label("k")).where(Article.meta.has_key("k"))).all())
        show("contains", session.scalars(sa.select(Article.title).where(Article.tags.contains(["a"]))).all())
        show("any", session.scalars(sa.select(Article.title).where(Article.tags.any("a"))).all())
        show("ilike", session.scalars(sa.select(Article.title).where(Article.title.ilike("t%")).order_by(Article.title.desc())).all())
        show("in", session.scalars(sa.select(Article.title).where(Article.title.in_(["T1", "One"])).order_by(Article.id)).all())
        show("exists", session.scalars(sa.select(Author.name).where(Author.articles.any(Article.price > 100)).order_by(Author.id)).all())
        ranked = sa.select(Article.title, sa.func.row_number().over(partition_by=Article.author_id, order_by=Article.price.desc()).label("r")).subquery()
        show("window", session.execute(sa.select(ranked).where(ranked.c.r == 1).order_by(ranked.c.title)).all())
        tree = sa.select(Author.id, sa.literal(0).label("depth")).where(Author.boss_id.is_(None)).cte("tree", recursive=True)
        tree = tree.union_all(sa.select(Author.id, tree.c.depth + 1).join(tree, Author.boss_id == tree.c.id))
        show("recursive", session.execute(sa.select(tree).order_by(tree.c.id)).all())
        lateral = sa.select(Article.title).where(Article.author_id == Author.id).order_by(Article.id.desc()).limit(1).lateral("last")
        show("lateral", session.execute(sa.select(Author.name, lateral.c.title).join(lateral, sa.true()).order_by(Author.id)).all())
        show("lock", session.scalars(sa.select(Author.id).with_for_update(nowait=True, of=Author).order_by(Author.id)).all())
        show("stream", [r.title for r in session.execute(sa.select(Article.title).order_by(Article.id).execution_options(yield_per=2))])
        session.commit()
        upsert = pg.insert(Author).values([{"name": "Ann", "born": dt.date(2000, 1, 1)}, {"name": "Cyd", "born": None}])
        upsert = upsert.on_conflict_do_update(constraint="uq_author_name", set_={"born": upsert.excluded.born})
        show("upsert", session.execute(upsert.returning(Author.name, Author.born)).all())
        show("update", session.execute(sa.update(Article).where(Article.price > 100).values(price=Article.price * 2).returning(Article.id, Article.price).execution_options(synchronize_session=False)).all())
        show("delete", session.execute(sa.delete(Tag).where(Tag.name == "none")).rowcount)
        session.commit()
        attempt("unique", lambda: flush(bind, Author(name="Ann")))
        attempt("check", lambda: flush(bind, Author(name="X")))
        attempt("not null", lambda: flush(bind, Author()))
        attempt("deferred", lambda: flush(bind, Article(title="t", author_id=777)))
        with session.begin_nested() as savepoint:
            session.add(Author(name="Zoe"))
            session.flush()
            savepoint.rollback()
        show("rolled back", session.query(Author).filter_by(name="Zoe").count())
        session.delete(bob)
        session.commit()
        show("left", session.query(Article).count())
        value = Every(id=uuid.UUID(int=7), small=-3, flag=True, real=1.5, double=0.1, number=decimal.Decimal("1e20"), fixed="ab", raw=b"\x00\xff",
                      day=dt.date(2024, 2, 29), at=dt.time(1, 2, 3, 4), at_zone=dt.time(1, 2, tzinfo=dt.timezone.utc), moment=dt.datetime(2024, 1, 2, 3, 4, 5, 6),
                      precise=dt.datetime(2024, 1, 2, 3, 4, 5, 678000), span=dt.timedelta(days=3, seconds=4), document={"b": 1, "a": [None]}, numbers=[[1, 2], [3, 4]],
                      net="10.0.0.1", block="10.0.0.0/8", mac="08:00:2b:01:02:03", bits="101", varbits="10", oid=5, money="$12.50")
        session.add(value)
        session.commit()
        session.expire_all()
        show("every", [getattr(session.get(Every, uuid.UUID(int=7)), c.name) for c in Every.__table__.columns])


def flush(bind, thing):
    with orm.Session(bind) as session:
        session.add(thing)
        session.commit()


def main():
    with engine("postgres", isolation_level="AUTOCOMMIT").connect() as admin:
        admin.execute(sa.text("DROP DATABASE IF EXISTS sqlalchemy"))
        admin.execute(sa.text("CREATE DATABASE sqlalchemy"))
    bind = engine("sqlalchemy")
    with bind.begin() as connection:
        connection.execute(sa.text("CREATE SCHEMA other"))
    Base.metadata.create_all(bind)
    Base.metadata.create_all(bind)
    with bind.begin() as connection:
        connection.execute(sa.text("CREATE VIEW writers AS SELECT a.id, a.name, count(*) AS n FROM author a JOIN article b ON b.author_id = a.id GROUP BY a.id, a.name"))
        connection.execute(sa.text("CREATE DOMAIN positive AS integer CHECK (value > 0)"))
        connection.execute(sa.text("CREATE TABLE domained (a positive, b positive[])"))
    show("version", bind.connect().dialect.server_version_info[0])
    inspect(bind)
    reflected = reflect(bind)
    use(bind)
    # autoload of one table, in a transaction of another level
    with bind.connect().execution_options(isolation_level="SERIALIZABLE") as connection:
        author = sa.Table("author", sa.MetaData(), autoload_with=connection)
        show("autoload", [c.name for c in author.columns])
        show("rows", connection.execute(author.select().order_by(author.c.id)).mappings().all())
        show("level", connection.get_isolation_level())
    show("drop order", [t.name for t in reversed(reflected.sorted_tables) if t.name in ("author", "article", "article_tag")])
    with bind.begin() as connection:
        connection.execute(sa.text("DROP VIEW writers"))
    Base.metadata.drop_all(bind)
    show("dropped", sa.inspect(bind).get_table_names())


main()
