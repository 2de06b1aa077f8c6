package dev.manylite.tests.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {
  private static final int INT4 = 23;
  private static final long MILLIS = 2_000;

  private final GatewayServer server = GatewayServer.shared();

  /** The check of the schema and the reading are of one snapshot. */
  @Test
  void readerSeesSchemaChangeWholeOrNotAtAll() {
    server.recreate("schema_race");
    try (WireClient writer = server.connect("schema_race")) {
      writer.command("CREATE TABLE r (a int)");
      writer.command("INSERT INTO r VALUES (1)");
      long end = System.currentTimeMillis() + MILLIS;
      List<CompletableFuture<String>> readers =
          List.of(
              CompletableFuture.supplyAsync(() -> read(end)),
              CompletableFuture.supplyAsync(() -> read(end)));
      while (System.currentTimeMillis() < end) {
        writer.command("ALTER TABLE r ALTER a TYPE text USING 'x' || a");
        writer.command("ALTER TABLE r ALTER a TYPE int USING substr(a, 2)::int");
      }
      for (CompletableFuture<String> reader : readers) {
        assertEquals("", reader.join());
      }
    }
  }

  /** The first answer whose value is not of the type that it was announced with. */
  private String read(long end) {
    try (WireClient reader = server.connect("schema_race")) {
      while (System.currentTimeMillis() < end) {
        List<Reply> replies = reader.command("SELECT a FROM r");
        Reply.RowDescription description = (Reply.RowDescription) replies.get(0);
        Reply.DataRow row = (Reply.DataRow) replies.get(1);
        boolean number = description.fields().get(0).typeOid() == INT4;
        if (!row.values().get(0).equals(number ? "1" : "x1")) {
          return replies.toString();
        }
      }
      return "";
    }
  }
}
