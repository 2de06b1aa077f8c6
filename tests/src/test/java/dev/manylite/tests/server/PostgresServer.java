package dev.manylite.tests.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The judge: a real PostgreSQL 15, started from the binaries that Maven brings, once for all tests
 * of a JVM. Its collation is "C", as Manylite's. Runs under root too: the library then starts it in
 * a user namespace of its own, because PostgreSQL refuses to run as root.
 */
public final class PostgresServer implements Server, AutoCloseable {
  private final EmbeddedPostgres postgres;

  private PostgresServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Ends with the JVM. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  /** An empty cluster of its own; the caller closes it. */
  public static PostgresServer start() {
    return Shared.start();
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public int port() {
    return postgres.getPort();
  }

  private static final class Shared {
    private static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      try {
        return new PostgresServer(
            EmbeddedPostgres.builder()
                .setLocaleConfig("lc-collate", "C")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setLocaleConfig("lc-messages", "C")
                .setServerConfig("timezone", "Etc/UTC")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("lc_messages", "C")
                .setServerConfig("max_connections", "100")
                .start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
