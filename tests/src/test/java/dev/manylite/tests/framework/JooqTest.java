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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.codegen.GenerationTool;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** jOOQ generates the same sources from both servers, byte for byte, and its DSL's SQL runs. */
class JooqTest {
  private static final String DATABASE = "framework_jooq";

  @TempDir private Path folder;

  @BeforeAll
  static void quiet() {
    Quiet.below(Level.ERROR, "org.jooq");
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/chinook.sql", "/data/northwind.sql"})
  void sourcesAreTheSame(String script) throws Exception {
    Map<String, String> expected = generated(PostgresServer.shared(), script);
    Map<String, String> actual = generated(GatewayServer.shared(), script);
    assertTrue(expected.size() > 10, expected.keySet().toString());
    List<String> differing = new ArrayList<>();
    for (String file : expected.keySet()) {
      if (!expected.get(file).equals(actual.get(file))) {
        differing.add(file);
      }
    }
    if (!differing.isEmpty()) {
      String first = differing.get(0);
      assertEquals(expected.get(first), actual.get(first), differing.toString());
    }
    assertEquals(expected.keySet(), actual.keySet());
  }

  private Map<String, String> generated(Server server, String script) throws Exception {
    Databases.create(server, DATABASE, script);
    Path target = folder.resolve(server.name());
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(server.jdbcUrl(DATABASE))
                    .withUser("postgres"))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withIncludeSystemSequences(true)
                            .withIncludeCheckConstraints(true)
                            .withIncludeTriggerRoutines(true)
                            .withIncludes(".*")
                            .withExcludes("pg_catalog.*|information_schema.*"))
                    .withGenerate(
                        new Generate()
                            .withGeneratedAnnotation(false)
                            .withComments(true)
                            .withSources(true)
                            .withIndexes(true))
                    .withTarget(
                        new Target()
                            .withPackageName("generated")
                            .withDirectory(target.toString()))));
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(target.relativize(file).toString(), read(file));
      }
    }
    return sources;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
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
