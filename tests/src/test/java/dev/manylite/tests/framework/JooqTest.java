package dev.manylite.tests.framework;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonArrayAgg;
import static org.jooq.impl.DSL.jsonObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.using;

import ch.qos.logback.classic.Level;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SQL of jOOQ's DSL runs, with the same results on both servers. */
class JooqTest {
  private static final String DATABASE = "framework_jooq";

  @BeforeAll
  static void quiet() {
    Quiet.below(Level.ERROR, "org.jooq");
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  @Test
  void statementsOfTheDslRun() throws Exception {
    Both.tellTheSame(
        DATABASE,
        (server, database, told) -> {
          try (Connection connection = Databases.open(server, database)) {
            run(using(connection, SQLDialect.POSTGRES), told);
          }
        });
  }

  private static void run(DSLContext dsl, List<String> told) {
    Table<Record> book = table(name("book"));
    Field<Integer> id = field(name("book", "id"), SQLDataType.INTEGER.identity(true));
    Field<String> title = field(name("book", "title"), SQLDataType.VARCHAR(80).notNull());
    Field<BigDecimal> price = field(name("book", "price"), SQLDataType.NUMERIC(8, 2));
    Field<Integer> writer = field(name("book", "writer"), SQLDataType.INTEGER);
    dsl.createTable(book).columns(id, title, price, writer).primaryKey(id).execute();
    dsl.createIndex("book_writer").on(book, writer).execute();
    dsl.alterTable(book).add("added", SQLDataType.LOCALDATE).execute();
    for (int i = 1; i <= 6; i++) {
      told.add(
          dsl.insertInto(book, title, price, writer)
              .values("Book " + i, BigDecimal.valueOf(i * 250L, 2), i % 3)
              .returning(id, title)
              .fetchOne()
              .toString());
    }
    told.add(
        dsl.insertInto(book, id, title)
                .values(1, "Twice")
                .onConflict(field(name("id")))
                .doUpdate()
                .set(
                    field(name("title"), String.class),
                    excluded(field(name("title"), String.class)))
                .execute()
            + " upserted");
    told.add(
        dsl.select(writer, sum(price), count(), rank().over().orderBy(sum(price).desc()))
            .from(book)
            .groupBy(rollup(writer))
            .orderBy(writer.asc().nullsLast())
            .fetch()
            .format());
    told.add(
        dsl.select(
                writer,
                multiset(
                    select(title, price)
                        .from(table(name("book")).as("b"))
                        .where(field(name("b", "writer")).eq(writer))
                        .orderBy(field(name("b", "id")))))
            .from(book)
            .where(row(id, writer).eq(row(1, 1)).or(row(id, writer).eq(row(2, 2))))
            .orderBy(id)
            .fetch()
            .toString());
    told.add(
        dsl.select(
                jsonArrayAgg(jsonObject(key("t").value(title), key("p").value(price))).orderBy(id))
            .from(book)
            .fetch()
            .toString());
    told.add(
        dsl.withRecursive("n", "i")
            .as(
                select(inline(1))
                    .unionAll(
                        select(field(name("i"), Integer.class).plus(1))
                            .from(table(name("n")))
                            .where(field(name("i"), Integer.class).lt(5))))
            .selectFrom(table(name("n")))
            .fetch()
            .toString());
    told.add(
        dsl.selectFrom(book).orderBy(price.desc(), id).limit(2).offset(1).forUpdate().fetch() + "");
    dsl.transaction(
        nested -> {
          told.add(nested.dsl().deleteFrom(book).where(id.gt(4)).execute() + " deleted");
          nested.dsl().truncate(book).restartIdentity().execute();
        });
    told.add(dsl.fetchCount(book) + " left");
    dsl.meta().getTables("book").forEach(t -> told.add(dsl.meta(t).ddl().toString()));
    dsl.dropTable(book).cascade().execute();
  }
}
