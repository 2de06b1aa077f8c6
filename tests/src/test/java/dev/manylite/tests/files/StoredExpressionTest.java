package dev.manylite.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.WireClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schema stores works on handles that know nothing yet. */
class StoredExpressionTest {
  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE e (id int, t text, n numeric(10,2), m numeric, j jsonb, a int[])",
          "CREATE UNIQUE INDEX ON e (lower(t), id)",
          "CREATE INDEX ON e ((n * 2), (m + 1), (j -> 'a'), (greatest(n, m)), (a[1:2]))",
          "CREATE INDEX ON e ((a::text[]), (id || 'x'), (t::varchar(3)))",
          "CREATE INDEX ON e (id) WHERE t LIKE 'a%' OR j @> '{\"a\": 1}' OR t = ANY ('{b,c}')",
          "CREATE TABLE c (id int CHECK (abs(id) < 1000), t text CHECK (reverse(t) <> 'ba'),"
              + " n numeric(10,2) CHECK (n * 1.5 < 10000), m numeric CHECK (m + 1 > 0),"
              + " g text GENERATED ALWAYS AS (upper(t) || n) STORED, d text DEFAULT initcap('abc'))",
          "CREATE TABLE r (during tsrange, EXCLUDE USING gist (during WITH &&))",
          "CREATE TABLE p (id int PRIMARY KEY CHECK (abs(id) < 1000))",
          "CREATE TABLE f (id int REFERENCES p ON UPDATE CASCADE ON DELETE CASCADE,"
              + " t text CHECK (initcap(t) <> 'No'))");

  @Test
  void afterARestartEverySessionCanWrite(@TempDir Path data) throws Exception {
    try (GatewayServer server = GatewayServer.start(data);
        WireClient first = server.connect("postgres")) {
      first.command("CREATE DATABASE stored");
      try (WireClient client = server.connect("stored")) {
        SCHEMA.forEach(client::command);
      }
    }
    try (GatewayServer server = GatewayServer.start(data);
        WireClient client = server.connect("stored")) {
      client.command("VACUUM FULL");
    }
    try (GatewayServer server = GatewayServer.start(data)) {
      ExecutorService sessions = Executors.newFixedThreadPool(4);
      try {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
          int number = i;
          running.add(sessions.submit(() -> write(server, number)));
        }
        for (Future<?> one : running) {
          one.get();
        }
      } finally {
        sessions.shutdownNow();
      }
      try (WireClient client = server.connect("stored")) {
        assertEquals("4", client.value("SELECT count(*) FROM e WHERE lower(t) = 'abc'"));
        assertEquals("ABD1.50", client.value("SELECT DISTINCT g FROM c"));
        client.command("ALTER TABLE c RENAME COLUMN t TO s");
        client.command("ALTER TABLE e ADD COLUMN z int");
        client.command("CREATE INDEX ON e (z)");
        client.command("DROP TABLE e");
      }
    }
  }

  private static void write(GatewayServer server, int number) {
    try (WireClient client = server.connect("stored")) {
      client.command("INSERT INTO p VALUES (" + number + ")");
      client.command("INSERT INTO f VALUES (" + number + ", 'yes')");
      client.command("UPDATE p SET id = id + 100 WHERE id = " + number);
      client.command(
          "INSERT INTO e VALUES (" + number + ", 'ABC', 1.5, 2, '{\"a\": 1}', '{1,2,3}')");
      client.command("UPDATE e SET n = n + 1 WHERE id = " + number);
      client.command("EXPLAIN DELETE FROM e");
      client.command("INSERT INTO c (id, t, n, m) VALUES (" + number + ", 'abd', 1.5, 2)");
      client.command("DELETE FROM p WHERE id = " + (number + 100));
    }
  }
}
