package dev.manylite.pgwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.pgwire.message.ErrorFields;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final String SHUTDOWN =
      "E FATAL 57P01 terminating connection due to administrator command";

  private final ServerFixture fixture =
      new ServerFixture(PgServerOptions.builder().stallTimeout(Duration.ofSeconds(1)));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void anIdleClientIsToldOfTheShutdown() throws Exception {
    RawClient client = fixture.session();
    fixture.server.close(Duration.ofSeconds(1));
    assertEquals(List.of(SHUTDOWN, "end"), client.untilEnd());
    assertEquals("closed", fixture.event());
  }

  @Test
  void aRunningStatementMayEndWithinTheGrace() throws Exception {
    RawClient client = fixture.session();
    client.send('Q', "sleep");
    assertEquals("asleep", fixture.event());
    Thread closing = new Thread(() -> fixture.server.close(Duration.ofSeconds(5)));
    closing.start();
    Thread.sleep(100);
    // The statement ends; it was not the shutdown that ended it.
    assertTrue(closing.isAlive());
    assertTrue(fixture.server.cancel(client.processId));
    assertEquals(
        List.of("E ERROR 57014 canceling statement due to user request", "Z I", SHUTDOWN, "end"),
        client.untilEnd());
    closing.join();
  }

  @Test
  void aStatementThatDoesNotEndIsInterruptedAfterTheGrace() throws Exception {
    RawClient client = fixture.session();
    client.send('Q', "sleep");
    assertEquals("asleep", fixture.event());
    fixture.server.close(Duration.ofMillis(100));
    assertEquals("cancel", fixture.event());
    client.close();
  }

  @Test
  void aClientThatResetsTheConnectionInterruptsItsStatement() throws Exception {
    RawClient client = fixture.session();
    client.send('Q', "sleep");
    assertEquals("asleep", fixture.event());
    client.socket.setSoLinger(true, 0);
    client.close();
    assertEquals("disconnect", fixture.event());
    assertEquals("closed", fixture.event());
  }

  @Test
  void aClientThatNoWorkerTakesIsRefused() throws Exception {
    try (RawClient client = fixture.session()) {
      while (fixture.workers.getActiveCount() > 0) {
        Thread.onSpinWait();
      }
      fixture.workers.shutdown();
      client.send('Q', "rows 1");
      assertEquals(
          List.of("E FATAL 53300 sorry, too many clients already", "end"), client.untilEnd());
      assertEquals("closed", fixture.event());
    }
  }

  @Test
  void whatAHalfClosedConnectionSentIsCarriedOutAndAnswered() throws Exception {
    try (RawClient client = fixture.session()) {
      client.send('Q', "sleep").send('Q', "rows 0");
      assertEquals("asleep", fixture.event());
      client.socket.shutdownOutput();
      assertEquals("end of input", fixture.event());
      assertTrue(fixture.server.cancel(client.processId));
      assertEquals(
          List.of(
              "E ERROR 57014 canceling statement due to user request",
              "Z I",
              "T",
              "C SELECT 0",
              "Z I",
              "end"),
          client.untilEnd());
      assertEquals("cancel", fixture.event());
      assertEquals("closed", fixture.event());
    }
  }

  @Test
  void aFullMailboxIsEmptiedBeforeTheEndOfInput() throws Exception {
    try (RawClient client = fixture.session()) {
      for (int i = 0; i < 1000; i++) {
        client.send('Q', "rows 0");
      }
      client.socket.shutdownOutput();
      List<String> answers = client.untilEnd();
      assertEquals(3001, answers.size());
    }
  }

  @Test
  void aHalfClosedConnectionIsToldWhatIsLost() throws Exception {
    try (RawClient client = fixture.session()) {
      client.raw(new byte[] {'Q', 0, 0, 1, 0, 's'}).socket.shutdownOutput();
      assertEquals(
          List.of("E FATAL 08006 unexpected EOF on client connection", "end"), client.untilEnd());
    }
    try (RawClient client = fixture.session()) {
      client.query("begin");
      client.socket.shutdownOutput();
      assertEquals(
          List.of(
              "E FATAL 08006 unexpected EOF on client connection with an open transaction", "end"),
          client.untilEnd());
    }
    try (RawClient client = fixture.session()) {
      client.send('Q', "copyin").until("G");
      client.send('d', "x").socket.shutdownOutput();
      assertEquals(
          List.of(
              "E ERROR 08006 unexpected EOF on client connection with an open transaction",
              "E FATAL 08P01 terminating connection because protocol synchronization was lost",
              "end"),
          client.untilEnd());
    }
    try (RawClient silent = fixture.client()) {
      silent.raw(new byte[] {0, 0}).socket.shutdownOutput();
      assertEquals("end", silent.next());
    }
  }

  @Test
  void oneConnectionIsTerminatedAndNoOther() {
    try (RawClient one = fixture.session();
        RawClient other = fixture.session()) {
      ErrorFields reason = ErrorFields.fatal("57P01", "out");
      assertTrue(fixture.server.terminate(one.processId, reason));
      assertFalse(fixture.server.terminate(-1, reason));
      assertEquals(List.of("E FATAL 57P01 out", "end"), one.untilEnd());
      assertEquals(List.of("T", "C SELECT 0", "Z I"), other.query("rows 0"));
    }
  }

  @Test
  void garbageEndsItsConnectionAfterWhatCameBefore() {
    Object[][] cases = {
      {new byte[] {'Q', 0x7f, -1, -1, -1}, "E FATAL 08P01 invalid message length"},
      {new byte[] {'z', 0, 0, 0, 4}, "E FATAL 08P01 invalid frontend message type 122"},
      {RawClient.message('p', "x"), "E FATAL 08P01 invalid frontend message type 112"},
    };
    try (RawClient bystander = fixture.session()) {
      for (Object[] c : cases) {
        try (RawClient client = fixture.session()) {
          client.send('Q', "rows 0").raw((byte[]) c[0]).raw(new byte[200_000]);
          assertEquals(List.of("T", "C SELECT 0", "Z I", c[1], "end"), client.untilEnd());
        }
      }
      assertEquals(List.of("T", "C SELECT 0", "Z I"), bystander.query("rows 0"));
    }
  }

  @Test
  void aClientThatDoesNotReadIsCutOff() throws Exception {
    try (RawClient client = fixture.session()) {
      client.send('Q', "big 50000000");
      while (fixture.backend.startups.isEmpty() || !fixture.server.connections().isEmpty()) {
        Thread.onSpinWait();
      }
      assertTrue(fixture.backend.events.contains("closed"));
    }
  }
}
