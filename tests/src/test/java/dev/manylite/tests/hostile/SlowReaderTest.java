package dev.manylite.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that takes its time with its rows keeps nobody else from writing. */
class SlowReaderTest {
  private static final int ROWS = 40_000;
  private static final String INSERT =
      "insert into slow select g from generate_series(1, "
          + ROWS
          + ") g returning id, repeat('x', 1000)";

  private final GatewayServer server = GatewayServer.shared();

  @Test
  void rowsOfAWriteThatNobodyReadsDoNotHoldTheWriter() {
    try (WireClient slow = server.connect("postgres");
        WireClient other = server.connect("postgres")) {
      other.command("drop table if exists slow");
      other.command("create table slow(id int)");
      slow.send('Q', WireClient.cString(INSERT));
      awaitRows(other);
      other.command("set lock_timeout = '20s'");
      other.command("insert into slow values (0)");
      List<Reply> replies = slow.readUntilReady(1);
      List<Reply.DataRow> rows =
          replies.stream()
              .filter(Reply.DataRow.class::isInstance)
              .map(Reply.DataRow.class::cast)
              .toList();
      assertEquals(ROWS, rows.size());
      for (int i = 0; i < ROWS; i++) {
        assertEquals(String.valueOf(i + 1), rows.get(i).values().get(0));
      }
      assertEquals(new Reply.CommandComplete("INSERT 0 " + ROWS), replies.get(replies.size() - 2));
      other.command("drop table slow");
    }
  }

  /** Until the write is committed; without the rows being read. */
  private static void awaitRows(WireClient client) {
    for (int i = 0; client.value("select count(*) from slow").equals("0"); i++) {
      if (i == 600) {
        throw new AssertionError("the write waits for its client");
      }
      client.value("select pg_sleep(0.1)");
    }
  }
}
