package dev.manylite.tests.server;

import dev.manylite.tests.wire.WireClient;

/** Something that speaks PostgreSQL's protocol on a loopback port, with a superuser postgres. */
public interface Server {
  String name();

  int port();

  default WireClient connect(String database) {
    return WireClient.connect(port(), "postgres", database);
  }

  default String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?user=postgres";
  }

  /** Makes {@code database} anew. */
  default void recreate(String database) {
    try (WireClient client = connect("postgres")) {
      client.command("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
      client.command("CREATE DATABASE " + database);
    }
  }
}
