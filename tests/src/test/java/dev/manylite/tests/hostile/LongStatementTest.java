package dev.manylite.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that programs write: thousands of operands side by side, which are deep trees. */
class LongStatementTest {
  private final GatewayServer server = GatewayServer.shared();

  @Test
  void longChainsThatMayBeGroupedAtWillRun() {
    server.recreate("long_chains");
    try (WireClient client = server.connect("long_chains")) {
      client.command("CREATE TABLE t (a int, b text)");
      client.command("INSERT INTO t VALUES (1, 'x')");
      assertEquals(
          "10000", client.value("SELECT length(" + chain("b", " || ", 10_000) + ") FROM t"));
      assertEquals(
          "1", client.value("SELECT count(*) FROM t WHERE " + chain("a = 1", " AND ", 10_000)));
      assertEquals(
          "1", client.value("SELECT count(*) FROM t WHERE " + chain("a = 1", " OR ", 10_000)));
      assertEquals(
          "1200",
          client.value(
              "SELECT sum(a) FROM (" + chain("SELECT a FROM t", " UNION ALL ", 1_200) + ") u"));
      assertEquals(
          "2",
          client.value(
              "SELECT count(*) FROM ("
                  + chain("SELECT a FROM t UNION SELECT 2", " UNION ", 600)
                  + ") u"));
    }
  }

  @Test
  void whatIsNestedTooDeeplyIsSaidToBe() {
    try (WireClient client = server.connect("postgres")) {
      for (String sql :
          List.of(
              "SELECT " + "(".repeat(50_000) + "1" + ")".repeat(50_000),
              "SELECT " + "- ".repeat(50_000) + "1",
              "SELECT " + chain("g", " + ", 50_000) + " FROM generate_series(1, 1) g",
              "SELECT " + "abs(".repeat(2_000) + "1" + ")".repeat(2_000))) {
        Reply.Report report = (Reply.Report) client.query(sql).get(0);
        assertEquals("54001", report.sqlState());
        assertEquals("stack depth limit exceeded", report.message());
        assertEquals(
            "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), after"
                + " ensuring the platform's stack depth limit is adequate.",
            report.fields().get('H'));
      }
      assertEquals("1", client.value("SELECT 1"));
    }
  }

  private static String chain(String operand, String operator, int count) {
    return String.join(operator, Collections.nCopies(count, operand));
  }
}
