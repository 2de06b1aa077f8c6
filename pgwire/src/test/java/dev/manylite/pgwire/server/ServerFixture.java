package dev.manylite.pgwire.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A server over a fake backend, on a free port. */
final class ServerFixture implements AutoCloseable {
  final FakeBackend backend = new FakeBackend();
  final ThreadPoolExecutor workers = (ThreadPoolExecutor) Executors.newCachedThreadPool();
  final PgServer server;

  ServerFixture() {
    this(PgServerOptions.builder());
  }

  ServerFixture(PgServerOptions.Builder options) {
    try {
      server = PgServer.start(options.eventLoopThreads(1).build(), backend, workers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawClient client() {
    return new RawClient(server.address());
  }

  RawClient session() {
    return client().login("u");
  }

  /** The next event other than the end of a transaction. */
  String event() throws InterruptedException {
    while (true) {
      String event = backend.events.poll(10, TimeUnit.SECONDS);
      if (event == null || !event.startsWith("sync")) {
        return event;
      }
    }
  }

  @Override
  public void close() {
    server.close(Duration.ofMillis(500));
    workers.shutdown();
  }
}
