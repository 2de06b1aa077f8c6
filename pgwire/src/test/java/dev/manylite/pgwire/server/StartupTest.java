package dev.manylite.pgwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartupTest {
  private static final int VERSION_3 = 3 << 16;
  private static final int SSL = 80877103;
  private static final int GSSENC = 80877104;
  private static final int CANCEL = 80877102;

  private final ServerFixture fixture =
      new ServerFixture(
          PgServerOptions.builder().maxConnections(3).handshakeTimeout(Duration.ofSeconds(1)));

  @AfterEach
  void close() {
    fixture.close();
  }

  private List<String> startup(int version, String... parameters) {
    try (RawClient client = fixture.client()) {
      return client.startup(version, parameters).until("Z");
    }
  }

  @Test
  void aTrustedClientGetsASession() throws Exception {
    assertEquals(
        List.of("R 0", "S server_version=15.0", "K", "Z I"),
        startup(VERSION_3, "user", "u", "database", "d", "TimeZone", "UTC"));
    Backend.Startup startup = fixture.backend.startups.take();
    assertEquals("u", startup.user());
    assertEquals("d", startup.database());
    assertEquals(Map.of("TimeZone", "UTC"), startup.parameters());
  }

  @Test
  void optionsAreSplitAndParametersCountMore() throws Exception {
    startup(
        VERSION_3,
        "user",
        "u",
        "TimeZone",
        "UTC",
        "options",
        " -c search_path=a\\ b\\\\ --work-mem=1MB -cTimeZone=CET ");
    Backend.Startup startup = fixture.backend.startups.take();
    assertEquals("u", startup.database());
    assertEquals(
        Map.of("search_path", "a b\\", "work_mem", "1MB", "TimeZone", "UTC"), startup.parameters());
  }

  @Test
  void whatCannotBeServedIsFatal() {
    Object[][] cases = {
      {2 << 16, "0A000 unsupported frontend protocol 2.0: server supports 3.0 to 3.0", "user", "u"},
      {VERSION_3, "28000 no PostgreSQL user name specified in startup packet", "database", "d"},
      {VERSION_3, "28000 no entry for user \"refused\"", "user", "refused"},
      {
        VERSION_3,
        "42601 invalid command-line argument for server process: -z",
        "user",
        "u",
        "options",
        "-z"
      },
      {VERSION_3, "42601 -c x requires a value", "user", "u", "options", "-c x"},
      {
        VERSION_3,
        "0A000 replication connections are not supported by Manylite",
        "user",
        "u",
        "replication",
        "true"
      },
      {
        VERSION_3,
        "08P01 invalid startup packet layout: expected terminator as last byte",
        "user",
        "u",
        "",
        "x"
      },
    };
    for (Object[] c : cases) {
      String[] parameters = new String[c.length - 2];
      System.arraycopy(c, 2, parameters, 0, parameters.length);
      assertEquals(List.of("E FATAL " + c[1], "end"), startup((int) c[0], parameters));
    }
    assertEquals(
        List.of("R 0", "E FATAL 3D000 database \"missing\" does not exist", "end"),
        startup(VERSION_3, "user", "u", "database", "missing"));
  }

  @Test
  void newerMinorVersionsAndUnknownExtensionsAreNegotiated() {
    assertEquals(
        "v 30000 _pq_.shiny", startup(VERSION_3 + 9, "user", "u", "_pq_.shiny", "1").get(0));
    assertEquals("v 30000", startup(VERSION_3 + 2, "user", "u").get(0));
    assertEquals("v 30000 _pq_.a", startup(VERSION_3, "user", "u", "_pq_.a", "1").get(0));
  }

  @Test
  void garbageAndOversizedPacketsAreRefused() {
    byte[][] garbage = {
      "GET / HTTP/1.1\r\n\r\n".getBytes(),
      {0, 0, 0, 3, 0, 0},
      ByteBuffer.allocate(8).putInt(10_001).putInt(VERSION_3).array()
    };
    for (byte[] bytes : garbage) {
      try (RawClient client = fixture.client()) {
        assertEquals(
            List.of("E FATAL 08P01 invalid length of startup packet", "end"),
            client.raw(bytes).untilEnd());
      }
    }
  }

  @Test
  void sslAndGssAreDeclinedAndTheSessionGoesOnInClear() {
    try (RawClient client = fixture.client()) {
      client.raw(ByteBuffer.allocate(8).putInt(8).putInt(SSL).array());
      assertEquals('N', client.oneByte());
      client.raw(ByteBuffer.allocate(8).putInt(8).putInt(GSSENC).array());
      assertEquals('N', client.oneByte());
      client.login("u");
    }
  }

  @Test
  void dataBehindASslRequestIsRefused() {
    byte[] login = RawClient.startupBytes(VERSION_3, "user", "u");
    byte[] both = ByteBuffer.allocate(8 + login.length).putInt(8).putInt(SSL).put(login).array();
    try (RawClient client = fixture.client()) {
      String refusal = client.raw(both).untilEnd().get(0);
      assertTrue(
          refusal.startsWith("E FATAL 08P01 received unencrypted data after SSL request"), refusal);
    }
  }

  @Test
  void aClientThatSaysNothingIsClosed() {
    try (RawClient client = fixture.client()) {
      assertEquals("end", client.next());
    }
  }

  @Test
  void aPipelinedQueryWaitsForTheSession() {
    try (RawClient client = fixture.client()) {
      byte[] login = RawClient.startupBytes(VERSION_3, "user", "u");
      byte[] query = RawClient.message('Q', "rows 0");
      client.raw(ByteBuffer.allocate(login.length + query.length).put(login).put(query).array());
      assertEquals("Z I", client.until("Z").get(3));
      assertEquals(List.of("T", "C SELECT 0", "Z I"), client.until("Z"));
    }
  }

  @Test
  void thereIsALimitOfSessionsAndAPlaceBecomesFree() throws Exception {
    List<RawClient> clients = List.of(fixture.session(), fixture.session(), fixture.session());
    assertEquals(3, fixture.server.connections().size());
    assertEquals(
        List.of("E FATAL 53300 sorry, too many clients already", "end"),
        startup(VERSION_3, "user", "u"));
    clients.get(0).close();
    assertEquals("closed", fixture.event());
    while (fixture.server.connections().size() > 2) {
      Thread.onSpinWait();
    }
    fixture.session().close();
    clients.forEach(RawClient::close);
  }

  @Test
  void cancelNeedsTheRightKeyAndInterruptsTheStatement() throws Exception {
    try (RawClient client = fixture.session()) {
      client.send('Q', "sleep");
      assertEquals("asleep", fixture.event());
      cancel(client.processId, client.secretKey + 1);
      cancel(client.processId + 1, client.secretKey);
      assertTrue(fixture.backend.events.stream().noneMatch("cancel"::equals));
      cancel(client.processId, client.secretKey);
      assertEquals("cancel", fixture.event());
      assertEquals(
          List.of("E ERROR 57014 canceling statement due to user request", "Z I"),
          client.until("Z"));
    }
  }

  private void cancel(int processId, int secretKey) {
    try (RawClient canceller = fixture.client()) {
      canceller.raw(
          ByteBuffer.allocate(16)
              .putInt(16)
              .putInt(CANCEL)
              .putInt(processId)
              .putInt(secretKey)
              .array());
      assertEquals("end", canceller.next());
    }
  }
}
