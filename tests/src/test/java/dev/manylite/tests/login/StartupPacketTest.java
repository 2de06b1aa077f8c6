package dev.manylite.tests.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Start-up packets that both servers refuse, with the same words. */
class StartupPacketTest {
  private static final int VERSION_3 = 3 << 16;

  @TestFactory
  Stream<DynamicTest> refusedAsPostgresDoes() {
    return Stream.of(
            "user\0postgres\0database\0missing\0\0",
            "user\0postgres\0database\0../postgres\0\0",
            "user\0postgres\0database\0../../../etc/passwd\0\0",
            "user\0postgres\0database\0/etc/passwd\0\0",
            "user\0postgres\0database\0a/b\0\0",
            "user\0postgres\0database\0a\\b\0\0",
            "user\0postgres\0database\0..\0\0",
            "user\0postgres\0database\0.manylite/system\0\0",
            "user\0postgres\0database\0file:postgres?mode=memory\0\0",
            "user\0postgres\0database\0postgres.db\0\0",
            "user\0postgres\0database\0POSTGRES\0\0",
            "user\0postgres\0database\0postgres \0\0",
            // A NUL ends the name, so what follows is a parameter without a value.
            "user\0postgres\0database\0postgres\0.db\0\0",
            "user\0postgres\0database\0postgres",
            "user\0\0database\0postgres\0\0",
            "database\0postgres\0\0",
            "user\0nobody\0database\0postgres\0\0",
            "user\0postgres\0database\0postgres\0DateStyle\0nonsense\0\0",
            "user\0postgres\0database\0postgres\0no_such_setting\0on\0\0",
            "user\0postgres\0database\0postgres\0options\0-c no_such_setting=on\0\0",
            "user\0postgres\0database\0postgres\0options\0",
            "")
        .map(
            parameters ->
                DynamicTest.dynamicTest(
                    "\"" + parameters.replace("\0", "|") + "\"",
                    () -> {
                      List<Reply> expected = answer(PostgresServer.shared(), parameters);
                      assertFalse(expected.isEmpty(), "PostgreSQL says nothing");
                      assertEquals(expected, answer(GatewayServer.shared(), parameters));
                    }));
  }

  private static List<Reply> answer(Server server, String parameters) {
    try (WireClient client = WireClient.open(server.port())) {
      byte[] body = parameters.getBytes(StandardCharsets.UTF_8);
      client.sendRaw(
          ByteBuffer.allocate(8 + body.length)
              .putInt(8 + body.length)
              .putInt(VERSION_3)
              .put(body)
              .array());
      return client.readToEnd();
    }
  }
}
