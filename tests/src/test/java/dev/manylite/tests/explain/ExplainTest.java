package dev.manylite.tests.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code plans.txt}: a statement that ends with a semicolon, and the rows that it gives, one after
 * the other. Times, which are another each time, stand as {@code 0.0}.
 */
class ExplainTest {
  private final GatewayServer server = GatewayServer.shared();

  @Test
  void plansAreLaidOutAsPostgresqlDoes() {
    String file = Resources.read(Resources.list("explain", ".txt").get(0));
    server.recreate("explain");
    List<String> found = new ArrayList<>();
    try (WireClient client = server.connect("explain")) {
      for (String block : file.split("\n\n")) {
        String statement = block.substring(0, block.indexOf(";\n") + 1);
        found.add(statement + "\n" + rows(client, statement));
      }
    }
    assertEquals(file, String.join("\n", found));
  }

  private static String rows(WireClient client, String statement) {
    List<Reply> replies = client.query(statement);
    return replies.stream()
        .map(ExplainTest::print)
        .filter(line -> !line.isEmpty())
        .map(line -> line.replaceAll("\\d+\\.\\d{3}", "0.0"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String print(Reply reply) {
    if (reply instanceof Reply.DataRow row) {
      return row.values().get(0);
    }
    if (reply instanceof Reply.CommandComplete complete) {
      return complete.tag();
    }
    return reply instanceof Reply.Report report ? report.sqlState() + " " + report.message() : "";
  }
}
