package dev.manylite.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionLimitTest {
  @Test
  void oneTooManyIsToldSoAndComesInWhenAnotherLeaves(@TempDir Path folder) throws Exception {
    List<WireClient> clients = new ArrayList<>();
    try (GatewayServer server = GatewayServer.start(folder, "--max-connections", "4")) {
      for (int i = 0; i < 4; i++) {
        clients.add(server.connect("postgres"));
      }
      Reply.Report refusal = refusal(server);
      assertEquals("53300", refusal.sqlState());
      assertEquals("sorry, too many clients already", refusal.message());
      clients.remove(0).close();
      clients.add(admitted(server));
      assertEquals("4", clients.get(0).value("SHOW max_connections"));
    } finally {
      clients.forEach(WireClient::close);
    }
  }

  private static Reply.Report refusal(GatewayServer server) {
    try (WireClient client = WireClient.open(server.port())) {
      client.startup(Map.of("user", "postgres", "database", "postgres"));
      return (Reply.Report) client.readToEnd().get(0);
    }
  }

  /** The server needs a moment to see that the other one left. */
  private static WireClient admitted(GatewayServer server) throws InterruptedException {
    for (int i = 0; ; i++) {
      try {
        return server.connect("postgres");
      } catch (IllegalStateException full) {
        if (i == 100) {
          throw full;
        }
        Thread.sleep(50);
      }
    }
  }
}
