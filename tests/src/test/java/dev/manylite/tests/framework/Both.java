package dev.manylite.tests.framework;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.util.ArrayList;
import java.util.List;

/** Does the same work in a new database of each server; what it tells must be the same. */
final class Both {
  /** What a framework does in a database, telling what it sees line by line. */
  @FunctionalInterface
  interface Work {
    void run(Server server, String database, List<String> told) throws Exception;
  }

  private Both() {}

  static void tellTheSame(String database, Work work) throws Exception {
    List<String> expected = told(PostgresServer.shared(), database, work);
    List<String> actual = told(GatewayServer.shared(), database, work);
    Described.assertSame(expected, actual);
  }

  private static List<String> told(Server server, String database, Work work) throws Exception {
    server.recreate(database);
    List<String> lines = new ArrayList<>();
    work.run(server, database, lines);
    return lines;
  }
}
