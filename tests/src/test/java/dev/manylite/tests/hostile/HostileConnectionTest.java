package dev.manylite.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileConnectionTest {
  private final GatewayServer server = GatewayServer.shared();
  private WireClient bystander;

  @BeforeEach
  void connectBystander() {
    bystander = server.connect("postgres");
    bystander.command("BEGIN");
  }

  /** Whatever was done to the server: a session that was open goes on, and new ones can come. */
  @AfterEach
  void bystanderNoticedNothing() {
    assertEquals("1", bystander.value("SELECT 1"));
    bystander.command("COMMIT");
    bystander.close();
    try (WireClient next = server.connect("postgres")) {
      assertEquals("1", next.value("SELECT 1"));
    }
  }

  /** PostgreSQL just closes the connection; the reason is clearer than that. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "517fffffff",
        "5100000003",
        "51ffffffff",
        "530fffffff",
        "647fffffff00",
        "485454502f312e310d0a"
      })
  void impossibleLengthEndsTheSessionWithItsReason(String hex) {
    try (WireClient client = server.connect("postgres")) {
      client.sendRaw(HexFormat.of().parseHex(hex));
      Reply.Report report = (Reply.Report) client.readToEnd().get(0);
      assertEquals("08P01", report.sqlState());
      assertEquals("invalid message length", report.message());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "ff000000ff", "7a00000004"})
  void garbageInASessionEndsIt(String hex) {
    List<Reply> expected = inSession(PostgresServer.shared(), hex);
    List<Reply> actual = inSession(server, hex);
    assertEquals(expected, actual);
  }

  private static List<Reply> inSession(Server server, String hex) {
    try (WireClient client = server.connect("postgres")) {
      client.sendRaw(HexFormat.of().parseHex(hex));
      return client.readToEnd();
    }
  }

  /** PostgreSQL closes the connection without a word; an operator sees more in the reason. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7fffffff00030000",
        "0000000000030000",
        "0000000400030000",
        "474554202f20485454502f312e310d0a0d0a",
        "16030100a5010000a10303"
      })
  void garbageAtTheStartIsNoStartupPacket(String hex) {
    try (WireClient client = WireClient.open(PostgresServer.shared().port())) {
      client.sendRaw(HexFormat.of().parseHex(hex));
      assertEquals(List.of(), client.readToEnd());
    }
    try (WireClient client = WireClient.open(server.port())) {
      client.sendRaw(HexFormat.of().parseHex(hex));
      List<Reply> replies = client.readToEnd();
      assertEquals(1, replies.size(), replies.toString());
      Reply.Report report = (Reply.Report) replies.get(0);
      assertEquals("08P01", report.sqlState());
      assertEquals("invalid length of startup packet", report.message());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000000800040000", "00000008000f0001"})
  void otherProtocolVersionsAreRefusedAsPostgresDoes(String hex) {
    List<List<Reply>> answers = new ArrayList<>();
    for (Server each : List.of(PostgresServer.shared(), server)) {
      try (WireClient client = WireClient.open(each.port())) {
        client.sendRaw(HexFormat.of().parseHex(hex));
        answers.add(client.readToEnd());
      }
    }
    assertEquals(answers.get(0), answers.get(1));
  }

  @Test
  void halfClosedConnectionEnds() {
    try (WireClient silent = WireClient.open(server.port());
        WireClient halfPacket = WireClient.open(server.port());
        WireClient session = server.connect("postgres");
        WireClient halfMessage = server.connect("postgres")) {
      halfPacket.sendRaw(new byte[] {0, 0, 0, 50, 0, 3, 0, 0});
      halfMessage.sendRaw(new byte[] {'Q', 0, 0, 1, 0, 's', 'e', 'l'});
      for (WireClient client : List.of(silent, halfPacket, session, halfMessage)) {
        client.endOutput();
        for (Reply reply : client.readToEnd()) {
          assertEquals("08006", ((Reply.Report) reply).sqlState());
        }
      }
    }
  }

  /** As in PostgreSQL, where nobody looks at the socket while a statement runs. */
  @Test
  void statementOfAClientThatLeftIsCarriedOut() {
    server.recreate("leave");
    try (WireClient first = server.connect("leave")) {
      first.command("CREATE TABLE t (n int)");
      first.command("BEGIN");
      first.command("INSERT INTO t VALUES (1)");
      WireClient leaving = server.connect("leave");
      leaving.send('Q', WireClient.cString("INSERT INTO t VALUES (2)"));
      leaving.close();
      first.command("SELECT pg_sleep(0.3)");
      first.command("COMMIT");
      first.command("SET lock_timeout = '10s'");
      first.command("INSERT INTO t VALUES (4)");
      assertEquals("7", first.value("SELECT sum(n) FROM t"));
    }
  }

  @Test
  void statementOfAClientThatAskedForChecksEndsWithIt() {
    server.recreate("checks");
    try (WireClient first = server.connect("checks")) {
      first.command("CREATE TABLE t (n int)");
      WireClient leaving = server.connect("checks");
      leaving.command("SET client_connection_check_interval = '10ms'");
      leaving.send('Q', WireClient.cString("INSERT INTO t SELECT length(pg_sleep(60)::text)"));
      first.command("SELECT pg_sleep(0.2)");
      leaving.close();
      first.command("SET lock_timeout = '10s'");
      first.command("INSERT INTO t VALUES (4)");
      assertEquals("4", first.value("SELECT sum(n) FROM t"));
    }
  }

  /** PostgreSQL waits for the next data before it looks; a COPY that holds up writers must not. */
  @Test
  void copyWhoseDataDoesNotComeEndsAtItsTimeout() {
    server.recreate("silent");
    try (WireClient silent = server.connect("silent")) {
      silent.command("CREATE TABLE t (n int)");
      silent.command("SET statement_timeout = '200ms'");
      silent.send('Q', WireClient.cString("COPY t FROM STDIN"));
      silent.send('d', "1\n".getBytes(StandardCharsets.UTF_8));
      List<Reply> replies = silent.readUntilReady(1);
      Reply.Report report = (Reply.Report) replies.get(1);
      assertEquals("57014", report.sqlState());
      assertEquals("canceling statement due to statement timeout", report.message());
      assertEquals("0", silent.value("SELECT count(*) FROM t"));
    }
  }

  @Test
  void clientThatVanishesReleasesItsLocks() {
    server.recreate("vanish");
    try (WireClient first = server.connect("vanish")) {
      first.command("CREATE TABLE t (n int)");
      WireClient vanishing = server.connect("vanish");
      vanishing.command("BEGIN");
      vanishing.command("INSERT INTO t VALUES (1)");
      vanishing.close();
      first.command("SET lock_timeout = '10s'");
      first.command("INSERT INTO t VALUES (2)");
      assertEquals("2", first.value("SELECT sum(n) FROM t"));
    }
  }

  @Test
  void cancelWithAWrongKeyDoesNothing() {
    try (WireClient client = server.connect("postgres")) {
      int processId = Integer.parseInt(client.value("SELECT pg_backend_pid()"));
      client.send('Q', WireClient.cString("SELECT pg_sleep(0.5), 'done'"));
      for (int key = 0; key < 20; key++) {
        cancel(processId, key);
        cancel(key, processId);
      }
      List<Reply> replies = client.readUntilReady(1);
      assertTrue(replies.contains(new Reply.CommandComplete("SELECT 1")), "" + replies);
    }
  }

  private void cancel(int processId, int key) {
    try (WireClient canceller = WireClient.open(server.port())) {
      canceller.sendRaw(
          ByteBuffer.allocate(16)
              .putInt(16)
              .putInt(1234 << 16 | 5678)
              .putInt(processId)
              .putInt(key)
              .array());
      assertEquals(List.of(), canceller.readToEnd());
    }
  }

  @Test
  void hundredIdleConnectionsKeepNobodyWaiting() {
    List<WireClient> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        idle.add(server.connect("postgres"));
      }
      for (int i = 0; i < 100; i++) {
        idle.add(WireClient.open(server.port()));
      }
      bystander.send('Q', WireClient.cString("SELECT 'still here'"));
      List<Reply> replies = bystander.readUntilReady(1);
      assertTrue(replies.contains(new Reply.DataRow(List.of("still here"))), "" + replies);
      for (WireClient client : idle.subList(0, 100)) {
        assertEquals("1", client.value("SELECT 1"));
      }
    } finally {
      idle.forEach(WireClient::close);
    }
  }

  @Test
  void textThatIsNotUtf8IsAnErrorOfItsStatementOnly() {
    List<List<Reply>> answers = new ArrayList<>();
    for (Server each : List.of(PostgresServer.shared(), server)) {
      try (WireClient client = each.connect("postgres")) {
        byte[] text = "select '?'\0".getBytes(StandardCharsets.UTF_8);
        text[8] = (byte) 0xff;
        client.send('Q', text);
        answers.add(client.readUntilReady(1));
        assertEquals("1", client.value("SELECT 1"));
      }
    }
    assertEquals(answers.get(0), answers.get(1));
  }
}
